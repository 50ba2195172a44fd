package dev.tilecast.app.frame;

import dev.tilecast.app.text.Sentences;
import java.nio.ByteBuffer;
import java.util.List;

/** The open bitstream units of a temporal unit (AV1 bitstream specification, section 5.3). */
final class ObuParser {
    private static final List<String> NAMES = List.of(
            "reserved",
            "sequence header",
            "temporal delimiter",
            "frame header",
            "tile group",
            "metadata",
            "frame",
            "redundant frame header",
            "tile list");
    private static final List<String> FRAME_TYPES = List.of("key", "inter", "intra only", "switch");
    private static final int FRAME_HEADER = 3;
    private static final int FRAME = 6;
    private static final int PADDING = 15;
    private static final int MOST_LENGTH_BYTES = 8;

    private ObuParser() {}

    static void read(ByteBuffer data, PartList parts) {
        int start = data.position();
        int size = data.remaining();
        int at = 0;
        while (at < size) {
            int first = data.get(start + at) & 0xFF;
            int type = first >> 3 & 0xF;
            int body = at + ((first & 4) != 0 ? 2 : 1);
            long length = size - body;
            if ((first & 2) != 0) {
                length = 0;
                boolean more = true;
                for (int i = 0; more; i++) {
                    if (body >= size || i == MOST_LENGTH_BYTES) {
                        parts.problem(Sentences.of("frames.problem.the.unit.length.does"), at);
                        return;
                    }
                    int next = data.get(start + body++) & 0xFF;
                    length |= (long) (next & 0x7F) << 7 * i;
                    more = (next & 0x80) != 0;
                }
            }
            if (length < 0 || length > size - body) {
                parts.problem(Sentences.of("frames.problem.an.obu.of.bytes", length, Math.max(0, size - body)), at);
                return;
            }
            int end = body + (int) length;
            if (!parts.add(name(type), at, end - at, note(type, data.slice(start + body, (int) length)))) {
                return;
            }
            at = end;
        }
    }

    private static String name(int type) {
        return type == PADDING ? "padding" : type < NAMES.size() ? NAMES.get(type) : "type " + type;
    }

    private static String note(int type, ByteBuffer body) {
        if (type != FRAME && type != FRAME_HEADER || !body.hasRemaining()) {
            return "";
        }
        BitInput header = new BitInput(body);
        boolean showsExisting = header.bits(1) == 1;
        return showsExisting ? "shows frame " + header.bits(3) : FRAME_TYPES.get(header.bits(2));
    }
}
