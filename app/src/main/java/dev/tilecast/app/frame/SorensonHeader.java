package dev.tilecast.app.frame;

import dev.tilecast.app.text.Sentences;
import java.nio.ByteBuffer;
import java.util.List;

/** The picture header of Sorenson's H.263 (SWF specification, H263VIDEOPACKET). */
final class SorensonHeader {
    private static final List<String> SIZES = List.of("352x288", "176x144", "128x96", "320x240", "160x120");
    private static final List<String> TYPES = List.of("intra", "inter", "disposable inter", "reserved");
    private static final int LEAST_BYTES = 9;

    private SorensonHeader() {}

    static void read(ByteBuffer data, PartList parts) {
        if (data.remaining() < LEAST_BYTES) {
            parts.problem(Sentences.of("frames.problem.a.picture.of.bytes", data.remaining()), 0);
            return;
        }
        BitInput bits = new BitInput(data);
        if (bits.bits(17) != 1) {
            parts.problem(Sentences.of("frames.problem.no.picture.start.code"), 0);
            return;
        }
        parts.add("version", 2, 1, Integer.toString(bits.bits(5)));
        parts.add("temporal reference", 2, 2, Integer.toString(bits.bits(8)));
        int size = bits.bits(3);
        String sizeText = switch (size) {
            case 0 -> bits.bits(8) + "x" + bits.bits(8);
            case 1 -> bits.bits(16) + "x" + bits.bits(16);
            case 7 -> "reserved";
            default -> SIZES.get(size - 2);
        };
        parts.add("picture size", 3, size == 0 ? 3 : size == 1 ? 5 : 1, sizeText);
        parts.add("picture type", 4, 1, TYPES.get(bits.bits(2)));
        parts.add("deblocking", 4, 1, bits.bits(1) == 1 ? "wanted" : "not wanted");
        parts.add("quantizer", 4, 1, Integer.toString(bits.bits(5)));
        parts.add("macroblocks", 5, data.remaining() - 5, "");
    }
}
