package dev.tilecast.gpu.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Which of FFmpeg's encoders open on this machine, and why the others do not. Immutable. */
public final class EncoderReport {
    private final Optional<String> libraryMissing;
    private final Map<EncoderKind, Optional<String>> refusals;

    private EncoderReport(Optional<String> libraryMissing, Map<EncoderKind, Optional<String>> refusals) {
        this.libraryMissing = libraryMissing;
        this.refusals = Map.copyOf(refusals);
    }

    /** @param refusals for every kind why it does not open, or empty */
    static EncoderReport of(Map<EncoderKind, Optional<String>> refusals) {
        return new EncoderReport(Optional.empty(), refusals);
    }

    /** The report of a machine without FFmpeg. */
    static EncoderReport withoutLibrary(String why) {
        Map<EncoderKind, Optional<String>> refusals = new LinkedHashMap<>();
        for (EncoderKind kind : EncoderKind.values()) {
            refusals.put(kind, Optional.of(why));
        }
        return new EncoderReport(Optional.of(why), refusals);
    }

    /** {@return why FFmpeg's libraries are not there, and the remedy; empty where they are} */
    public Optional<String> libraryMissing() {
        return libraryMissing;
    }

    /**
     * {@return by FFmpeg's encoder names, the best of each format first, why it does not open here; empty where it
     * does}
     */
    public SequencedMap<String, Optional<String>> refusals() {
        SequencedMap<String, Optional<String>> byName = new LinkedHashMap<>();
        for (EncoderKind kind : EncoderKind.values()) {
            byName.put(kind.encoderName(), whyNot(kind));
        }
        return byName;
    }

    Optional<String> whyNot(EncoderKind kind) {
        return refusals.get(kind);
    }

    /** Those that open, in the same order. */
    List<EncoderKind> usable(List<EncoderKind> kinds) {
        return kinds.stream().filter(kind -> whyNot(kind).isEmpty()).toList();
    }
}
