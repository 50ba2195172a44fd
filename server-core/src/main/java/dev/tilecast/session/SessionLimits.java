package dev.tilecast.session;

/**
 * Bounds on what one connection may ask for (protocol defaults of the checklist).
 *
 * @param mediaMessage bytes of one audio, video or aggregate message, by its DECLARED length
 * @param commandMessage bytes of any other message
 * @param partialMessages bytes of all unfinished messages of the connection together
 * @param amfDepth nesting of AMF values
 * @param amfItems values in one message
 * @param amfString bytes of one string
 * @param chunkStreams chunk streams in use
 * @param messageStreams message streams in use
 * @param nameBytes bytes of a stream, application or procedure name
 * @param unknownCallsPerSecond calls per second that nobody handles
 */
public record SessionLimits(
        int mediaMessage,
        int commandMessage,
        int partialMessages,
        int amfDepth,
        int amfItems,
        int amfString,
        int chunkStreams,
        int messageStreams,
        int nameBytes,
        int unknownCallsPerSecond) {

    public static SessionLimits defaults() {
        return new SessionLimits(4 << 20, 256 << 10, 8 << 20, 32, 1000, 64 << 10, 64, 16, 256, 50);
    }
}
