package dev.tilecast.app.ui.encoder;

import dev.tilecast.observe.BroadcastSnapshot;
import java.util.List;

/**
 * What is shown of one broadcast.
 *
 * @param nanoTime when it was read
 * @param foreseen what would encode; empty while something encodes
 * @param framesPerSecond encoded over the last second
 * @param megabitsPerSecond encoded over the last second
 * @param encodeMillis mean time of these frames in the encoder
 */
public record EncoderLine(
        EncoderControl control,
        long nanoTime,
        BroadcastSnapshot snapshot,
        String foreseen,
        double framesPerSecond,
        double megabitsPerSecond,
        double encodeMillis,
        Count renderedLate,
        Count encoderSkipped,
        Count networkDropped) {

    /** @param perSecond over the last second */
    public record Count(long total, double perSecond) {}

    public boolean isWatched() {
        return snapshot.players() > 0;
    }

    /** Whether the encoder is told less than was set, since it or all players were too slow. */
    public boolean isReduced() {
        return snapshot.bitRate() > 0 && snapshot.bitRate() < setBitRate();
    }

    /** bit/s; 0 where none was set. */
    public long setBitRate() {
        return BitRates.parse(parameter("bitrate")).orElse(0);
    }

    /** The values that a parameter is chosen among; empty where the encoder offers none. */
    public List<String> choices(String name) {
        return snapshot.choices().getOrDefault(name, List.of());
    }

    /** The parameter as it was set; empty where it was not. */
    public String parameter(String name) {
        return snapshot.parameters().getOrDefault(name, "");
    }
}
