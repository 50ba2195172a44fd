package dev.tilecast.app.frame;

import dev.tilecast.app.text.Sentences;
import java.nio.ByteBuffer;

/** The NAL units of an access unit, each behind its length (ISO/IEC 14496-15). */
final class NalUnits {
    private NalUnits() {}

    /** @param lengthSize bytes of each length, as the configuration says */
    static void read(ByteBuffer data, int lengthSize, UnitNames names, PartList parts) {
        int start = data.position();
        int at = 0;
        int size = data.remaining();
        while (at < size) {
            if (size - at < lengthSize) {
                parts.problem(Sentences.of("frames.problem.the.frame.ends.within"), at);
                return;
            }
            long length = 0;
            for (int i = 0; i < lengthSize; i++) {
                length = length << Byte.SIZE | data.get(start + at + i) & 0xFF;
            }
            at += lengthSize;
            if (length > size - at) {
                parts.problem(Sentences.of("frames.problem.a.nal.unit.of", length, size - at), at);
                return;
            }
            ByteBuffer unit = data.slice(start + at, (int) length);
            String name = length == 0 ? "empty" : names.name(unit);
            if (!parts.add(name, at, (int) length, length == 0 ? "" : names.note(unit))) {
                return;
            }
            at += (int) length;
        }
    }
}
