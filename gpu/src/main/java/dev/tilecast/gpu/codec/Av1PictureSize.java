package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;

/** Looks at the size that an AV1 stream announces, since its decoder takes memory for it before anybody is asked. */
final class Av1PictureSize {
    private static final int SEQUENCE_HEADER = 1;
    private static final int LONGEST_SIDE = 16384;

    private Av1PictureSize() {}

    /**
     * @param data a temporal unit
     * @throws VideoException where it announces a larger size, or cannot be read so far
     */
    static void check(ByteBuffer data, long maxPixels) {
        for (Obu unit : units(data)) {
            if (unit.type() == SEQUENCE_HEADER) {
                Av1SequenceHeader header = parse(unit);
                if (Math.max(header.width(), header.height()) > LONGEST_SIDE
                        || (long) header.width() * header.height() > maxPixels) {
                    throw new VideoException(
                            Reason.DECODING_FAILED,
                            "pictures of up to " + header.width() + "x" + header.height() + ": no side may be longer than "
                                    + LONGEST_SIDE + ", and max_pixels is " + maxPixels);
                }
            }
        }
    }

    private static Iterable<Obu> units(ByteBuffer data) {
        try {
            return Obu.all(data);
        } catch (VideoException e) {
            throw new VideoException(Reason.DECODING_FAILED, "the AV1 data is damaged: " + e.getMessage(), e);
        }
    }

    private static Av1SequenceHeader parse(Obu unit) {
        try {
            return Av1SequenceHeader.parse(unit.payload());
        } catch (VideoException e) {
            throw new VideoException(Reason.DECODING_FAILED, "the AV1 data is damaged: " + e.getMessage(), e);
        }
    }
}
