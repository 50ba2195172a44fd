package dev.tilecast.wire.chunk;

/**
 * Bounds on what one connection's chunks may ask for; lengths count as DECLARED, before anything is buffered.
 *
 * @param mediaMessage bytes of one audio, video or aggregate message
 * @param commandMessage bytes of any other message
 * @param partialMessages bytes of all unfinished messages together
 * @param chunkStreams chunk streams in use
 */
public record ChunkLimits(int mediaMessage, int commandMessage, int partialMessages, int chunkStreams) {

    /** {@return bounds that real clients were seen to stay within, for key frames of a large picture too} */
    public static ChunkLimits defaults() {
        return new ChunkLimits(4 << 20, 256 << 10, 8 << 20, 64);
    }
}
