package dev.tilecast.app.ui.header;

import java.util.Locale;

/** Where a server is between stopped and listening. */
public enum ServerPhase {
    STOPPED,
    STARTING,
    LISTENING,
    STOPPING;

    /** The part of keys and style classes that tells this phase. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
