package dev.tilecast.gpu.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * The encoders that may serve a stream.
 *
 * @param kinds those that open here, the best first; at least one
 * @param whyNotBetter why the better ones are left out, one reason each
 */
record EncoderChoice(List<EncoderKind> kinds, List<String> whyNotBetter) {
    EncoderChoice {
        kinds = List.copyOf(kinds);
        whyNotBetter = List.copyOf(whyNotBetter);
    }

    static EncoderChoice of(List<EncoderKind> candidates, EncoderReport report) {
        List<String> reasons = new ArrayList<>();
        for (EncoderKind kind : candidates) {
            if (report.whyNot(kind).isEmpty()) {
                break;
            }
            reasons.add(report.whyNot(kind).orElseThrow());
        }
        return new EncoderChoice(report.usable(candidates), reasons);
    }

    EncoderKind best() {
        return kinds.getFirst();
    }

    boolean hasNext() {
        return kinds.size() > 1;
    }

    /** The same without the best. */
    EncoderChoice next(String why) {
        List<String> reasons = new ArrayList<>(whyNotBetter);
        reasons.add(why);
        return new EncoderChoice(kinds.subList(1, kinds.size()), reasons);
    }
}
