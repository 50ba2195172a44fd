package dev.tilecast.broadcast;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;

/** A renderer's buffers, for tests. */
final class TestSource {
    private final CanvasBuffers<Canvas> buffers;
    private long frame;

    TestSource(PixelType type, int width, int height) {
        ImageApi images = new ImageApi();
        buffers = new CanvasBuffers<>(() -> images.createCanvas(type, width, height, 0, 0));
    }

    CanvasSource source() {
        return CanvasSource.of(buffers);
    }

    /** Publishes a canvas whose pixels say which it is. */
    synchronized void publish() {
        frame++;
        buffers.write(frame, canvas -> canvas.tile(0, 0).data().put(0, (byte) frame));
    }
}
