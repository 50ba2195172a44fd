package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Rectangle;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Small pictures of one grey each, which says which frame it is. */
final class Greys {
    static final int WIDTH = 96;
    static final int HEIGHT = 64;
    static final Rectangle WHOLE = new Rectangle(0, 0, WIDTH, HEIGHT);
    private static final int BLACKEST = 20;
    private static final int STEP = 15;

    private Greys() {}

    /** A frame's pixels, of type RGBA. */
    static ByteBuffer of(int frame) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 4];
        Arrays.fill(pixels, (byte) (BLACKEST + STEP * frame));
        return ByteBuffer.wrap(pixels);
    }

    /** Which frame a picture shows; fails where not all of it shows the same. */
    static int frameOf(Canvas picture) {
        int frame = frameAt(picture, 0, 0);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int here = frameAt(picture, x, y);
                if (here != frame) {
                    throw new AssertionError("frame " + frame + ", but " + here + " at (" + x + ", " + y + ")");
                }
            }
        }
        return frame;
    }

    private static int frameAt(Canvas picture, int x, int y) {
        float[] rgba = new float[4];
        picture.tile(x, y).getPixel(x % picture.tileWidth(), y % picture.tileHeight(), rgba);
        return Math.round((rgba[0] * 255 - BLACKEST) / STEP);
    }
}
