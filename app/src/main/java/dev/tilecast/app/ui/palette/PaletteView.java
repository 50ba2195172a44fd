package dev.tilecast.app.ui.palette;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A field and, below it, what fits the letters in it; lies over the window while it is open. JavaFX thread. */
public final class PaletteView {
    private final Texts texts;
    private final StackPane root = new StackPane();
    /** Null before it is opened for the first time: a window that starts does not wait for it. */
    private PaletteBox box;

    private Node before;

    public PaletteView(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("palette-ground");
        root.setOnMousePressed(event -> {
            if (event.getTarget() == root) {
                close();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setVisible(false);
    }

    /** To lie over all else. */
    public Node root() {
        return root;
    }

    /**
     * Opens it with items that are there, and adds those that come later as soon as they do.
     *
     * @param later completed on the JavaFX thread
     */
    public void open(String prompt, List<PaletteItem> items, CompletionStage<List<PaletteItem>> later) {
        open(prompt, items);
        later.thenAccept(more -> box.add(items, more));
    }

    /** @param prompt stands in the field while nothing is typed */
    public void open(String prompt, List<PaletteItem> items) {
        if (box == null) {
            box = new PaletteBox(texts, root, this::run);
            StackPane.setAlignment(box.root(), Pos.TOP_CENTER);
            root.getChildren().setAll(box.root());
        }
        if (!root.isVisible()) {
            before = root.getScene().getFocusOwner();
        }
        root.setVisible(true);
        box.show(prompt, items);
    }

    private void close() {
        root.setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case UP -> box.move(-1);
            case DOWN -> box.move(1);
            case PAGE_UP -> box.movePage(-1);
            case PAGE_DOWN -> box.movePage(1);
            // What is behind must not get the focus.
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        PaletteItem chosen = box.chosen();
        if (chosen != null) {
            close();
            chosen.run().run();
        }
    }
}
