package dev.tilecast.app.frame;

import dev.tilecast.app.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of one frame, and the reason why there are no more. */
final class PartList {
    /** No real frame has as many; a broken one could have one for every byte. */
    private static final int MOST = 20_000;

    private final int base;
    private final List<FramePart> parts = new ArrayList<>();
    private String problem = "";

    /** @param base where the codec's data begin in the payload */
    PartList(int base) {
        this.base = base;
    }

    /** @return false where there is no room for more */
    boolean add(String name, int offset, int length, String note) {
        if (parts.size() == MOST) {
            problem(Sentences.of("frames.problem.more.than.parts", MOST), offset);
            return false;
        }
        parts.add(new FramePart(name, base + offset, length, note));
        return true;
    }

    void problem(String what, int offset) {
        problem = Sentences.of("frames.problem.at.byte", what, base + offset);
    }

    List<FramePart> list() {
        return parts;
    }

    String problem() {
        return problem;
    }
}
