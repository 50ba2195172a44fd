package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.nio.ByteBuffer;
import java.util.Random;

/** Canvases to encode. */
final class Pictures {
    /** White, yellow, cyan, green, magenta, red, blue and black at three quarters. */
    private static final int[][] BARS = {
        {191, 191, 191}, {191, 191, 0}, {0, 191, 191}, {0, 191, 0}, {191, 0, 191}, {191, 0, 0}, {0, 0, 191}, {0, 0, 0}
    };

    private static final int[] WHITE = {255, 255, 255};

    private static final ImageApi IMAGES = new ImageApi();

    private Pictures() {}

    /** Upright bars, and a grey square at the bottom that moves to the right with the frames. */
    static Canvas bars(PixelType type, int width, int height, int frame) {
        byte[] rgb = new byte[width * height * 3];
        int side = Math.max(2, height / 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inSquare = y >= height - side && x >= frame * 2 % width && x < frame * 2 % width + side;
                int[] color = inSquare ? new int[] {128, 128, 128} : barAt(x, width);
                for (int c = 0; c < 3; c++) {
                    rgb[(y * width + x) * 3 + c] = (byte) color[c];
                }
            }
        }
        return canvas(type, width, height, rgb);
    }

    /** Upright bars, and a white box with a dark edge that crosses all of them. */
    static Canvas boxOverBars(int width, int height, int frame) {
        Rectangle box = boxAt(width, height, frame);
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int inside = Math.min(
                        Math.min(x - box.x(), box.x() + box.width() - 1 - x),
                        Math.min(y - box.y(), box.y() + box.height() - 1 - y));
                int[] color = inside < 0 ? barAt(x, width) : inside < 2 ? new int[] {16, 16, 16} : WHITE;
                for (int c = 0; c < 3; c++) {
                    rgb[(y * width + x) * 3 + c] = (byte) color[c];
                }
            }
        }
        return canvas(PixelType.RGBA, width, height, rgb);
    }

    /** Where the box is in a frame, counted from the top left. */
    static Rectangle boxAt(int width, int height, int frame) {
        int side = height / 8;
        return new Rectangle(2 * frame % (width - side), frame % (height - side), side, side);
    }

    /** The colour of the bar that a column of pixels belongs to. */
    static int[] barAt(int x, int width) {
        return BARS[x * BARS.length / width].clone();
    }

    /** Grey with coarse noise, another one with each seed: more than a low bit rate can hold. */
    static Canvas noise(int width, int height, int seed) {
        Random random = new Random(seed);
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y += 4) {
            for (int x = 0; x < width; x += 4) {
                fill(rgb, width, height, x, y, 112 + random.nextInt(32));
            }
        }
        return canvas(PixelType.RGBA, width, height, rgb);
    }

    private static void fill(byte[] rgb, int width, int height, int left, int top, int grey) {
        for (int y = top; y < Math.min(height, top + 4); y++) {
            for (int x = left; x < Math.min(width, left + 4); x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[(y * width + x) * 3 + c] = (byte) grey;
                }
            }
        }
    }

    /** @param rgb top row first */
    private static Canvas canvas(PixelType type, int width, int height, byte[] rgb) {
        Canvas canvas = IMAGES.createCanvas(PixelType.RGB, width, height, 0, 0);
        IMAGES.writePixels(
                canvas,
                0,
                new Rectangle(0, 0, width, height),
                new RasterLayout(PixelType.RGB, RowOrder.TOP_DOWN),
                ByteBuffer.wrap(rgb));
        return type == PixelType.RGB ? canvas : IMAGES.convert(canvas, type);
    }
}
