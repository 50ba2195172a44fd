package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An open bitstream unit (AV1 specification, 5.3).
 *
 * @param bytes all of it
 * @param payload what is behind its header and size
 */
record Obu(int type, ByteBuffer bytes, ByteBuffer payload) {

    /** The units of a stream in low-overhead form; slices of it. */
    static List<Obu> all(ByteBuffer stream) {
        List<Obu> units = new ArrayList<>();
        ByteBuffer in = stream.duplicate();
        while (in.hasRemaining()) {
            units.add(next(in));
        }
        return units;
    }

    private static Obu next(ByteBuffer in) {
        int start = in.position();
        int header = in.get();
        boolean hasExtension = (header & 4) != 0;
        boolean hasSize = (header & 2) != 0;
        int offset = hasExtension ? 2 : 1;
        if (in.limit() - start < offset) {
            throw new VideoException(Reason.ENCODING_FAILED, "the AV1 packet ends inside of a unit's header");
        }
        in.position(start + offset);
        long size = hasSize ? leb128(in) : in.remaining();
        if (size > in.remaining()) {
            throw new VideoException(
                    Reason.ENCODING_FAILED,
                    "an AV1 unit has " + size + " bytes, " + in.remaining() + " are left in its packet");
        }
        int payload = in.position();
        int end = payload + (int) size;
        in.position(end);
        return new Obu(header >> 3 & 0xF, in.slice(start, end - start), in.slice(payload, end - payload));
    }

    private static long leb128(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 56 && in.hasRemaining(); shift += 7) {
            int part = in.get();
            value |= (part & 0x7FL) << shift;
            if ((part & 0x80) == 0) {
                return value;
            }
        }
        throw new VideoException(Reason.ENCODING_FAILED, "the AV1 packet ends inside of a unit's size");
    }
}
