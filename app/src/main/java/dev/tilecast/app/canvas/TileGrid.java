package dev.tilecast.app.canvas;

import dev.tilecast.canvas.CanvasBase;

/**
 * How a canvas is cut into tiles. Tiles are counted row by row from the lower left one.
 *
 * @param width of the canvas, in pixels
 * @param height of the canvas, in pixels
 */
public record TileGrid(int width, int height, int tileWidth, int tileHeight) {

    public static TileGrid of(CanvasBase canvas) {
        return new TileGrid(canvas.width(), canvas.height(), canvas.tileWidth(), canvas.tileHeight());
    }

    public int tilesX() {
        return (width + tileWidth - 1) / tileWidth;
    }

    public int tilesY() {
        return (height + tileHeight - 1) / tileHeight;
    }

    /** The tile's left edge. */
    public int left(int tile) {
        return tile % tilesX() * tileWidth;
    }

    /** The tile's lower edge, from the bottom of the canvas. */
    public int bottom(int tile) {
        return tile / tilesX() * tileHeight;
    }

    /** The width of the part that lies within the canvas. */
    public int visibleWidth(int tile) {
        return Math.min(tileWidth, width - left(tile));
    }

    /** The height of the part that lies within the canvas. */
    public int visibleHeight(int tile) {
        return Math.min(tileHeight, height - bottom(tile));
    }

    public int tiles() {
        return tilesX() * tilesY();
    }
}
