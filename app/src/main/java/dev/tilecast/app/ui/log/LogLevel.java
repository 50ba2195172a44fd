package dev.tilecast.app.ui.log;

import dev.tilecast.app.LogLines;
import java.util.Locale;

/** The least level that the log shows. */
enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR;

    boolean shows(LogLines.Line line) {
        return of(line).ordinal() >= ordinal();
    }

    /** The line's level; INFO for one that is none of these. */
    static LogLevel of(LogLines.Line line) {
        return of(line.level());
    }

    static LogLevel of(String word) {
        for (LogLevel level : values()) {
            if (level.name().equalsIgnoreCase(word)) {
                return level;
            }
        }
        return INFO;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
