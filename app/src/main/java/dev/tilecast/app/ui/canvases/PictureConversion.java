package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.canvas.ToneCurve;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Turns a canvas, whose bottom row is the first, into a picture, whose top row is the first: one opaque ARGB integer a
 * pixel, which is B, G, R, A in memory. One thread.
 */
final class PictureConversion {
    private ToneCurve curve = new ToneCurve(ToneCurve.SCREEN_GAMMA);
    private byte[] bytes = {};
    private float[] floats = {};
    private int[] row = {};
    private int[] magnified = {};

    /** The curve that the last picture went through. */
    ToneCurve curve() {
        return curve;
    }

    /**
     * Makes a square of the canvas' every pixel: JavaFX's own scaling is not sharp in its software pipeline.
     *
     * @param side of the square
     * @param picture takes width × side by height × side pixels, from index 0 on
     */
    void convert(Canvas canvas, int side, IntBuffer picture) {
        if (canvas.gamma() != curve.gamma()) {
            curve = new ToneCurve(canvas.gamma());
        }
        TileGrid grid = TileGrid.of(canvas);
        row = row.length >= grid.tileWidth() ? row : new int[grid.tileWidth()];
        for (int number = 0; number < grid.tiles(); number++) {
            Tile tile = canvas.tile(grid.left(number), grid.bottom(number));
            int width = grid.visibleWidth(number);
            for (int y = 0; y < grid.visibleHeight(number); y++) {
                readRow(tile, y, width);
                int fromTop = grid.height() - 1 - (grid.bottom(number) + y);
                int[] pixels = side == 1 ? row : magnified(width, side);
                for (int line = fromTop * side; line < (fromTop + 1) * side; line++) {
                    picture.put((line * grid.width() + grid.left(number)) * side, pixels, 0, width * side);
                }
            }
        }
    }

    private int[] magnified(int width, int side) {
        magnified = magnified.length >= width * side ? magnified : new int[width * side];
        for (int x = 0; x < width; x++) {
            Arrays.fill(magnified, x * side, (x + 1) * side, row[x]);
        }
        return magnified;
    }

    private void readRow(Tile tile, int y, int width) {
        switch (tile.pixelType()) {
            case RGB, RGBA, SINT32 -> readBytes(tile, y, width);
            case RGB_FP, FLOAT32_3, COLOR, FLOAT32_4 -> readFloats(tile, y, width);
            default -> readPixels(tile, y, width);
        }
    }

    private void readBytes(Tile tile, int y, int width) {
        int step = tile.pixelType().bytesPerPixel();
        int length = width * step;
        bytes = bytes.length >= length ? bytes : new byte[length];
        ByteBuffer data = tile.data();
        data.get(y * tile.width() * step, bytes, 0, length);
        if (curve.isIdentity()) {
            for (int x = 0, at = 0; x < width; x++, at += step) {
                row[x] = argb(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF);
            }
        } else {
            for (int x = 0, at = 0; x < width; x++, at += step) {
                row[x] = argb(curve.ofByte(bytes[at]), curve.ofByte(bytes[at + 1]), curve.ofByte(bytes[at + 2]));
            }
        }
    }

    private void readFloats(Tile tile, int y, int width) {
        int step = tile.pixelType().components();
        int length = width * step;
        floats = floats.length >= length ? floats : new float[length];
        FloatBuffer data = tile.data().order(ByteOrder.nativeOrder()).asFloatBuffer();
        data.get(y * tile.width() * step, floats, 0, length);
        for (int x = 0, at = 0; x < width; x++, at += step) {
            row[x] = argb(curve.of(floats[at]), curve.of(floats[at + 1]), curve.of(floats[at + 2]));
        }
    }

    private void readPixels(Tile tile, int y, int width) {
        float[] rgba = new float[4];
        for (int x = 0; x < width; x++) {
            tile.getPixel(x, y, rgba);
            row[x] = argb(curve.of(rgba[0]), curve.of(rgba[1]), curve.of(rgba[2]));
        }
    }

    private static int argb(int red, int green, int blue) {
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
