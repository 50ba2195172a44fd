package dev.tilecast.app.ui.palette;

import dev.tilecast.app.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A field and, below it, what fits the letters in it; lies over the window while it is open. JavaFX thread. */
public final class PaletteView {
    private static final double WIDTH = 560;
    private static final double ROW = 30;
    private static final int PAGE = 12;
    private static final int LEAST_ROOM = 8;
    /** Height of what is above, between and below the rows. */
    private static final double AROUND = 180;

    private final TextField words = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();
    private final VBox box = new VBox(words, list);
    private final StackPane root = new StackPane(box);
    private List<PaletteItem> items = List.of();
    private Node before;

    public PaletteView(Texts texts) {
        words.setId("palette-words");
        words.setTooltip(new Tooltip(texts.of("palette.tip")));
        words.setAccessibleText(texts.of("palette.tip"));
        words.textProperty().subscribe((old, now) -> find());
        Label none = new Label(texts.of("palette.none"));
        none.getStyleClass().add("hint");
        list.setId("palette");
        list.setAccessibleText(texts.of("palette.title"));
        list.setPlaceholder(none);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new ItemCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getPickResult().getIntersectedNode() != list) {
                run();
            }
        });
        box.getStyleClass().add("palette");
        box.setMaxWidth(WIDTH);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
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
    public void open(String prompt, List<PaletteItem> newItems, CompletionStage<List<PaletteItem>> later) {
        open(prompt, newItems);
        later.thenAccept(more -> {
            // Meanwhile it may have been opened with others.
            if (items == newItems) {
                items = Stream.concat(newItems.stream(), more.stream()).toList();
                int chosen = list.getSelectionModel().getSelectedIndex();
                find();
                list.getSelectionModel().select(Math.max(0, chosen));
            }
        });
    }

    /** @param prompt stands in the field while nothing is typed */
    public void open(String prompt, List<PaletteItem> newItems) {
        if (!root.isVisible()) {
            before = root.getScene().getFocusOwner();
        }
        items = newItems;
        words.setPromptText(prompt);
        words.clear();
        root.setVisible(true);
        words.requestFocus();
        find();
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
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            // What is behind must not get the focus.
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int chosen = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, last);
            list.getSelectionModel().select(chosen);
            list.scrollTo(Math.max(0, chosen - PAGE / 2));
        }
    }

    private void run() {
        PaletteItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.run().run();
        }
    }

    private void find() {
        list.getItems().setAll(found(words.getText(), items));
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        int room = (int) ((root.getHeight() - AROUND) / ROW);
        int rows = Math.clamp(list.getItems().size(), 1, Math.max(LEAST_ROOM, room));
        list.setPrefHeight(rows * ROW + 4);
    }

    /** Those that fit, the best first; those that fit as well stay in their order. */
    static List<PaletteItem> found(String typed, List<PaletteItem> items) {
        if (typed.isBlank()) {
            return items;
        }
        return items.stream()
                .filter(item -> FuzzyMatch.score(typed, item.text()).isPresent())
                .sorted(Comparator.comparingInt(
                        item -> -FuzzyMatch.score(typed, item.text()).getAsInt()))
                .toList();
    }

    /** Text at the left, keys at the right. */
    private static final class ItemCell extends ListCell<PaletteItem> {
        private final Label text = new Label();
        private final Label keys = new Label();
        private final HBox line = new HBox(10, text, keys);

        private ItemCell() {
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(0);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            keys.getStyleClass().add("palette-keys");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line);
            text.setText(empty || item == null ? "" : item.text());
            keys.setText(empty || item == null ? "" : item.keys());
            setAccessibleText(text.getText() + " " + keys.getText());
        }
    }
}
