package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.ByteRange;
import dev.tilecast.app.message.Field;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The fields of a message as a tree, with what the chosen one means below. JavaFX thread. */
final class FieldTree {
    private static final List<PseudoClass> KINDS = List.of(Field.Kind.values()).stream()
            .map(kind -> PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)))
            .toList();
    private static final int OPENED = 60;

    private final TreeView<Field> tree = new TreeView<>();
    private final Label explanation = new Label();
    private final BorderPane root = new BorderPane(tree);
    private final Texts texts;

    /** @param lit told where the field stands that is under the cursor or selected; null for none */
    FieldTree(Texts texts, Consumer<ByteRange> lit) {
        this.texts = texts;
        tree.setId("messages-fields");
        tree.setShowRoot(false);
        tree.setAccessibleText(texts.of("messages.fields"));
        tree.setCellFactory(view -> new Cell(lit));
        tree.getSelectionModel().selectedItemProperty().subscribe((before, item) -> {
            lit.accept(item == null ? null : item.getValue().range());
            explain(item == null ? null : item.getValue());
        });
        tree.setOnMouseExited(event -> {
            TreeItem<Field> chosen = tree.getSelectionModel().getSelectedItem();
            lit.accept(chosen == null ? null : chosen.getValue().range());
        });
        explanation.setId("messages-explanation");
        explanation.getStyleClass().add("messages-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(0);
        explanation.setMaxWidth(Double.MAX_VALUE);
        root.setBottom(explanation);
        root.setMinHeight(0);
        root.setMinWidth(0);
    }

    private void explain(Field field) {
        if (field == null) {
            explanation.setText(texts.of("messages.fields.hint"));
            return;
        }
        ByteRange range = field.range();
        String where = range.bits() == 0
                ? texts.of("messages.range", range.start(), range.length())
                : texts.of(
                        "messages.range.bits",
                        range.start(),
                        Integer.toBinaryString(0x100 | range.bits()).substring(1));
        explanation.setText(where + (field.explanation().isEmpty() ? "" : "\n" + field.explanation()));
    }

    void show(List<Field> fields) {
        TreeItem<Field> top = new TreeItem<>();
        fields.forEach(field -> top.getChildren().add(item(field)));
        tree.setRoot(top);
        explain(null);
    }

    private static TreeItem<Field> item(Field field) {
        TreeItem<Field> item = new TreeItem<>(field);
        field.children().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(field.children().size() <= OPENED);
        return item;
    }

    /** Selects the deepest field that the byte belongs to. */
    void choose(int position) {
        TreeItem<Field> found = find(tree.getRoot(), position);
        if (found != null) {
            tree.getSelectionModel().select(found);
            tree.scrollTo(tree.getRow(found));
        }
    }

    private static TreeItem<Field> find(TreeItem<Field> parent, int position) {
        for (TreeItem<Field> child : parent == null ? List.<TreeItem<Field>>of() : parent.getChildren()) {
            if (child.getValue().range().contains(position)) {
                TreeItem<Field> inside = find(child, position);
                return inside == null ? child : inside;
            }
        }
        return null;
    }

    Node root() {
        return root;
    }

    private static final class Cell extends TreeCell<Field> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(name, value);

        Cell(Consumer<ByteRange> lit) {
            name.getStyleClass().add("field-name");
            value.getStyleClass().add("field-value");
            name.setMinWidth(0);
            line.setSpacing(8);
            setOnMouseEntered(event -> {
                if (getItem() != null) {
                    lit.accept(getItem().range());
                }
            });
        }

        @Override
        protected void updateItem(Field item, boolean empty) {
            super.updateItem(item, empty);
            KINDS.forEach(kind -> pseudoClassStateChanged(kind, false));
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            pseudoClassStateChanged(KINDS.get(item.kind().ordinal()), true);
            boolean bad = item.kind() == Field.Kind.ILLEGAL;
            boolean odd = item.kind() == Field.Kind.UNKNOWN;
            name.setText((bad ? "✕ " : odd ? "? " : "") + item.name());
            value.setText(item.value());
            setGraphic(line);
            setAccessibleText(item.name() + ": " + item.value());
            setTooltip(item.explanation().isEmpty() ? null : new Tooltip(item.explanation()));
        }
    }
}
