package dev.tilecast.canvas;

/** Which row of a rectangle comes first in a buffer. Canvases and tiles themselves are bottom-up. */
public enum RowOrder {
    /** The bottom row first, as canvases lie in memory. */
    BOTTOM_UP,
    /** The top row first, as most image files and windows have it. */
    TOP_DOWN
}
