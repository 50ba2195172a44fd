package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Tile;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Brings layer 0 of a canvas, tile by tile, into a {@link PictureCopy}. */
final class CanvasRows {
    /** From the most preferred on. */
    static final List<PixelType> TYPES = List.of(PixelType.RGB, PixelType.RGBA, PixelType.SINT32);

    private CanvasRows() {}

    /** Bytes of a pixel in the copy of a canvas of that type. */
    static int bytesPerPixel(PixelType type) {
        return type == PixelType.RGBA || type == PixelType.SINT32 ? 4 : 3;
    }

    /** Takes over the rows y to yEnd, which lie in one row of blocks. */
    static void update(Canvas canvas, PictureCopy copy, int y, int yEnd, boolean[] changed) {
        int bytesPerPixel = copy.bytesPerPixel();
        int tileWidth = canvas.tileWidth();
        int tileHeight = canvas.tileHeight();
        for (int bottom = y; bottom < yEnd; ) {
            int top = Math.min(yEnd, (bottom / tileHeight + 1) * tileHeight);
            for (int left = 0; left < canvas.width(); left += tileWidth) {
                Tile tile = canvas.tile(left, bottom, 0);
                int right = Math.min(canvas.width(), left + tileWidth);
                long stride = (long) tileWidth * bytesPerPixel;
                MemorySegment pixels = MemorySegment.ofBuffer(tile.data());
                copy.update(pixels, bottom % tileHeight * stride, stride, left, right, bottom, top, changed);
            }
            bottom = top;
        }
    }
}
