package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.table.LiveTable;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected connections. JavaFX thread. */
final class ConnectionsMenu {
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private final Texts texts;
    private final LiveTable<?, ConnectionLine> live;
    private final ConnectionOrders orders;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem hold;
    private final MenuItem disconnect;
    private final MenuItem refuse;
    private final List<MenuItem> forSelection;

    ConnectionsMenu(Texts texts, LiveTable<?, ConnectionLine> live, ConnectionOrders orders) {
        this.texts = texts;
        this.live = live;
        this.orders = orders;
        hold = item("hold", this::holdSelected);
        disconnect = item("disconnect", this::disconnectSelected);
        refuse = item("refuse", this::refuseSelected);
        MenuItem copyPeer = item("copyPeer", () -> Clip.copy(peers()));
        MenuItem copyText = item("copyText", () -> Clip.copy(live.selectionAsText()));
        menu.getItems().addAll(copyPeer, copyText, new SeparatorMenuItem(), hold, disconnect, refuse);
        forSelection = List.copyOf(menu.getItems());
        menu.getItems().addAll(new SeparatorMenuItem(), live.columns().menu(texts.of("connections.menu.columns")));
        menu.setOnShowing(event -> nameDeeds());
    }

    private void nameDeeds() {
        boolean nothing = live.selected().isEmpty();
        boolean nobody = connections().isEmpty();
        forSelection.forEach(item -> item.setDisable(nothing));
        disconnect.setDisable(nobody);
        disconnect.setText(disconnectDeed());
        refuse.setDisable(nobody);
        refuse.setText(refuseDeed());
        hold.setDisable(live.selected().stream().noneMatch(ConnectionsMenu::canBeHeld));
        hold.setText(texts.of(isHeld() ? "connections.menu.goOn" : "connections.menu.hold"));
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

    /** The peers of those selected that are still there, by their ids. */
    private SequencedMap<Long, String> connections() {
        SequencedMap<Long, String> connections = new LinkedHashMap<>();
        for (ConnectionLine line : live.selected()) {
            if (line.state() != PlayerState.ENDED) {
                connections.put(line.key().connectionId(), line.peer());
            }
        }
        return connections;
    }

    private List<String> addresses() {
        return connections().values().stream()
                .map(ConnectionOrders::address)
                .distinct()
                .toList();
    }

    private String disconnectDeed() {
        SequencedMap<Long, String> connections = connections();
        return switch (connections.size()) {
            case 0 -> texts.of("connections.menu.disconnect");
            case 1 ->
                texts.of("connections.disconnect.one", connections.firstEntry().getValue());
            default -> texts.of("connections.disconnect.many", connections.size());
        };
    }

    private String refuseDeed() {
        List<String> addresses = addresses();
        return switch (addresses.size()) {
            case 0 -> texts.of("connections.menu.refuse");
            case 1 -> texts.of("connections.refuse.one", addresses.getFirst(), REFUSED.toMinutes());
            default -> texts.of("connections.refuse.many", addresses.size(), REFUSED.toMinutes());
        };
    }

    private String peers() {
        return live.selected().stream().map(ConnectionLine::peer).distinct().collect(Collectors.joining("\n"));
    }

    private static boolean canBeHeld(ConnectionLine line) {
        return switch (line.state()) {
            case PLAYING, BEHIND, HELD -> true;
            case HANDSHAKE, CONNECTING, CONNECTED, PAUSED, CLOSING, ENDED -> false;
        };
    }

    private boolean isHeld() {
        return live.selected().stream().anyMatch(line -> line.state() == PlayerState.HELD);
    }

    private void holdSelected() {
        boolean goOn = isHeld();
        live.selected().stream()
                .filter(ConnectionsMenu::canBeHeld)
                .map(ConnectionLine::key)
                .forEach(key -> orders.hold(key.connectionId(), key.streamId(), !goOn));
    }

    /** One goes at once. */
    private void disconnectSelected() {
        SequencedMap<Long, String> connections = connections();
        if (connections.size() <= 1 || ask(disconnectDeed())) {
            connections.keySet().forEach(orders::disconnect);
        }
    }

    private void refuseSelected() {
        SequencedMap<Long, String> connections = connections();
        if (connections.size() <= 1 || ask(refuseDeed())) {
            connections.forEach((id, peer) -> orders.refuse(id, peer, REFUSED));
        }
    }

    private boolean ask(String deed) {
        return DisconnectQuestion.ask(texts, live.table().getScene().getWindow(), deed);
    }
}
