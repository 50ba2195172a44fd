package dev.tilecast.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One broadcast at one moment. Counts are since its creation.
 *
 * @param name the program's own for the source
 * @param codec as the program asked for it, such as "h264"
 * @param encoder what really encodes, on which device, and why not a better one; empty while nothing encodes
 * @param width in pixels, 0 before the first frame
 * @param height in pixels, 0 before the first frame
 * @param parameters the encoder's parameters as they were set, by name
 * @param choices the parameters whose values are chosen among a few, with these, in the order to offer them
 * @param bitRate bit/s that the encoder is told now, which may be below what was set; 0 where the codec has none
 * @param players that watch now
 * @param framesEncoded all of them, key frames too
 * @param keyFrames those among them that a player can begin with
 * @param bytesEncoded of payloads
 * @param encodeNanos spent in the encoder
 * @param renderedLate canvases that did not come in time
 * @param encoderSkipped canvases that were replaced before the encoder took them
 * @param networkDropped frames left out of players' queues since they did not keep up
 * @param latency of each stage of a frame's way that was measured
 * @param failure why nothing is encoded; empty while all is well
 */
public record BroadcastSnapshot(
        String name,
        String codec,
        String encoder,
        int width,
        int height,
        SequencedMap<String, String> parameters,
        Map<String, List<String>> choices,
        long bitRate,
        int players,
        long framesEncoded,
        long keyFrames,
        long bytesEncoded,
        long encodeNanos,
        long renderedLate,
        long encoderSkipped,
        long networkDropped,
        Map<LatencyStage, LatencySummary> latency,
        String failure) {
    /** Copies the maps. */
    public BroadcastSnapshot {
        parameters = new LinkedHashMap<>(parameters);
        choices = Map.copyOf(choices);
        latency = Map.copyOf(latency);
    }
}
