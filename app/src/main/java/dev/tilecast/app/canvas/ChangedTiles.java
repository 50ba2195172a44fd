package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Finds the tiles in which two canvases of one shape differ. Any thread. */
public final class ChangedTiles {
    private ChangedTiles() {}

    /** The numbers, as {@link TileGrid} counts, of the tiles with another content than before. */
    public static BitSet between(Canvas before, Canvas now) {
        return between(before, now, 0);
    }

    /** The same of another layer. */
    public static BitSet between(Canvas before, Canvas now, int layer) {
        TileGrid grid = TileGrid.of(now);
        BitSet changed = new BitSet(grid.tiles());
        for (int tile = 0; tile < grid.tiles(); tile++) {
            Tile old = before.tile(grid.left(tile), grid.bottom(tile), layer);
            Tile current = now.tile(grid.left(tile), grid.bottom(tile), layer);
            changed.set(tile, differ(old, current, grid.visibleWidth(tile), grid.visibleHeight(tile)));
        }
        return changed;
    }

    /** Compares the part within the canvas only: what hangs over may hold anything. */
    private static boolean differ(Tile old, Tile current, int width, int height) {
        ByteBuffer oldData = old.data();
        ByteBuffer currentData = current.data();
        int pixel = current.pixelType().bytesPerPixel();
        int row = current.width() * pixel;
        if (width == current.width()) {
            return !oldData.slice(0, row * height).equals(currentData.slice(0, row * height));
        }
        for (int y = 0; y < height; y++) {
            if (!oldData.slice(y * row, width * pixel).equals(currentData.slice(y * row, width * pixel))) {
                return true;
            }
        }
        return false;
    }
}
