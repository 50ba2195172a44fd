package dev.tilecast.app.ui.status;

/**
 * The whole server in one line.
 *
 * @param framesPerSecond sent to all players together in the last second
 * @param processorShare of all processors that this process had in the last second, 0 to 1
 */
public record StatusLine(
        int connections, int playing, double megabitsPerSecond, double framesPerSecond, double processorShare) {}
