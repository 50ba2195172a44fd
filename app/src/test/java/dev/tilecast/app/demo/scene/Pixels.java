package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.nio.ByteBuffer;

/** A canvas' pixels as 8-bit RGB, bottom row first. */
public record Pixels(int width, int height, ByteBuffer rgb) {

    public static Pixels of(Canvas canvas) {
        ByteBuffer rgb = ByteBuffer.allocate(canvas.width() * canvas.height() * 3);
        RasterLayout layout = new RasterLayout(PixelType.RGB, RowOrder.BOTTOM_UP);
        new ImageApi().readPixels(canvas, 0, Rectangle.of(canvas), layout, rgb);
        return new Pixels(canvas.width(), canvas.height(), rgb);
    }

    /** The picture of a frame, on a canvas of its own. */
    public static Pixels of(Scene scene, long frameNumber) {
        Canvas canvas = scene.createCanvas(new ImageApi());
        scene.render(canvas, frameNumber);
        return of(canvas);
    }

    /**
     * 0xRRGGBB.
     *
     * @param y from the bottom
     */
    public int at(int x, int y) {
        int offset = (y * width + x) * 3;
        return (rgb.get(offset) & 0xFF) << 16 | (rgb.get(offset + 1) & 0xFF) << 8 | rgb.get(offset + 2) & 0xFF;
    }
}
