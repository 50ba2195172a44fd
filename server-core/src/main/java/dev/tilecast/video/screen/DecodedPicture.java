package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The decoder's picture: an Rgb canvas of one tile, and in version 2 a copy of it as of the last key frame. */
final class DecodedPicture {
    private final Canvas canvas;
    private final MemorySegment pixels;
    private final long stride;
    private MemorySegment keyPixels;

    DecodedPicture(int width, int height) {
        canvas = new ImageApi().createCanvas(PixelType.RGB, width, height, 0, 0);
        pixels = MemorySegment.ofBuffer(canvas.tile(0, 0).data());
        stride = width * 3L;
    }

    Canvas canvas() {
        return canvas;
    }

    boolean hasSize(BlockGrid grid) {
        return canvas.width() == grid.width() && canvas.height() == grid.height();
    }

    /** Writes rows of B, G, R, which it turns around in place. */
    void put(byte[] bgr, int x, int y, int width, int height) {
        BgrOrder.fromRgb(bgr, 0, width * height, bgr, 0);
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(bgr, row * width * 3, pixels, ValueLayout.JAVA_BYTE, at(x, y + row), width * 3);
        }
    }

    /** Notes the picture as that of the last key frame. */
    void keep() {
        if (keyPixels == null) {
            keyPixels = MemorySegment.ofArray(new byte[Math.toIntExact(pixels.byteSize())]);
        }
        keyPixels.copyFrom(pixels);
    }

    /** Brings back a rectangle as it was in the last key frame. */
    void restore(int x, int y, int width, int height) {
        for (int row = y; row < y + height; row++) {
            MemorySegment.copy(keyPixels, at(x, row), pixels, at(x, row), width * 3L);
        }
    }

    private long at(int x, int y) {
        return y * stride + x * 3L;
    }
}
