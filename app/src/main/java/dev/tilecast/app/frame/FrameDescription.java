package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/**
 * What a decoder is told before a frame. Frames with the same one share the object.
 *
 * @param width in pixels, 0 where it is not known
 * @param framesPerSecond 0 where it is not known
 * @param configuration the payload of the message with the codec's configuration; empty where the codec has none
 */
public record FrameDescription(int width, int height, double framesPerSecond, ByteBuffer configuration) {

    public FrameDescription {
        configuration = configuration.asReadOnlyBuffer().slice();
    }

    static FrameDescription none() {
        return new FrameDescription(0, 0, 0, ByteBuffer.allocate(0));
    }

    /** A view with a position of its own. */
    @Override
    public ByteBuffer configuration() {
        return configuration.duplicate();
    }

    FrameDescription of(int newWidth, int newHeight, double newRate) {
        boolean same = newWidth == width && newHeight == height && newRate == framesPerSecond;
        return same ? this : new FrameDescription(newWidth, newHeight, newRate, configuration);
    }

    FrameDescription configuredBy(ByteBuffer bytes) {
        return bytes.equals(configuration) ? this : new FrameDescription(width, height, framesPerSecond, copy(bytes));
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
    }
}
