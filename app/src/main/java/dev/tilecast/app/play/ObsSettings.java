package dev.tilecast.app.play;

import dev.tilecast.app.text.Sentences;
import java.util.List;
import java.util.Optional;

/** What to fill in in OBS, which takes no URL on its command line. */
public final class ObsSettings {
    private ObsSettings() {}

    /** One field of the dialogue. */
    public record Setting(String field, String value) {}

    /** In the order of the dialogue of Sources, +, Media Source. */
    public static List<Setting> of(String url) {
        return List.of(
                new Setting("Local File", "off"),
                new Setting("Network Buffering", "0 MB"),
                new Setting("Input", url),
                new Setting("Input Format", "(empty)"),
                new Setting("Reconnect Delay", "2 S"),
                new Setting("Use hardware decoding when available", "off"),
                new Setting("Close file when inactive", "on"));
    }

    /** Why it cannot play the codec as it is; empty where it can. */
    public static Optional<String> whyNot(StreamCodec codec) {
        return switch (codec) {
            case HEVC, AV1 -> Optional.of(Sentences.of("play.obs.a.media.source.announces"));
            case SORENSON -> Optional.of(Sentences.of("play.obs.obs.takes.its.colours"));
            default -> Optional.empty();
        };
    }
}
