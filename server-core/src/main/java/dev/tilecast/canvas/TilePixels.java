package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;

/** Walks all tiles of a canvas, and a tile's pixels, excess ones included, in stretches that fit the caches. */
final class TilePixels {
    /** A multiple of four, which the 24-bit layouts are written by. */
    static final int STRETCH = 2048;

    private TilePixels() {}

    /** Takes a stretch of pixels. */
    interface Action {
        /** @param first index of the first pixel in its tile */
        void take(MemorySegment tile, int x, int y, int layer, int first, int pixels);
    }

    /** Gives the tile's memory, and a pixel position that lies in the tile. */
    static void forEach(Canvas canvas, Action action) {
        int tilePixels = canvas.tileWidth() * canvas.tileHeight();
        for (int layer = 0; layer < canvas.layers(); layer++) {
            for (int tileY = 0; tileY < canvas.tilesY(); tileY++) {
                for (int tileX = 0; tileX < canvas.tilesX(); tileX++) {
                    int x = tileX * canvas.tileWidth();
                    int y = tileY * canvas.tileHeight();
                    MemorySegment tile = RectangleRuns.memory(canvas.tile(x, y, layer));
                    for (int first = 0; first < tilePixels; ) {
                        int pixels = Math.min(STRETCH, tilePixels - first);
                        action.take(tile, x, y, layer, first, pixels);
                        first += pixels;
                    }
                }
            }
        }
    }
}
