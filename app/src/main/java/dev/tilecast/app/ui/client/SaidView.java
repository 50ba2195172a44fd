package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.SaidLine;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/** What was said both ways, without media; the newest below. JavaFX thread. */
final class SaidView {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final ListView<SaidLine> list = new ListView<>();
    private final VBox root;
    private List<SaidLine> shown = List.of();

    SaidView(Texts texts) {
        this.texts = texts;
        Label title = new Label(texts.of("client.said.title"));
        title.getStyleClass().add("section-title");
        Label none = new Label(texts.of("client.said.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setId("client-said");
        list.setAccessibleText(texts.of("client.said.title"));
        list.setPlaceholder(none);
        list.setPrefHeight(220);
        list.setMinHeight(220);
        list.getStyleClass().add("client-said");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new SaidCell());
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                Clip.copy(list.getSelectionModel().getSelectedItems().stream()
                        .map(this::text)
                        .collect(Collectors.joining("\n")));
            }
        });
        root = new VBox(6, title, list);
    }

    Node root() {
        return root;
    }

    void show(List<SaidLine> lines) {
        if (lines != shown) {
            boolean atEnd = list.getSelectionModel().isEmpty();
            shown = lines;
            list.getItems().setAll(lines);
            if (atEnd) {
                list.scrollTo(lines.size() - 1);
            }
        }
    }

    private String text(SaidLine line) {
        return texts.of(
                line.fromServer() ? "client.said.server" : "client.said.client",
                Numbers.decimal(line.millis() / 1e3, 3),
                line.text());
    }

    private final class SaidCell extends ListCell<SaidLine> {
        @Override
        protected void updateItem(SaidLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : text(line));
        }
    }
}
