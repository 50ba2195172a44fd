package dev.tilecast.app.message;

import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;

/** Takes a conversation as it went over the network. One thread at a time. */
public interface ConversationSink {

    /**
     * What follows starts in the middle, behind a gap or at the begin of the recording; a conversation that is known
     * from its handshake on does without.
     *
     * @param missed bytes in the gap
     */
    void resume(long micros, ChunkState client, ChunkState server, long missed);

    /**
     * What one side sent.
     *
     * @param micros since the begin of the recording
     * @param bytes not to be changed
     */
    void bytes(long micros, Side from, byte[] bytes);

    /** The conversation is over. */
    default void end(long micros) {}
}
