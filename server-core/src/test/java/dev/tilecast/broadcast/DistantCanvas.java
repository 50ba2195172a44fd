package dev.tilecast.broadcast;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;

/** A canvas of which only a copy can be read, as it is with device memory. */
record DistantCanvas(Canvas content) implements CudaCanvas {
    @Override
    public int deviceId() {
        return 0;
    }

    @Override
    public CudaTile tile(int x, int y, int layer) {
        throw new IndexOutOfBoundsException("its memory is out of reach");
    }

    @Override
    public void download(Canvas target) {
        if (!CanvasShape.of(target).equals(CanvasShape.of(content))) {
            throw new IllegalArgumentException("another shape: " + CanvasShape.of(target));
        }
        new ImageApi().convertInto(content, target);
    }

    @Override
    public int width() {
        return content.width();
    }

    @Override
    public int height() {
        return content.height();
    }

    @Override
    public int tileWidth() {
        return content.tileWidth();
    }

    @Override
    public int tileHeight() {
        return content.tileHeight();
    }

    @Override
    public PixelType pixelType() {
        return content.pixelType();
    }

    @Override
    public int layers() {
        return content.layers();
    }

    @Override
    public boolean cubemap() {
        return content.cubemap();
    }

    @Override
    public float gamma() {
        return content.gamma();
    }

    @Override
    public void setGamma(float gamma) {
        content.setGamma(gamma);
    }
}
