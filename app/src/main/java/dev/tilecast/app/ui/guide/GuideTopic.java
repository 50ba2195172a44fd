package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import java.util.Locale;

/** The places of the guide that the console itself leads to. */
public enum GuideTopic {
    CONCEPTS("concepts.md"),
    HANDLERS("handlers.md"),
    CODECS("codecs.md#how-one-is-chosen"),
    LATENCY("latency.md"),
    OPTIONS("options.md#a-streams-url"),
    START("troubleshooting.md#the-server-does-not-start"),
    TROUBLESHOOTING("troubleshooting.md");

    private final GuidePlace place;

    GuideTopic(String address) {
        place = GuidePlace.of(address);
    }

    public GuidePlace place() {
        return place;
    }

    /** The end of its texts' keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
