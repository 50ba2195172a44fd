package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;

/** A scene rendered by the processor. */
final class HostRendering implements SceneRendering {
    private final Scene scene;
    private final String renderer;
    private final CanvasBuffers<Canvas> buffers;

    HostRendering(Scene scene, ImageApi images, String renderer) {
        this.scene = scene;
        this.renderer = renderer;
        this.buffers = new CanvasBuffers<>(() -> scene.createCanvas(images));
    }

    @Override
    public void render(long frameNumber) {
        buffers.write(frameNumber, canvas -> scene.render(canvas, frameNumber));
    }

    @Override
    public CanvasSource rendered() {
        return CanvasSource.of(buffers);
    }

    @Override
    public CanvasBuffers<Canvas> inHostMemory() {
        return buffers;
    }

    @Override
    public void wantInHostMemory(boolean wanted) {}

    @Override
    public String renderer() {
        return renderer;
    }
}
