package dev.tilecast.gpu.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The presets of an encoder, from the fastest to the one that makes the most of the bit rate. The names of x264 go for every
 * encoder, so that a program can ask for "superfast" whatever encodes.
 */
enum Presets {
    X264("superfast", List.of(), List.of()),
    X265("ultrafast", List.of(), List.of()),
    NVENC(
            "p4",
            List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7"),
            List.of("p1", "p1", "p2", "p3", "p4", "p4", "p5", "p6", "p7")),
    /**
     * Without delay 10 is the fastest: SVT-AV1 takes 11 and 12 for it. 9 and 10 leave colours up to 50 of 255 off behind
     * what moves, whatever the bit rate; 8 still leaves many up to 10 off. 7 takes as long as 8 for flat pictures.
     */
    SVT("7", List.of("10", "9", "8", "7", "6", "5", "4"), List.of("10", "9", "8", "8", "7", "7", "6", "5", "4")),
    /** Encoders that have one way only: names are taken and change nothing. */
    NONE("", List.of(), List.of("", "", "", "", "", "", "", "", ""));

    private static final List<String> COMMON =
            List.of("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow");

    private final String standard;
    private final List<String> own;
    private final List<String> ofCommon;

    Presets(String standard, List<String> own, List<String> ofCommon) {
        this.standard = standard;
        this.own = own;
        this.ofCommon = ofCommon;
    }

    /** What the encoder calls it by itself; blank where it has none. */
    String standard() {
        return standard;
    }

    /** The encoder's own name for that preset; empty where there is no such preset. */
    Optional<String> resolve(String name) {
        if (own.contains(name)) {
            return Optional.of(name);
        }
        int common = COMMON.indexOf(name);
        if (common < 0) {
            return Optional.empty();
        }
        return Optional.of(ofCommon.isEmpty() ? name : ofCommon.get(common));
    }

    /** All names that {@link #resolve} knows. */
    List<String> names() {
        List<String> names = new ArrayList<>(own);
        names.addAll(COMMON);
        return names;
    }

    /** Those that differ from each other, by the names that the encoder's own users know; none where nothing differs. */
    List<String> offered() {
        if (this == NONE) {
            return List.of();
        }
        return own.isEmpty() ? COMMON : own;
    }
}
