package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.table.KeyedRow;
import dev.tilecast.app.ui.text.Texts;
import java.util.function.Predicate;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Shows a player's state as a mark, told apart by shape and colour, and a word; the tooltip says why one ended. */
final class StateCell extends TableCell<KeyedRow<ConnectionLine>, PlayerState> {
    private final Texts texts;
    private final Predicate<ConnectionLine> faulty;
    private final Region mark = new Region();

    /** @param faulty whether something goes wrong with that player on purpose */
    StateCell(Texts texts, Predicate<ConnectionLine> faulty) {
        this.texts = texts;
        this.faulty = faulty;
        mark.getStyleClass().setAll("state-mark");
    }

    @Override
    protected void updateItem(PlayerState state, boolean empty) {
        super.updateItem(state, empty);
        if (empty || state == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String text = words(state);
        if (!text.equals(getText()) || getGraphic() == null) {
            setText(text);
            mark.getStyleClass().setAll("state-mark", "state-" + state.id());
            setGraphic(mark);
        }
        KeyedRow<ConnectionLine> row =
                getTableRow() == null ? null : getTableRow().getItem();
        String why = row == null ? "" : row.line().endReason();
        if (why.isEmpty() && isFaulty()) {
            why = texts.of("faults.marked.tip");
        }
        if (why.isEmpty()) {
            setTooltip(null);
        } else if (getTooltip() == null || !getTooltip().getText().equals(why)) {
            setTooltip(new Tooltip(why));
        }
    }

    private boolean isFaulty() {
        KeyedRow<ConnectionLine> row =
                getTableRow() == null ? null : getTableRow().getItem();
        return row != null && faulty.test(row.line());
    }

    private String words(PlayerState state) {
        String text = texts.of("state." + state.id());
        return isFaulty() ? texts.of("faults.marked", text) : text;
    }
}
