package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.canvas.ViewPort;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/** Tiles, their heat, the values of pixels and the pixel that is read, over what was painted. JavaFX thread. */
final class ViewOverlay {
    /** Tiles that are smaller than this on the screen get no lines, else these would be all that is seen. */
    private static final double LEAST_TILE = 4;

    private static final double LINE = 1;

    private final Canvas canvas = new Canvas();
    // Their colours are the theme's.
    private final Rectangle line = new Rectangle();
    private final Rectangle cursor = new Rectangle();
    private final HeatOverlay heat = new HeatOverlay();
    private final ValueOverlay values = new ValueOverlay();
    private final Group root = new Group(canvas, line, cursor, heat.colours());
    private boolean grid = true;
    private PaintedView painted;
    private double scale = 1;

    ViewOverlay() {
        line.getStyleClass().add("tile-grid");
        cursor.getStyleClass().add("canvas-cursor");
        root.setManaged(false);
        root.setMouseTransparent(true);
    }

    Node root() {
        return root;
    }

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        draw();
    }

    void showGrid(boolean on) {
        grid = on;
        draw();
    }

    void clear() {
        painted = null;
        values.clear();
        draw();
    }

    /** @param newScale the screen's pixels to a unit */
    void show(PaintedView newPainted, double newScale) {
        painted = newPainted;
        scale = newScale;
        draw();
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (painted == null) {
            return;
        }
        graphics.scale(1 / scale, 1 / scale);
        heat.draw(graphics, painted);
        if (grid) {
            drawGrid(graphics, painted.request().view(), painted.facts().grid());
        }
        values.draw(graphics, painted);
        drawCursor(graphics);
    }

    private void drawGrid(GraphicsContext graphics, ViewPort view, TileGrid tiles) {
        if (Math.min(tiles.tileWidth(), tiles.tileHeight()) * view.zoom() < LEAST_TILE) {
            return;
        }
        graphics.setStroke(colour(line.getStroke()));
        graphics.setLineWidth(LINE);
        double left = view.viewX(0);
        double right = view.viewX(tiles.width());
        double top = view.viewY(0);
        double bottom = view.viewY(tiles.height());
        for (int column = 0; column <= tiles.tilesX(); column++) {
            double x = sharp(view.viewX(Math.min(tiles.width(), column * tiles.tileWidth())));
            if (x >= 0 && x <= view.width()) {
                graphics.strokeLine(x, Math.max(0, top), x, Math.min(view.height(), bottom));
            }
        }
        for (int row = 0; row <= tiles.tilesY(); row++) {
            double y = sharp(view.viewY(Math.max(0, tiles.height() - row * tiles.tileHeight())));
            if (y >= 0 && y <= view.height()) {
                graphics.strokeLine(Math.max(0, left), y, Math.min(view.width(), right), y);
            }
        }
    }

    private void drawCursor(GraphicsContext graphics) {
        PixelReading reading = painted.reading();
        if (reading == null) {
            return;
        }
        ViewPort view = painted.request().view();
        double size = Math.max(5, view.zoom());
        double middle = (size - view.zoom()) / 2;
        double x = sharp(view.viewX(reading.x()) - middle);
        double y = sharp(view.viewY(painted.facts().grid().height() - 1 - reading.y()) - middle);
        graphics.setLineWidth(LINE);
        graphics.setStroke(Color.BLACK);
        graphics.strokeRect(x - LINE, y - LINE, size + 2 * LINE, size + 2 * LINE);
        graphics.setStroke(colour(cursor.getStroke()));
        graphics.strokeRect(x, y, size, size);
    }

    /** Before the style sheets are there, nothing is seen. */
    private static Paint colour(Paint themed) {
        return themed == null ? Color.TRANSPARENT : themed;
    }

    /** The middle of a screen pixel, so that a line of width 1 is one pixel wide. */
    private static double sharp(double position) {
        return Math.floor(position) + 0.5;
    }
}
