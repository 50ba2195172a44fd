package dev.tilecast.relay;

import java.nio.ByteBuffer;

/**
 * Listens in on a client's conversation: its bytes both ways, from the first of the handshake on. It is called by the
 * threads that send and await, so it must return at once; what is sent is told in the order of sending.
 */
public interface ConversationTap {
    /** Hears nothing. */
    ConversationTap NONE = new ConversationTap() {
        @Override
        public void sent(long nanoTime, ByteBuffer bytes) {
            // nobody listens
        }

        @Override
        public void received(long nanoTime, ByteBuffer bytes) {
            // nobody listens
        }
    };

    /**
     * Bytes that are being sent.
     *
     * @param nanoTime of {@link System#nanoTime}
     * @param bytes to be copied, valid during the call
     */
    void sent(long nanoTime, ByteBuffer bytes);

    /**
     * Bytes that were received.
     *
     * @param nanoTime of {@link System#nanoTime}
     * @param bytes to be copied, valid during the call
     */
    void received(long nanoTime, ByteBuffer bytes);

    /**
     * The connection is closed; the last call, from the thread that closed it.
     *
     * @param nanoTime of {@link System#nanoTime}
     */
    default void ended(long nanoTime) {}
}
