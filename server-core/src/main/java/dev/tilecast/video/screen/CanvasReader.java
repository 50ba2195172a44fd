package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.InterchangeLayout;
import dev.tilecast.canvas.PixelReader;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import dev.tilecast.canvas.Tile;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Brings layer 0 of canvases into a {@link PictureCopy}: Rgb, Rgba and Sint32 straight from the tiles, the other types
 * converted to Rgb first. Workers use it at the same time, each with its own number.
 */
final class CanvasReader {
    /** From the most preferred on. */
    static final List<PixelType> TYPES = List.of(
            PixelType.RGB,
            PixelType.RGBA,
            PixelType.SINT32,
            PixelType.RGB_FP,
            PixelType.FLOAT32_3,
            PixelType.COLOR,
            PixelType.FLOAT32_4,
            PixelType.RGB_16,
            PixelType.RGBA_16,
            PixelType.RGBE,
            PixelType.RGBEA,
            PixelType.SINT8,
            PixelType.FLOAT32,
            PixelType.FLOAT32_2);

    private final PixelReader[] readers;
    private final ByteBuffer[] converted;

    CanvasReader(int workers) {
        readers = new PixelReader[workers];
        Arrays.setAll(readers, worker -> new PixelReader(InterchangeLayout.RGB, RowOrder.BOTTOM_UP));
        converted = new ByteBuffer[workers];
    }

    /** Bytes of a pixel in the copy of a canvas of that type. */
    static int bytesPerPixel(PixelType type) {
        return type == PixelType.RGBA || type == PixelType.SINT32 ? 4 : 3;
    }

    /** Takes over the rows y to yEnd, which lie in one row of blocks, and marks the blocks that changed. */
    void update(int worker, Canvas canvas, PictureCopy copy, int y, int yEnd, boolean[] changed) {
        switch (canvas.pixelType()) {
            case RGB, RGBA, SINT32 -> updateFromTiles(canvas, copy, y, yEnd, changed);
            default -> updateConverted(worker, canvas, copy, y, yEnd, changed);
        }
    }

    private void updateConverted(int worker, Canvas canvas, PictureCopy copy, int y, int yEnd, boolean[] changed) {
        int stride = canvas.width() * copy.bytesPerPixel();
        if (converted[worker] == null || converted[worker].capacity() < stride * (yEnd - y)) {
            converted[worker] = ByteBuffer.allocate(stride * (yEnd - y));
        }
        Rectangle rows = new Rectangle(0, y, canvas.width(), yEnd - y);
        readers[worker].read(canvas, 0, rows, stride, converted[worker]);
        copy.update(MemorySegment.ofBuffer(converted[worker]), 0, stride, 0, canvas.width(), y, yEnd, changed);
    }

    private static void updateFromTiles(Canvas canvas, PictureCopy copy, int y, int yEnd, boolean[] changed) {
        int tileWidth = canvas.tileWidth();
        int tileHeight = canvas.tileHeight();
        long stride = (long) tileWidth * copy.bytesPerPixel();
        for (int bottom = y; bottom < yEnd; ) {
            int top = Math.min(yEnd, (bottom / tileHeight + 1) * tileHeight);
            for (int left = 0; left < canvas.width(); left += tileWidth) {
                Tile tile = canvas.tile(left, bottom, 0);
                int right = Math.min(canvas.width(), left + tileWidth);
                MemorySegment pixels = MemorySegment.ofBuffer(tile.data());
                copy.update(pixels, bottom % tileHeight * stride, stride, left, right, bottom, top, changed);
            }
            bottom = top;
        }
    }
}
