package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.nio.ByteBuffer;

/**
 * A zoom into the Mandelbrot set and out again; every pixel of every frame is computed anew. The picture is a function
 * of the frame number and the size alone.
 */
public final class MandelbrotScene implements Scene {
    static final int TILE = 64;
    static final double CENTRE_X = -0.743643887037151;
    static final double CENTRE_Y = 0.131825904205330;
    private static final double FIRST_HEIGHT = 2.6;
    /** Halvings down to the deepest picture, a small copy of the set; far from where a double's digits end. */
    private static final int DEEPEST = 17;
    /** Frames for one halving. */
    private static final int FRAMES = 30;

    private static final double ESCAPE = 256;

    private final int width;
    private final int height;

    public MandelbrotScene(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public PixelType pixelType() {
        return PixelType.RGB;
    }

    @Override
    public Canvas createCanvas(ImageApi images) {
        return images.createCanvas(pixelType(), width, height, TILE, TILE);
    }

    @Override
    public void render(Canvas canvas, long frameNumber) {
        double pixel = pixelSize(frameNumber, width, height);
        int limit = limit(frameNumber);
        Tiles.render(canvas, (tile, area) -> {
            ByteBuffer data = tile.data();
            for (int y = 0; y < area.height(); y++) {
                double cy = CENTRE_Y + (area.y() + y + 0.5 - height / 2.0) * pixel;
                for (int x = 0; x < area.width(); x++) {
                    double cx = CENTRE_X + (area.x() + x + 0.5 - width / 2.0) * pixel;
                    int rgb = colour(cx, cy, limit);
                    int offset = (y * tile.width() + x) * 3;
                    data.put(offset, (byte) (rgb >> 16));
                    data.put(offset + 1, (byte) (rgb >> 8));
                    data.put(offset + 2, (byte) rgb);
                }
            }
        });
    }

    /** From one pixel of that frame to the next. */
    static double pixelSize(long frameNumber, int width, int height) {
        return FIRST_HEIGHT * StrictMath.pow(0.5, depth(frameNumber)) / Math.min(height, width);
    }

    /** Iterations after which a point of that frame counts as inside. */
    static int limit(long frameNumber) {
        return 200 + (int) (depth(frameNumber) * 70);
    }

    /** Halvings at a frame: down to the deepest and back, for ever. */
    static double depth(long frameNumber) {
        long there = frameNumber % (2L * DEEPEST * FRAMES);
        long way = Math.min(there, 2L * DEEPEST * FRAMES - there);
        return (double) way / FRAMES;
    }

    private static int colour(double cx, double cy, int limit) {
        if (isInMainBody(cx, cy)) {
            return 0;
        }
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        int count = 0;
        while (xx + yy < ESCAPE && count < limit) {
            y = (x + x) * y + cy;
            x = xx - yy + cx;
            xx = x * x;
            yy = y * y;
            count++;
        }
        if (count == limit) {
            return 0;
        }
        double smooth = count + 1 - StrictMath.log(StrictMath.log(xx + yy) / 2) / Math.log(2);
        return Palette.colour(smooth);
    }

    /** The cardioid and the disc to its left, whose points would all cost the most. */
    private static boolean isInMainBody(double x, double y) {
        double p = x - 0.25;
        double q = p * p + y * y;
        return q * (q + p) <= 0.25 * y * y || (x + 1) * (x + 1) + y * y <= 0.0625;
    }
}
