package dev.tilecast.app.ui.palette;

import dev.tilecast.app.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The palette's field and list. JavaFX thread. */
final class PaletteBox {
    private static final double WIDTH = 560;
    private static final double ROW = 30;
    private static final int PAGE = 12;
    private static final int LEAST_ROOM = 8;
    /** Height of what is above, between and below the rows. */
    private static final double AROUND = 180;

    private final Region window;
    private final TextField words = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();
    private final VBox root = new VBox(words, list);
    private List<PaletteItem> items = List.of();

    /**
     * @param window whose height the list may take
     * @param run called when an item is clicked
     */
    PaletteBox(Texts texts, Region window, Runnable run) {
        this.window = window;
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
                run.run();
            }
        });
        root.getStyleClass().add("palette");
        root.setMaxWidth(WIDTH);
        root.setMaxHeight(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    /** @param prompt stands in the field while nothing is typed */
    void show(String prompt, List<PaletteItem> newItems) {
        items = newItems;
        words.setPromptText(prompt);
        words.clear();
        words.requestFocus();
        find();
    }

    /** Adds items where those are still the ones that are shown; meanwhile it may have been opened with others. */
    void add(List<PaletteItem> shown, List<PaletteItem> more) {
        if (items == shown) {
            items = Stream.concat(shown.stream(), more.stream()).toList();
            int chosen = list.getSelectionModel().getSelectedIndex();
            find();
            list.getSelectionModel().select(Math.max(0, chosen));
        }
    }

    /** Null where nothing fits. */
    PaletteItem chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    void movePage(int pages) {
        move(pages * PAGE);
    }

    void move(int rows) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int chosen = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, last);
            list.getSelectionModel().select(chosen);
            list.scrollTo(Math.max(0, chosen - PAGE / 2));
        }
    }

    private void find() {
        list.getItems().setAll(found(words.getText(), items));
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        int room = (int) ((window.getHeight() - AROUND) / ROW);
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
