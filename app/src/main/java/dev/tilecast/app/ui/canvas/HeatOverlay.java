package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.text.Numbers;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How often tiles change: the hotter the more solid, with the number where there is room. JavaFX thread. */
final class HeatOverlay {
    /** Changes per second that are as hot as can be. */
    private static final double HOTTEST = 30;

    private static final double LEAST = 0.05;
    private static final double FAINT = 0.12;
    private static final double SOLID = 0.62;
    private static final double ROOM_WIDTH = 34;
    private static final double ROOM_HEIGHT = 16;
    private static final Font FONT = Font.font("monospace", 11);

    private final Rectangle cool = new Rectangle();
    private final Rectangle hot = new Rectangle();
    private final Rectangle text = new Rectangle();
    private final Group colours = new Group(cool, hot, text);

    HeatOverlay() {
        cool.getStyleClass().add("canvas-heat-cool");
        hot.getStyleClass().add("canvas-heat-hot");
        text.getStyleClass().add("canvas-heat-text");
    }

    /** Never seen: the theme's colours are read from it. */
    Node colours() {
        return colours;
    }

    void draw(GraphicsContext graphics, PaintedView painted) {
        double[] heat = painted.heat();
        TileGrid grid = painted.facts().grid();
        if (heat.length != grid.tiles()) {
            return;
        }
        ViewPort view = painted.request().view();
        for (int tile = 0; tile < heat.length; tile++) {
            if (heat[tile] >= LEAST) {
                drawTile(graphics, view, grid, tile, heat[tile]);
            }
        }
    }

    private void drawTile(GraphicsContext graphics, ViewPort view, TileGrid grid, int tile, double perSecond) {
        double left = view.viewX(grid.left(tile));
        double right = view.viewX(grid.left(tile) + grid.visibleWidth(tile));
        double bottom = view.viewY(grid.height() - grid.bottom(tile));
        double top = view.viewY(grid.height() - grid.bottom(tile) - grid.visibleHeight(tile));
        if (right < 0 || bottom < 0 || left > view.width() || top > view.height()) {
            return;
        }
        // A root, so that what changes rarely is seen as well.
        double strength = Math.sqrt(Math.min(1, perSecond / HOTTEST));
        Color colour = colour(cool).interpolate(colour(hot), strength);
        graphics.setFill(colour.deriveColor(0, 1, 1, FAINT + (SOLID - FAINT) * strength));
        graphics.fillRect(left, top, right - left, bottom - top);
        if (right - left >= ROOM_WIDTH && bottom - top >= ROOM_HEIGHT) {
            graphics.setFont(FONT);
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.setFill(Color.BLACK);
            String number = Numbers.decimal(perSecond, 1);
            graphics.fillText(number, (left + right) / 2 + 1, (top + bottom) / 2 + 1);
            graphics.setFill(text.getFill());
            graphics.fillText(number, (left + right) / 2, (top + bottom) / 2);
        }
    }

    private static Color colour(Rectangle themed) {
        Paint fill = themed.getFill();
        return fill instanceof Color colour ? colour : Color.TRANSPARENT;
    }
}
