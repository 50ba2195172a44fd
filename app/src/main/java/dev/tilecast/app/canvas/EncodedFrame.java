package dev.tilecast.app.canvas;

import dev.tilecast.broadcast.BroadcastFrame;
import java.nio.ByteBuffer;

/**
 * A copy of a broadcast's frame.
 *
 * @param canvasNanoTime when its canvas was published, or for a canvas that was encoded again when that was begun
 * @param configuration what the decoder needs first; null where the codec has none
 */
record EncodedFrame(long canvasNanoTime, boolean keyFrame, ByteBuffer configuration, ByteBuffer data) {

    /** On the broadcast's thread, whose memory is used again later. */
    static EncodedFrame copyOf(BroadcastFrame frame) {
        long published = frame.times().published();
        return new EncodedFrame(
                published == 0 ? frame.nanoTime() : published,
                frame.isKeyFrame(),
                frame.configuration().map(data -> copy(data.bytes())).orElse(null),
                copy(frame.data().bytes()));
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    int size() {
        return data.remaining();
    }
}
