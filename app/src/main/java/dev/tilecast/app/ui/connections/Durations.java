package dev.tilecast.app.ui.connections;

/** Writes durations as a clock does. */
final class Durations {
    private Durations() {}

    /** Such as 0:07, 12:34 or 1:02:03. */
    static String clock(long seconds) {
        long hours = seconds / 3600;
        return hours == 0
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
    }
}
