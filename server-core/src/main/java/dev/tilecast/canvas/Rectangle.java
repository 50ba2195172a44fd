package dev.tilecast.canvas;

/**
 * A rectangle of a canvas' pixels.
 *
 * @param x its leftmost column
 * @param y its BOTTOM row, counted from the bottom
 * @param width at least 1
 * @param height at least 1
 */
public record Rectangle(int x, int y, int width, int height) {

    /**
     * Checks position and size.
     *
     * @throws IllegalArgumentException where the position is negative or the size not positive
     */
    public Rectangle {
        if (x < 0 || y < 0) {
            throw new IllegalArgumentException("the rectangle's position (" + x + ", " + y + ") is negative");
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("the rectangle's size " + width + "x" + height + " is not positive");
        }
    }

    /**
     * {@return all of a canvas}
     *
     * @param canvas in host memory or on a device
     */
    public static Rectangle of(CanvasBase canvas) {
        return new Rectangle(0, 0, canvas.width(), canvas.height());
    }

    /**
     * Does nothing where the rectangle lies inside of that layer.
     *
     * @param canvas whose size and layers bound it
     * @param layer counted from 0
     * @throws IndexOutOfBoundsException where it does not, or where there is no such layer
     */
    public void requireInside(CanvasBase canvas, int layer) {
        if ((long) x + width > canvas.width() || (long) y + height > canvas.height()) {
            throw new IndexOutOfBoundsException("the rectangle of " + width + "x" + height + " at (" + x + ", " + y
                    + ") reaches beyond the canvas of " + canvas.width() + "x" + canvas.height());
        }
        if (layer < 0 || layer >= canvas.layers()) {
            throw new IndexOutOfBoundsException("layer " + layer + " of a canvas with " + canvas.layers());
        }
    }
}
