package dev.tilecast.wire.chunk;

/** Bytes that are no chunk stream, or beyond {@link ChunkLimits}; the message names the specification's section. */
public final class ChunkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What was read, and what is wrong with it.
     *
     * @param message names the section of the RTMP specification
     */
    public ChunkException(String message) {
        super(message);
    }
}
