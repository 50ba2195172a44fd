package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.chunk.ChunkLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Bounds on what one connection may ask for; the defaults are what real clients were seen to stay within.
 *
 * @param chunks bounds on chunk streams and messages
 * @param amf bounds on the values of one message
 * @param messageStreams message streams in use
 * @param waitingCommands commands that wait for a handler; above it nothing is read from the client
 * @param nameBytes bytes of a stream, application or procedure name
 * @param unknownCallsPerSecond calls per second that nobody handles; above it the connection is closed
 * @param streamCommandsPerSecond commands that make, end, play or pause a stream; above it the connection is closed
 * @param firstCommand time from the handshake to connect
 * @param pingInterval silence after which a client is asked whether it lives
 * @param dead silence after which it is given up
 */
public record SessionLimits(
        ChunkLimits chunks,
        AmfLimits amf,
        int messageStreams,
        int waitingCommands,
        int nameBytes,
        int unknownCallsPerSecond,
        int streamCommandsPerSecond,
        Duration firstCommand,
        Duration pingInterval,
        Duration dead) {

    /** {@return bounds that real clients were seen to stay within} */
    public static SessionLimits defaults() {
        return new SessionLimits(
                ChunkLimits.defaults(),
                AmfLimits.defaults(),
                16,
                64,
                256,
                50,
                200,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
    }

    boolean isNameTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > nameBytes;
    }
}
