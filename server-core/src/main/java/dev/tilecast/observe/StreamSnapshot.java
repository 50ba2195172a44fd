package dev.tilecast.observe;

/**
 * One message stream at one moment.
 *
 * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
 * @param name with its query; empty before play
 * @param codec the encoder's identifier; empty without one
 * @param state "idle", "playing", "paused" by its player, or "held" by the server
 * @param playingSinceNanoTime {@link System#nanoTime()} of the last play; 0 before it
 * @param framesSent handed to the sending queue
 * @param lastFrameNanoTime {@link System#nanoTime()} when the last of these was handed on; 0 before the first
 * @param framesDropped left out since the player did not keep up
 * @param bytesSent payload bytes of the frames sent
 * @param queuedMillis media time waiting in the sending queue
 */
public record StreamSnapshot(
        int messageStreamId,
        String name,
        String codec,
        String state,
        long playingSinceNanoTime,
        long framesSent,
        long lastFrameNanoTime,
        long framesDropped,
        long bytesSent,
        long queuedMillis) {}
