package dev.tilecast.app.ui.streams;

/**
 * What the table shows of one stream name: everybody who plays it, together.
 *
 * @param codecs the encoders in use, by name
 * @param playing players that are not paused
 * @param megabitsPerSecond over the last second, all players together
 * @param framesPerSecond the mean of those who play, over the last second
 * @param queuedMillis of the player that is furthest behind
 */
public record StreamLine(
        Key key,
        String codecs,
        int players,
        int playing,
        double megabitsPerSecond,
        double framesPerSecond,
        long framesSent,
        long framesDropped,
        long queuedMillis) {

    public record Key(String application, String name) {}
}
