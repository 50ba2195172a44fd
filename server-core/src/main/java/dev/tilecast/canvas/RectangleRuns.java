package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;

/** Walks a rectangle of a canvas as runs: the stretches of a row that lie within one tile. Long ones are
 * cut, so that scratch rows stay small. */
final class RectangleRuns {
    private RectangleRuns() {}

    /** Takes one run. */
    interface Action {
        /**
         * @param tile the tile's memory
         * @param offset of the run's first pixel in it, in bytes
         * @param column of that pixel within the rectangle
         * @param row of that pixel within the rectangle, from its bottom
         */
        void take(MemorySegment tile, long offset, int column, int row, int pixels);
    }

    /** @throws IndexOutOfBoundsException before the first run, where the rectangle is not inside of the canvas */
    static void forEach(Canvas canvas, int layer, Rectangle rectangle, Action action) {
        rectangle.requireInside(canvas, layer);
        int bytesPerPixel = canvas.pixelType().bytesPerPixel();
        int right = rectangle.x() + rectangle.width();
        int top = rectangle.y() + rectangle.height();
        for (int y = rectangle.y(); y < top; y = tileEnd(y, canvas.tileHeight(), top)) {
            for (int x = rectangle.x(); x < right; x = tileEnd(x, canvas.tileWidth(), right)) {
                MemorySegment tile = memory(canvas.tile(x, y, layer));
                int columnsEnd = tileEnd(x, canvas.tileWidth(), right);
                int rowsEnd = tileEnd(y, canvas.tileHeight(), top);
                for (int row = y; row < rowsEnd; row++) {
                    long rowStart = (long) (row % canvas.tileHeight()) * canvas.tileWidth();
                    for (int column = x; column < columnsEnd; ) {
                        long offset = (rowStart + column % canvas.tileWidth()) * bytesPerPixel;
                        int pixels = Math.min(TilePixels.STRETCH, columnsEnd - column);
                        action.take(tile, offset, column - rectangle.x(), row - rectangle.y(), pixels);
                        column += pixels;
                    }
                }
            }
        }
    }

    static MemorySegment memory(Tile tile) {
        return MemorySegment.ofBuffer(tile.data());
    }

    /** The first position after the tile that holds this one, but not beyond the limit. */
    private static int tileEnd(int position, int tileSize, int limit) {
        long end = ((long) position / tileSize + 1) * tileSize;
        return (int) Math.min(end, limit);
    }
}
