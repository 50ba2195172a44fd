package dev.tilecast.rtmp;

import dev.tilecast.session.SessionLimits;
import java.time.Duration;

/**
 * Bounds on what clients may ask of a server.
 *
 * <p>A player that reads too slowly loses video, up to the next key frame; one that does not read at all stays, with a
 * queue that is bounded, until it counts as dead ({@link SessionLimits#dead}).
 *
 * @param session bounds on one connection's protocol
 * @param handshake time to complete the handshake
 * @param connections in all
 * @param connectionsPerAddress per address; loopback is exempt
 * @param queueBytes of one player's sending queue; above it video is dropped up to the next key frame
 * @param queueDrop time of queued video above which it is dropped up to the next key frame
 * @param queueClose time of queued media that cannot be dropped, which is sound, above which the player is closed
 * @param shutdown the longest wait for running handlers at shutdown
 */
public record ServerLimits(
        SessionLimits session,
        Duration handshake,
        int connections,
        int connectionsPerAddress,
        long queueBytes,
        Duration queueDrop,
        Duration queueClose,
        Duration shutdown) {

    /** {@return what suits a server on a desktop: generous to players, with an end to everything} */
    public static ServerLimits defaults() {
        return new ServerLimits(
                SessionLimits.defaults(),
                Duration.ofSeconds(5),
                1000,
                64,
                16L << 20,
                Duration.ofMillis(700),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
