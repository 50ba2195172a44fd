package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where one can go: the table of contents, or what a search found. JavaFX thread. */
final class ContentsView {
    private static final PseudoClass PAGE = PseudoClass.getPseudoClass("page");

    /** Width of what is beside a line's text, a scroll bar with it. */
    private static final double AROUND = 50;

    /** Lines above one that is brought into sight. */
    private static final int ABOVE = 4;

    private final ListView<ContentsLine> root = new ListView<>();
    private final Consumer<GuidePlace> go;

    /** @param go where a person chose to go */
    ContentsView(Texts texts, Consumer<GuidePlace> go) {
        this.go = go;
        Label none = new Label(texts.of("guide.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        root.setId("guide-contents");
        root.setAccessibleText(texts.of("guide.contents"));
        root.setPlaceholder(none);
        root.getStyleClass().add("edge-to-edge");
        root.setMinWidth(0);
        root.setCellFactory(list -> new LineCell(list.widthProperty()));
        root.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getPickResult().getIntersectedNode() != root) {
                goToChosen();
            }
        });
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToChosen();
                event.consume();
            }
        });
    }

    ListView<ContentsLine> root() {
        return root;
    }

    private void goToChosen() {
        ContentsLine chosen = root.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            go.accept(chosen.place());
        }
    }

    void show(List<ContentsLine> lines) {
        if (!root.getItems().equals(lines)) {
            root.getItems().setAll(lines);
        }
    }

    /** Chooses the line of that place, or of the last heading before it that is listed. */
    void choose(GuidePlace place, List<GuidePlace> placesOfPage) {
        int line = -1;
        for (GuidePlace each : placesOfPage) {
            for (int i = 0; i < root.getItems().size(); i++) {
                if (root.getItems().get(i).place().equals(each)) {
                    line = i;
                }
            }
            if (each.equals(place)) {
                break;
            }
        }
        if (line < 0) {
            root.getSelectionModel().clearSelection();
        } else if (line != root.getSelectionModel().getSelectedIndex()) {
            root.getSelectionModel().clearAndSelect(line);
            root.getFocusModel().focus(line);
            bringIntoSight(line);
        }
    }

    private void bringIntoSight(int line) {
        if (root.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && line >= flow.getFirstVisibleCell().getIndex()
                && line < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        root.scrollTo(Math.max(0, line - ABOVE));
    }

    private static final class LineCell extends ListCell<ContentsLine> {
        private final Label title = new Label();
        private final Label excerpt = new Label();
        private final VBox lines = new VBox(1);

        private LineCell(ReadOnlyDoubleProperty listWidth) {
            for (Label label : List.of(title, excerpt)) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
            excerpt.getStyleClass().add("guide-excerpt");
            // As wide as the list, so that long titles go on in a second line.
            setPrefWidth(0);
            lines.prefWidthProperty().bind(listWidth.subtract(AROUND));
        }

        @Override
        protected void updateItem(ContentsLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean shown = !empty && line != null;
            setGraphic(shown ? lines : null);
            if (!shown) {
                setAccessibleText("");
                return;
            }
            boolean plain = line.excerpt().isEmpty();
            title.setText(line.title());
            excerpt.setText(line.excerpt());
            lines.getChildren().setAll(plain ? List.of(title) : List.of(title, excerpt));
            pseudoClassStateChanged(PAGE, line.level() == 1 || !plain);
            setAccessibleText(plain ? line.title() : line.title() + "\n" + line.excerpt());
        }
    }
}
