package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;

/** A layer of a canvas, whose own bottom row is the first. */
public final class CanvasPixels implements PixelSource {
    private final Canvas canvas;
    private final int layer;
    private final TileRows rows;

    public CanvasPixels(Canvas canvas, int layer) {
        this.canvas = canvas;
        this.layer = layer;
        rows = new TileRows(canvas.pixelType());
    }

    @Override
    public int width() {
        return canvas.width();
    }

    @Override
    public int height() {
        return canvas.height();
    }

    @Override
    public float gamma() {
        return canvas.gamma();
    }

    @Override
    public void read(int x, int y, int count, float[] rgba) {
        int fromBottom = canvas.height() - 1 - y;
        int done = 0;
        while (done < count) {
            int at = x + done;
            Tile tile = canvas.tile(at, fromBottom, layer);
            int inTile = at % canvas.tileWidth();
            int run = Math.min(count - done, canvas.tileWidth() - inTile);
            float[] read = rows.read(tile, inTile, fromBottom % canvas.tileHeight(), run);
            System.arraycopy(read, 0, rgba, 4 * done, 4 * run);
            done += run;
        }
    }
}
