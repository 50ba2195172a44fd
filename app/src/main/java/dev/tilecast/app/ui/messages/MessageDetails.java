package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.ByteRange;
import dev.tilecast.app.message.Message;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** One message: what is wrong with it, its fields, and beside them, or below where it is narrow, its bytes. JavaFX thread. */
final class MessageDetails {
    private static final double BESIDE = 560;

    private final HexView hex;
    private final FieldTree fields;
    private final Label problems = new Label();
    private final SplitPane parts;
    private final BorderPane root = new BorderPane();

    MessageDetails(Texts texts) {
        fields = new FieldTree(texts, this::light);
        hex = new HexView(texts, fields::choose);
        parts = new SplitPane(fields.root(), hex.root());
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(0.6);
        problems.setId("messages-problems");
        problems.getStyleClass().add("messages-problems");
        problems.setWrapText(true);
        root.setCenter(parts);
        root.setMinHeight(0);
        root.setMinWidth(0);
        root.widthProperty().subscribe(() -> {
            Orientation wanted = root.getWidth() >= BESIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
            if (parts.getOrientation() != wanted) {
                parts.setOrientation(wanted);
                parts.setDividerPositions(wanted == Orientation.HORIZONTAL ? 0.5 : 0.6);
            }
        });
    }

    private void light(ByteRange range) {
        hex.light(range);
    }

    /** @param message null for none */
    void show(Message message) {
        if (message == null) {
            hex.show(new byte[0]);
            fields.show(List.of());
            root.setTop(null);
            return;
        }
        hex.show(message.payload());
        fields.show(message.fields());
        problems.setText(String.join("\n", message.problems()));
        root.setTop(message.problems().isEmpty() ? null : problems);
    }

    Node root() {
        return root;
    }
}
