package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.ByteRange;
import dev.tilecast.app.ui.text.Texts;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/** The bytes of a message in hex and as text, those of one field lit. JavaFX thread. */
final class HexView {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final int NARROW = 8;
    private static final int WIDE = 16;
    private static final double ROOM_FOR_WIDE = 590;

    private final ListView<Integer> lines = new ListView<>();
    private final ObservableList<Integer> starts = FXCollections.observableArrayList();
    private final IntConsumer pointed;
    private byte[] bytes = new byte[0];
    private ByteRange lit;
    private int perLine = NARROW;

    /** @param pointed told which byte was clicked */
    HexView(Texts texts, IntConsumer pointed) {
        this.pointed = pointed;
        lines.setId("messages-hex");
        lines.getStyleClass().add("messages-hex");
        lines.setAccessibleText(texts.of("messages.hex"));
        lines.setItems(starts);
        lines.setCellFactory(view -> new Line());
        lines.setMinWidth(0);
        lines.setMinHeight(0);
        lines.widthProperty().subscribe(() -> {
            int fits = lines.getWidth() >= ROOM_FOR_WIDE ? WIDE : NARROW;
            if (fits != perLine) {
                perLine = fits;
                show(bytes);
            }
        });
    }

    void show(byte[] shown) {
        bytes = shown;
        lit = null;
        starts.setAll(IntStream.range(0, (shown.length + perLine - 1) / perLine)
                .mapToObj(line -> line * perLine)
                .toList());
    }

    /** @param range null for none */
    void light(ByteRange range) {
        lit = range;
        lines.refresh();
        if (range != null && range.length() > 0 && !starts.isEmpty()) {
            int line = Math.min(range.start() / perLine, starts.size() - 1);
            lines.scrollTo(Math.max(0, line - 1));
        }
    }

    Node root() {
        return lines;
    }

    private final class Line extends ListCell<Integer> {
        private final HBox line = new HBox();
        private final Label offset = new Label();
        private final Label[] hex = new Label[WIDE];
        private final Label[] text = new Label[WIDE];

        Line() {
            offset.getStyleClass().add("hex-offset");
            for (int i = 0; i < WIDE; i++) {
                hex[i] = part("hex-byte", i);
                text[i] = part("hex-text", i);
            }
            HBox.setMargin(text[0], new Insets(0, 0, 0, 10));
        }

        private Label part(String style, int index) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setOnMousePressed(event -> {
                if (getItem() != null && getItem() + index < bytes.length) {
                    pointed.accept(getItem() + index);
                }
            });
            return label;
        }

        @Override
        protected void updateItem(Integer start, boolean empty) {
            super.updateItem(start, empty);
            if (empty || start == null) {
                setGraphic(null);
                return;
            }
            if (line.getChildren().size() != 1 + 2 * perLine) {
                line.getChildren().setAll(offset);
                line.getChildren().addAll(Arrays.asList(hex).subList(0, perLine));
                line.getChildren().addAll(Arrays.asList(text).subList(0, perLine));
            }
            offset.setText(String.format("%04x", start));
            for (int i = 0; i < perLine; i++) {
                int at = start + i;
                boolean there = at < bytes.length;
                hex[i].setText(there ? String.format("%02x", bytes[at]) : "  ");
                text[i].setText(there ? character(bytes[at]) : " ");
                boolean in = there && lit != null && lit.contains(at);
                hex[i].pseudoClassStateChanged(LIT, in);
                text[i].pseudoClassStateChanged(LIT, in);
            }
            setGraphic(line);
        }

        private static String character(byte value) {
            return value > ' ' && value < 0x7F ? Character.toString(value) : "·";
        }
    }
}
