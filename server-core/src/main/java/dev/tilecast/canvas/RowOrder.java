package dev.tilecast.canvas;

/** Which row of a rectangle comes first in a buffer. Canvases and tiles themselves are bottom-up. */
public enum RowOrder {
    BOTTOM_UP,
    TOP_DOWN
}
