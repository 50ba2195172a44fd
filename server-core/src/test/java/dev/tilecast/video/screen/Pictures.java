package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.nio.ByteBuffer;
import java.util.Random;

/** Pictures for tests: R, G, B, bottom row first, without padding. */
final class Pictures {
    private Pictures() {}

    static byte[] noise(int width, int height, long seed) {
        byte[] picture = new byte[width * height * 3];
        new Random(seed).nextBytes(picture);
        return picture;
    }

    /** Smooth, and another one for each step. */
    static byte[] gradient(int width, int height, int step) {
        byte[] picture = new byte[width * height * 3];
        for (int i = 0, y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture[i++] = (byte) (x + step);
                picture[i++] = (byte) (y * 2);
                picture[i++] = (byte) (x + y * 3 + step);
            }
        }
        return picture;
    }

    /** The same picture with a rectangle of one colour, cut to the picture. */
    static byte[] withBox(byte[] picture, int width, int left, int bottom, int boxWidth, int boxHeight, int colour) {
        byte[] changed = picture.clone();
        int height = picture.length / 3 / width;
        for (int y = bottom; y < Math.min(height, bottom + boxHeight); y++) {
            for (int x = left; x < Math.min(width, left + boxWidth); x++) {
                changed[(y * width + x) * 3] = (byte) (colour >> 16);
                changed[(y * width + x) * 3 + 1] = (byte) (colour >> 8);
                changed[(y * width + x) * 3 + 2] = (byte) colour;
            }
        }
        return changed;
    }

    static Canvas canvas(byte[] picture, int width) {
        return canvas(picture, width, PixelType.RGB, 0, 0);
    }

    /** The excess pixels of tiles that hang over are set to rubbish. */
    static Canvas canvas(byte[] picture, int width, PixelType type, int tileWidth, int tileHeight) {
        int height = picture.length / 3 / width;
        Canvas canvas = new ImageApi().createCanvas(type, width, height, tileWidth, tileHeight);
        fill(canvas, picture);
        return canvas;
    }

    /** Writes Rgb, Rgba or Sint32; alpha becomes rubbish. */
    static void fill(Canvas canvas, byte[] picture) {
        int size = canvas.pixelType().bytesPerPixel();
        for (int tileY = 0; tileY < canvas.height(); tileY += canvas.tileHeight()) {
            for (int tileX = 0; tileX < canvas.width(); tileX += canvas.tileWidth()) {
                ByteBuffer data = canvas.tile(tileX, tileY).data();
                for (int i = 0; i < data.capacity() / size; i++) {
                    int x = tileX + i % canvas.tileWidth();
                    int y = tileY + i / canvas.tileWidth();
                    byte[] pixel = {7, 8, 9, (byte) (x * 31 + y)};
                    if (x < canvas.width() && y < canvas.height()) {
                        System.arraycopy(picture, (y * canvas.width() + x) * 3, pixel, 0, 3);
                    }
                    data.put(i * size, pixel, 0, size);
                }
            }
        }
    }

    /** What an Rgb canvas of one tile holds. */
    static byte[] of(Canvas canvas) {
        byte[] picture = new byte[canvas.width() * canvas.height() * 3];
        canvas.tile(0, 0).data().get(picture);
        return picture;
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
