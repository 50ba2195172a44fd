package dev.tilecast.app.ui.encoder;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The presets that an encoder is known to have, to choose from; others can be written. Any thread. */
final class PresetWords {
    private static final List<String> X264 =
            List.of("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow");
    private static final List<String> NVENC =
            IntStream.rangeClosed(1, 7).mapToObj(number -> "p" + number).toList();
    private static final List<String> SVT_AV1 =
            IntStream.rangeClosed(6, 13).mapToObj(Integer::toString).toList().reversed();

    private PresetWords() {}

    /** @param identifier of the encoder that runs, which begins with its name */
    static List<String> of(String identifier) {
        String name = identifier.toLowerCase(Locale.ROOT);
        if (name.startsWith("libx26")) {
            return X264;
        }
        if (name.contains("_nvenc") || name.startsWith("nvenc")) {
            return NVENC;
        }
        return name.startsWith("libsvtav1") ? SVT_AV1 : List.of();
    }
}
