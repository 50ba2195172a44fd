package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.ByteRange;
import dev.tilecast.app.ui.text.Texts;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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

    private final ListView<Row> lines = new ListView<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final IntConsumer pointed;
    /** Its value is null where no byte is lit. */
    private final ObjectProperty<ByteRange> lit = new SimpleObjectProperty<>();

    private byte[] bytes = new byte[0];
    private int perLine = NARROW;

    /** What a line shows; another message's row is another one, since its array is. */
    private record Row(byte[] bytes, int start, int length) {
        boolean has(int column) {
            return column < length && start + column < bytes.length;
        }
    }

    /** @param pointed told which byte was clicked */
    HexView(Texts texts, IntConsumer pointed) {
        this.pointed = pointed;
        lines.setId("messages-hex");
        lines.getStyleClass().add("messages-hex");
        lines.setAccessibleText(texts.of("messages.hex"));
        lines.setItems(rows);
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
        lit.set(null);
        rows.setAll(IntStream.range(0, (shown.length + perLine - 1) / perLine)
                .mapToObj(line -> new Row(shown, line * perLine, perLine))
                .toList());
    }

    /** @param range null for none */
    void light(ByteRange range) {
        lit.set(range);
        if (range != null && range.length() > 0 && !rows.isEmpty()) {
            int line = Math.min(range.start() / perLine, rows.size() - 1);
            lines.scrollTo(Math.max(0, line - 1));
        }
    }

    Node root() {
        return lines;
    }

    private final class Line extends ListCell<Row> {
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
            lit.subscribe(this::light);
        }

        private Label part(String style, int index) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setOnMousePressed(event -> {
                if (getItem() != null && getItem().has(index)) {
                    pointed.accept(getItem().start() + index);
                }
            });
            return label;
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            if (line.getChildren().size() != 1 + 2 * row.length()) {
                line.getChildren().setAll(offset);
                line.getChildren().addAll(Arrays.asList(hex).subList(0, row.length()));
                line.getChildren().addAll(Arrays.asList(text).subList(0, row.length()));
            }
            offset.setText(String.format("%04x", row.start()));
            for (int i = 0; i < row.length(); i++) {
                byte value = row.has(i) ? row.bytes()[row.start() + i] : 0;
                hex[i].setText(row.has(i) ? String.format("%02x", value) : "  ");
                text[i].setText(row.has(i) ? character(value) : " ");
            }
            light();
            setGraphic(line);
        }

        /** The parts stay the same, so that a mouse that rests on one of them goes on doing so. */
        private void light() {
            Row row = getItem();
            ByteRange range = lit.get();
            for (int i = 0; i < WIDE; i++) {
                boolean in = range != null && row != null && row.has(i) && range.contains(row.start() + i);
                hex[i].pseudoClassStateChanged(LIT, in);
                text[i].pseudoClassStateChanged(LIT, in);
            }
        }

        private static String character(byte value) {
            return value > ' ' && value < 0x7F ? Character.toString(value) : "·";
        }
    }
}
