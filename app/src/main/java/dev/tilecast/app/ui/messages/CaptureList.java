package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.LiveCapture;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The captures that run, of whichever connections, and the last that are complete. JavaFX thread. */
final class CaptureList {
    private final Texts texts;
    private final LiveCaptures captures;
    private final Consumer<Path> open;
    private final List<Row> rows = new ArrayList<>();
    private final VBox root = new VBox();

    /** @param open shows a file */
    CaptureList(Texts texts, LiveCaptures captures, Consumer<Path> open) {
        this.texts = texts;
        this.captures = captures;
        this.open = open;
        root.setId("messages-captures");
        root.getStyleClass().add("messages-captures");
        root.setAccessibleText(texts.of("messages.captures"));
        refresh();
    }

    private final class Row {
        final LiveCaptures.Entry entry;
        final Label what = new Label();
        final Button end = new Button();
        final Button dismiss = button(new Button("✕"), "dismiss");
        final HBox line;

        Row(LiveCaptures.Entry entry) {
            this.entry = entry;
            what.setMinWidth(0);
            what.setMaxWidth(Double.MAX_VALUE);
            what.setTooltip(new Tooltip(entry.file().toString()));
            HBox.setHgrow(what, Priority.ALWAYS);
            end.setMinWidth(Region.USE_PREF_SIZE);
            dismiss.setAccessibleText(texts.of("messages.captures.dismiss.tip"));
            dismiss.setOnAction(event -> {
                captures.forget(entry);
                CaptureList.this.refresh();
            });
            line = new HBox(what, end, dismiss);
            line.setSpacing(6);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        void refresh() {
            LiveCapture capture = entry.capture();
            boolean over = capture.isOver();
            what.setText(
                    capture.failure() != null
                            ? capture.failure()
                            : texts.of(
                                    over ? "messages.captures.over" : "messages.captures.running",
                                    entry.point().name(),
                                    entry.file().getFileName(),
                                    Numbers.whole(capture.bytes())));
            name(end, over ? "open" : "stop");
            end.setOnAction(event -> {
                if (over) {
                    captures.forget(entry);
                    open.accept(entry.file());
                } else {
                    stop(entry);
                }
            });
            dismiss.setVisible(over);
            dismiss.setManaged(over);
        }
    }

    private Button button(Button button, String part) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("messages.captures." + part + ".tip")));
        return button;
    }

    private void name(Button button, String part) {
        String text = texts.of("messages.captures." + part);
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.setTooltip(new Tooltip(texts.of("messages.captures." + part + ".tip")));
        }
    }

    /** The file is completed elsewhere; the list says when. */
    static void stop(LiveCaptures.Entry entry) {
        Thread.ofVirtual().name("tilecast-capture").start(entry.capture()::close);
    }

    void refresh() {
        List<LiveCaptures.Entry> all = captures.all();
        if (!all.equals(rows.stream().map(row -> row.entry).toList())) {
            List<Row> before = List.copyOf(rows);
            rows.clear();
            for (LiveCaptures.Entry entry : all) {
                rows.add(before.stream()
                        .filter(row -> row.entry.equals(entry))
                        .findFirst()
                        .orElseGet(() -> new Row(entry)));
            }
            root.getChildren().setAll(rows.stream().map(row -> row.line).toList());
        }
        rows.forEach(Row::refresh);
        root.setVisible(!rows.isEmpty());
        root.setManaged(!rows.isEmpty());
    }

    Node root() {
        return root;
    }
}
