package dev.tilecast.canvas;

/** A canvas whose tiles lie in host memory. Made by {@link ImageApi}. */
public interface Canvas extends CanvasBase {

    /**
     * {@return the tile that holds a pixel}
     *
     * @param x a PIXEL position from the left, not a tile index
     * @param y a pixel position from the bottom
     * @param layer counted from 0
     * @throws IndexOutOfBoundsException outside of the canvas
     */
    Tile tile(int x, int y, int layer);

    /**
     * {@return the tile of layer 0 that holds the pixel}
     *
     * @param x a PIXEL position from the left
     * @param y a pixel position from the bottom
     */
    default Tile tile(int x, int y) {
        return tile(x, y, 0);
    }
}
