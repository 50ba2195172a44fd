package dev.tilecast.gpu.color;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Gathers rows of layer 0 of canvases from their tiles, as packed pixels. One thread uses it at a time. */
final class CanvasRowReader {
    private Canvas canvas;
    private PixelType type;
    private float gamma;
    private PackedRun run;
    private MemorySegment[] tiles = new MemorySegment[0];
    private int rowOfTiles;

    /** Takes another canvas, or another state of the same. */
    void begin(Canvas next) {
        canvas = next;
        rowOfTiles = -1;
        float nextGamma = next.gamma();
        if (run == null || type != next.pixelType() || gamma != nextGamma) {
            type = next.pixelType();
            gamma = nextGamma;
            run = runOf(type, gamma);
        }
        if (tiles.length < next.tilesX()) {
            tiles = new MemorySegment[next.tilesX()];
        }
    }

    private static PackedRun runOf(PixelType type, float gamma) {
        if (gamma == DisplayLevels.DISPLAY_GAMMA) {
            switch (type) {
                case SINT8, SINT32, RGB, RGBA -> {
                    return new ByteRun(type.components());
                }
                case RGB_16, RGBA_16 -> {
                    return new WordRun(type.components());
                }
                default -> {}
            }
        }
        return new LevelRun(type, (double) gamma / DisplayLevels.DISPLAY_GAMMA);
    }

    /** Bits of a channel of the packed pixels. */
    int depth() {
        return run.depth();
    }

    /** Reads the first {@code width} pixels of a row, which is counted from the bottom. */
    void read(int row, int width, int[] packed) {
        int tileWidth = canvas.tileWidth();
        takeTiles(row / canvas.tileHeight(), Math.ceilDiv(width, tileWidth));
        long bytesPerPixel = type.bytesPerPixel();
        long offset = (long) (row % canvas.tileHeight()) * tileWidth * bytesPerPixel;
        for (int i = 0, x = 0; x < width; i++) {
            int pixels = Math.min(tileWidth, width - x);
            run.read(tiles[i], offset, pixels, packed, x);
            x += pixels;
        }
    }

    private void takeTiles(int wanted, int count) {
        if (wanted == rowOfTiles) {
            return;
        }
        for (int i = 0; i < count; i++) {
            tiles[i] = MemorySegment.ofBuffer(canvas.tile(i * canvas.tileWidth(), wanted * canvas.tileHeight())
                    .data());
        }
        rowOfTiles = wanted;
    }

    /** Lets go of the canvas, so that it is not held between frames. */
    void end() {
        canvas = null;
        Arrays.fill(tiles, null);
    }
}
