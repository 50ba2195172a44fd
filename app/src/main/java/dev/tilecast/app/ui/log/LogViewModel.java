package dev.tilecast.app.ui.log;

import dev.tilecast.app.LogLines;
import java.util.List;

/** Reads the lines that the log got since the last time. One thread, not JavaFX's. */
public final class LogViewModel {
    private final LogLines log;
    private long next;

    public LogViewModel(LogLines log) {
        this.log = log;
    }

    public List<LogLines.Line> newLines() {
        List<LogLines.Line> lines = log.since(next);
        if (!lines.isEmpty()) {
            next = lines.getLast().number() + 1;
        }
        return lines;
    }
}
