package dev.tilecast.app.frame;

import java.util.BitSet;

/**
 * Which tiles of a frame's canvas differ from those of the frame before.
 *
 * @param width of the canvas in pixels
 * @param changed counted row by row from the lower left tile
 */
public record ChangedTiles(int width, int height, int tileWidth, int tileHeight, BitSet changed) {
    public ChangedTiles {
        changed = (BitSet) changed.clone();
    }

    @Override
    public BitSet changed() {
        return (BitSet) changed.clone();
    }

    public int columns() {
        return (width + tileWidth - 1) / tileWidth;
    }

    public int rows() {
        return (height + tileHeight - 1) / tileHeight;
    }
}
