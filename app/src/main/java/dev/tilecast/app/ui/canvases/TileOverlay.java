package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.canvas.TileGrid;
import java.util.Arrays;
import java.util.BitSet;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** The tiles' borders over a picture, and a frame around each tile that changed lately. JavaFX thread. */
final class TileOverlay {
    private static final long FLASH_NANOS = 200_000_000L;
    private static final double INSET = 1.5;
    /** Tiles that are smaller than this on the screen get fainter lines, else these would be all that is seen. */
    private static final double FULL_STRENGTH = 20;

    private static final double LEAST_STRENGTH = 0.25;

    private final Path lines = new Path();
    private final Path flashes = new Path();
    private final Group root = new Group(lines, flashes);

    private TileGrid grid;
    private double scale;
    private long[] changedAt = {};
    private BitSet lit = new BitSet();

    TileOverlay() {
        lines.getStyleClass().add("tile-grid");
        flashes.getStyleClass().add("tile-flash");
        root.setManaged(false);
        root.setMouseTransparent(true);
    }

    Node root() {
        return root;
    }

    void showGrid(boolean on) {
        lines.setVisible(on);
    }

    void showChanges(boolean on) {
        flashes.setVisible(on);
    }

    /**
     * Lays the overlay over a picture at that place of its parent.
     *
     * @param newScale screen per canvas pixels
     */
    void place(double left, double top, double newScale, TileGrid newGrid) {
        root.setLayoutX(left);
        root.setLayoutY(top);
        if (newScale == scale && newGrid.equals(grid)) {
            return;
        }
        if (!newGrid.equals(grid)) {
            changedAt = new long[newGrid.tiles()];
            Arrays.fill(changedAt, Long.MIN_VALUE);
        }
        grid = newGrid;
        scale = newScale;
        double strength = Math.min(grid.tileWidth(), grid.tileHeight()) * scale / FULL_STRENGTH;
        root.setOpacity(Math.clamp(strength, LEAST_STRENGTH, 1));
        drawGrid();
        drawFlashes();
    }

    private void drawGrid() {
        lines.getElements().clear();
        double width = grid.width() * scale;
        double height = grid.height() * scale;
        for (int column = 1; column < grid.tilesX(); column++) {
            double x = sharp(column * grid.tileWidth() * scale);
            lines.getElements().addAll(new MoveTo(x, 0), new LineTo(x, height));
        }
        for (int row = 1; row < grid.tilesY(); row++) {
            double y = sharp(height - row * grid.tileHeight() * scale);
            lines.getElements().addAll(new MoveTo(0, y), new LineTo(width, y));
        }
    }

    /** Lights the tiles up that changed now, and puts out those whose time is over. */
    void pulse(BitSet changed, long nanoTime) {
        changed.stream().filter(tile -> tile < changedAt.length).forEach(tile -> changedAt[tile] = nanoTime);
        if (!flashes.isVisible()) {
            return;
        }
        BitSet now = new BitSet(changedAt.length);
        for (int tile = 0; tile < changedAt.length; tile++) {
            now.set(tile, changedAt[tile] != Long.MIN_VALUE && nanoTime - changedAt[tile] < FLASH_NANOS);
        }
        if (!now.equals(lit)) {
            lit = now;
            drawFlashes();
        }
    }

    /** Puts all tiles out: no pulse comes that would. */
    void darken() {
        Arrays.fill(changedAt, Long.MIN_VALUE);
        lit = new BitSet();
        drawFlashes();
    }

    BitSet lit() {
        return lit;
    }

    private void drawFlashes() {
        flashes.getElements().clear();
        lit.stream().filter(tile -> tile < grid.tiles()).forEach(tile -> {
            double left = sharp(grid.left(tile) * scale) + INSET;
            double bottom = sharp((grid.height() - grid.bottom(tile)) * scale) - INSET;
            double right = sharp((grid.left(tile) + grid.visibleWidth(tile)) * scale) - INSET;
            double top = sharp((grid.height() - grid.bottom(tile) - grid.visibleHeight(tile)) * scale) + INSET;
            flashes.getElements()
                    .addAll(
                            new MoveTo(left, top),
                            new HLineTo(right),
                            new VLineTo(bottom),
                            new HLineTo(left),
                            new ClosePath());
        });
    }

    /** The middle of a screen pixel, so that a line of width 1 is one pixel wide. */
    private static double sharp(double position) {
        return Math.floor(position) + 0.5;
    }
}
