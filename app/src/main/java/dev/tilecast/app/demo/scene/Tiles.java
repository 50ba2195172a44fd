package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;
import java.util.stream.IntStream;

/** Renders the tiles of a canvas on the cores that are free. */
final class Tiles {
    private Tiles() {}

    /** Fills one tile. */
    @FunctionalInterface
    interface TileRenderer {

        /**
         * Called by several threads at once, for a tile each.
         *
         * @param area the tile's pixels that lie in the canvas
         */
        void render(Tile tile, Area area);
    }

    /** Calls the renderer for every tile, in the common pool, and returns when all are done. */
    static void render(Canvas canvas, TileRenderer renderer) {
        int across = canvas.tilesX();
        Area whole = new Area(0, 0, canvas.width(), canvas.height());
        IntStream.range(0, across * canvas.tilesY()).parallel().forEach(index -> {
            int x = index % across * canvas.tileWidth();
            int y = index / across * canvas.tileHeight();
            Area area = new Area(x, y, canvas.tileWidth(), canvas.tileHeight()).within(whole);
            renderer.render(canvas.tile(x, y), area);
        });
    }
}
