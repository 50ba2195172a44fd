package dev.tilecast.app.ui.table;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** A field over a table that finds rows by their words; out of sight until it is asked for. JavaFX thread. */
public final class TableSearch {
    private final LiveTable<?, ?> table;
    private final CustomTextField words = (CustomTextField) TextFields.createClearableTextField();
    private final HBox bar = new HBox(words);
    private final BorderPane root;

    /** @param content where the table is */
    public TableSearch(Texts texts, String id, LiveTable<?, ?> table, Node content) {
        this.table = table;
        words.setId(id + "-search");
        words.setPromptText(texts.of("search.words"));
        words.setAccessibleText(texts.of("search.words"));
        words.setTooltip(new Tooltip(texts.of("search.tip")));
        words.textProperty().subscribe((before, now) -> table.search(now));
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.getStyleClass().add("search-bar");
        bar.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        root = new BorderPane(content);
    }

    public Node root() {
        return root;
    }

    public void open() {
        root.setTop(bar);
        words.requestFocus();
        words.selectAll();
    }

    private void close() {
        words.clear();
        root.setTop(null);
        table.table().requestFocus();
    }
}
