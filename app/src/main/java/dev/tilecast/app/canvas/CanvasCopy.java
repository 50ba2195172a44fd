package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.ImageApi;
import java.util.BitSet;

/** A copy of the newest canvas that was seen, so that nobody waits for who looks at it. One thread. */
public final class CanvasCopy {
    private final ImageApi images;
    private Canvas copy;

    public CanvasCopy(ImageApi images) {
        this.images = images;
    }

    /** Null before the first {@link #take}. */
    public Canvas canvas() {
        return copy;
    }

    /**
     * Copies the tiles that differ.
     *
     * @param layer whose changes are asked for
     * @return the tiles of that layer that changed; none where the canvas has another shape than the one before
     */
    public BitSet take(Canvas newest, int layer) {
        boolean another = copy == null || !CanvasShape.of(copy).equals(CanvasShape.of(newest));
        if (another) {
            copy = images.createCanvas(CanvasShape.of(newest), newest.gamma());
        }
        copy.setGamma(newest.gamma());
        BitSet asked = new BitSet();
        for (int each = 0; each < newest.layers(); each++) {
            BitSet changed = another ? all(newest) : ChangedTiles.between(copy, newest, each);
            copyTiles(newest, each, changed);
            if (each == layer && !another) {
                asked = changed;
            }
        }
        return asked;
    }

    private static BitSet all(Canvas canvas) {
        BitSet all = new BitSet();
        all.set(0, TileGrid.of(canvas).tiles());
        return all;
    }

    private void copyTiles(Canvas newest, int layer, BitSet tiles) {
        TileGrid grid = TileGrid.of(newest);
        tiles.stream().forEach(tile -> {
            int x = grid.left(tile);
            int y = grid.bottom(tile);
            copy.tile(x, y, layer).data().put(newest.tile(x, y, layer).data());
        });
    }

    /** Gives the memory back. */
    public void forget() {
        copy = null;
    }
}
