package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.ChangedTiles;
import dev.tilecast.app.ui.frames.ChartColours.Ink;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.video.screen.ScreenFrame;
import java.util.BitSet;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A small picture of a grid in which the changed cells are filled, and their count. JavaFX thread. */
final class TileMap {
    private static final double WIDTH = 220;
    private static final double MOST_HEIGHT = 180;

    private final Texts texts;
    private final String key;
    private final ChartColours colours;
    private final Label title = new Label();
    private final Canvas canvas = new Canvas();
    private final VBox root = new VBox(4, title, canvas);

    /** @param key of the count's text; with {@code .none}, that of the text where it is not known */
    TileMap(Texts texts, String key, ChartColours colours) {
        this.texts = texts;
        this.key = key;
        this.colours = colours;
        title.setId(key.replace('.', '-'));
        title.setWrapText(true);
    }

    Node root() {
        return root;
    }

    void show(ChangedTiles tiles) {
        draw(
                tiles.columns(),
                tiles.rows(),
                tiles.tileWidth(),
                tiles.tileHeight(),
                tiles.width(),
                tiles.height(),
                tiles.changed());
    }

    void show(ScreenFrame frame) {
        BitSet changed = new BitSet();
        for (int i = 0; i < frame.blocks().size(); i++) {
            changed.set(i, frame.blocks().get(i).isChanged());
        }
        int rows = frame.blocks().size() / frame.columns();
        draw(frame.columns(), rows, frame.blockWidth(), frame.blockHeight(), frame.width(), frame.height(), changed);
    }

    void showUnknown() {
        showNothing(texts.of(key + ".none"));
    }

    /** The same canvas was encoded once more. */
    void showRepeated() {
        showNothing(texts.of(key + ".repeated"));
    }

    private void showNothing(String why) {
        title.setText(why);
        canvas.setWidth(0);
        canvas.setHeight(0);
    }

    /** Counted from the lower left; the last column and the top row are cut to the picture. */
    private void draw(int columns, int rows, int tileWidth, int tileHeight, int width, int height, BitSet changed) {
        title.setText(texts.of(key, changed.cardinality(), columns * rows));
        double scale = Math.min(WIDTH / width, MOST_HEIGHT / height);
        canvas.setWidth(Math.ceil(width * scale));
        canvas.setHeight(Math.ceil(height * scale));
        GraphicsContext out = canvas.getGraphicsContext2D();
        out.setFill(colours.of(Ink.GROUND));
        out.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        out.setStroke(colours.of(Ink.AXIS));
        out.setLineWidth(1);
        double gap = tileWidth * scale >= 4 ? 0.5 : 0;
        for (int tile = 0; tile < columns * rows; tile++) {
            double left = tile % columns * tileWidth * scale;
            double bottom = (height - tile / columns * tileHeight) * scale;
            double cellWidth = Math.min(tileWidth * scale, width * scale - left);
            double cellHeight = Math.min(tileHeight * scale, bottom);
            if (changed.get(tile)) {
                out.setFill(colours.of(Ink.INTER));
                out.fillRect(left + gap, bottom - cellHeight + gap, cellWidth - 2 * gap, cellHeight - 2 * gap);
            } else if (gap > 0) {
                out.strokeRect(left + gap, bottom - cellHeight + gap, cellWidth - 2 * gap, cellHeight - 2 * gap);
            }
        }
        canvas.setAccessibleText(title.getText());
    }
}
