package dev.tilecast.app.canvas;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Tile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Reads runs of a tile's pixels as floats R, G, B, A, as {@link Tile#getPixel} gives them. One thread. */
final class TileRows {
    private static final float OF_BYTE = 1 / 255f;
    private static final float OF_SHORT = 1 / 65535f;

    private final PixelType type;
    private final float[] pixel = new float[4];
    private float[] rgba = {};
    private float[] stored = {};
    private byte[] bytes = {};

    TileRows(PixelType type) {
        this.type = type;
    }

    /**
     * @param x the first pixel's, within the tile
     * @return valid until the next call; may be longer
     */
    float[] read(Tile tile, int x, int y, int count) {
        rgba = rgba.length >= 4 * count ? rgba : new float[4 * count];
        switch (type) {
            case RGB, RGBA, SINT32 -> readBytes(tile, x, y, count);
            case RGB_16, RGBA_16 -> readShorts(tile, x, y, count);
            case RGB_FP, FLOAT32_3, COLOR, FLOAT32_4 -> readFloats(tile, x, y, count);
            default -> readPixels(tile, x, y, count);
        }
        return rgba;
    }

    private void readBytes(Tile tile, int x, int y, int count) {
        int step = type.components();
        int length = count * step;
        bytes = bytes.length >= length ? bytes : new byte[length];
        tile.data().get((y * tile.width() + x) * step, bytes, 0, length);
        for (int i = 0, from = 0, to = 0; i < count; i++, from += step, to += 4) {
            rgba[to] = (bytes[from] & 0xFF) * OF_BYTE;
            rgba[to + 1] = (bytes[from + 1] & 0xFF) * OF_BYTE;
            rgba[to + 2] = (bytes[from + 2] & 0xFF) * OF_BYTE;
            rgba[to + 3] = step == 4 ? (bytes[from + 3] & 0xFF) * OF_BYTE : 1;
        }
    }

    private void readShorts(Tile tile, int x, int y, int count) {
        int step = type.components();
        ByteBuffer data = tile.data().order(ByteOrder.nativeOrder());
        int from = (y * tile.width() + x) * step * Short.BYTES;
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < 4; channel++) {
                rgba[4 * i + channel] = channel < step ? (data.getShort(from) & 0xFFFF) * OF_SHORT : 1;
                from += channel < step ? Short.BYTES : 0;
            }
        }
    }

    private void readFloats(Tile tile, int x, int y, int count) {
        int step = type.components();
        int length = count * step;
        stored = stored.length >= length ? stored : new float[length];
        FloatBuffer data = tile.data().order(ByteOrder.nativeOrder()).asFloatBuffer();
        data.get((y * tile.width() + x) * step, stored, 0, length);
        for (int i = 0, from = 0, to = 0; i < count; i++, from += step, to += 4) {
            rgba[to] = stored[from];
            rgba[to + 1] = stored[from + 1];
            rgba[to + 2] = stored[from + 2];
            rgba[to + 3] = step == 4 ? stored[from + 3] : 1;
        }
    }

    private void readPixels(Tile tile, int x, int y, int count) {
        for (int i = 0; i < count; i++) {
            tile.getPixel(x + i, y, pixel);
            System.arraycopy(pixel, 0, rgba, 4 * i, 4);
        }
    }
}
