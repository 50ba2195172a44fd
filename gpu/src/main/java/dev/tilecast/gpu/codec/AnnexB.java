package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The byte stream form of NAL units, with start codes of three or four bytes (ITU-T H.264 and H.265, annex B). */
final class AnnexB {
    private AnnexB() {}

    /** The NAL units from position to limit in their order, as slices without start codes and trailing zeros. */
    static List<ByteBuffer> units(ByteBuffer stream) {
        List<ByteBuffer> units = new ArrayList<>();
        int limit = stream.limit();
        int code = startCode(stream, stream.position());
        while (code < limit) {
            int start = code + 3;
            int next = startCode(stream, start);
            int end = next;
            // The zero of a start code of four bytes belongs to the bytes before it as far as this search goes.
            while (end > start && stream.get(end - 1) == 0) {
                end--;
            }
            if (end > start) {
                units.add(stream.slice(start, end - start));
            }
            code = next;
        }
        return units;
    }

    /** Where the next 00 00 01 begins, or the limit. */
    private static int startCode(ByteBuffer stream, int from) {
        int limit = stream.limit();
        int at = from + 2;
        while (at < limit) {
            int last = stream.get(at);
            if (last == 1 && stream.get(at - 1) == 0 && stream.get(at - 2) == 0) {
                return at - 2;
            }
            // Only a 0 here can belong to a start code whose 1 comes later.
            at += last == 0 ? 1 : 3;
        }
        return limit;
    }

    /**
     * The first parameter set of a kind among an encoder's headers.
     *
     * @param codec and {@code kind} name it where it is not there, such as H.264 and picture
     */
    static ByteBuffer parameterSet(List<ByteBuffer> units, Predicate<ByteBuffer> isIt, String codec, String kind) {
        return units.stream()
                .filter(isIt)
                .findFirst()
                .orElseThrow(() -> new VideoException(
                        Reason.ENCODING_FAILED,
                        "the encoder's " + codec + " headers hold no " + kind + " parameter set"));
    }

    /** The units' bytes as written by {@link #putLengthPrefixed}. */
    static int lengthPrefixedSize(List<ByteBuffer> units) {
        int size = 0;
        for (ByteBuffer unit : units) {
            size += Integer.BYTES + unit.remaining();
        }
        return size;
    }

    /** Each unit behind its length in four bytes, as avcC and hvcC say. */
    static void putLengthPrefixed(List<ByteBuffer> units, ByteBuffer out) {
        for (ByteBuffer unit : units) {
            out.putInt(unit.remaining()).put(unit.duplicate());
        }
    }
}
