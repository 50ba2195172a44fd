package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.table.LiveTable;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected connections. JavaFX thread. */
final class ConnectionsMenu {
    private final Texts texts;
    private final LiveTable<?, ConnectionLine> live;
    private final LongConsumer disconnect;
    private final ContextMenu menu = new ContextMenu();

    ConnectionsMenu(Texts texts, LiveTable<?, ConnectionLine> live, LongConsumer disconnect) {
        this.texts = texts;
        this.live = live;
        this.disconnect = disconnect;
        MenuItem disconnectItem = item("disconnect", this::disconnectSelected);
        MenuItem copyPeer = item("copyPeer", () -> Clip.copy(peers()));
        MenuItem copyText = item("copyText", () -> Clip.copy(live.selectionAsText()));
        menu.getItems().addAll(copyPeer, copyText, new SeparatorMenuItem(), disconnectItem);
        menu.setOnShowing(event -> {
            List<ConnectionLine> selected = live.selected();
            menu.getItems().forEach(item -> item.setDisable(selected.isEmpty()));
            disconnectItem.setText(deed());
        });
    }

    ContextMenu menu() {
        return menu;
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(texts.of("connections.menu." + id));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private List<Long> connections() {
        return live.selected().stream()
                .map(line -> line.key().connectionId())
                .distinct()
                .toList();
    }

    private String deed() {
        List<Long> connections = connections();
        return switch (connections.size()) {
            case 0 -> texts.of("connections.menu.disconnect");
            case 1 ->
                texts.of(
                        "connections.disconnect.one", live.selected().getFirst().peer());
            default -> texts.of("connections.disconnect.many", connections.size());
        };
    }

    private String peers() {
        return live.selected().stream().map(ConnectionLine::peer).distinct().collect(Collectors.joining("\n"));
    }

    /** One goes at once; several cannot be meant by a slip of the mouse, so they are asked for. */
    private void disconnectSelected() {
        List<Long> connections = connections();
        if (connections.size() > 1) {
            ButtonType yes = new ButtonType(deed(), ButtonBar.ButtonData.OK_DONE);
            ButtonType no = new ButtonType(texts.of("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
            Alert question =
                    new Alert(Alert.AlertType.CONFIRMATION, texts.of("connections.disconnect.question"), yes, no);
            question.setHeaderText(deed() + "?");
            question.initOwner(live.table().getScene().getWindow());
            if (question.showAndWait().filter(answer -> answer == yes).isEmpty()) {
                return;
            }
        }
        connections.forEach(disconnect::accept);
    }
}
