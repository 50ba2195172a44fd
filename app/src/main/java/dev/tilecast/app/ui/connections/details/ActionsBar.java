package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.ui.connections.ConnectionOrders;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What can be done to a connection, on buttons that name the deed. JavaFX thread. */
final class ActionsBar {
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 60);
    private static final int USUAL_MINUTES = 5;

    private final Texts texts;
    private final ConnectionOrders orders;
    private final Button hold;
    private final Button disconnect;
    private final SplitMenuButton refuse = new SplitMenuButton();
    private final FlowPane root;
    private ConnectionSnapshot connection;
    private StreamSnapshot stream;
    private boolean held;

    ActionsBar(Texts texts, ConnectionOrders orders) {
        this.texts = texts;
        this.orders = orders;
        hold = button("hold", () -> orders.hold(connection.id(), stream.messageStreamId(), !held));
        disconnect = button("disconnect", () -> orders.disconnect(connection.id()));
        prepare(refuse, "refuse");
        refuse.setOnAction(event -> refuse(USUAL_MINUTES));
        for (int minutes : MINUTES) {
            MenuItem item = new MenuItem(texts.of("connection.action.refuse.minutes", minutes));
            item.setId("refuse-" + minutes);
            item.setOnAction(event -> refuse(minutes));
            refuse.getItems().add(item);
        }
        root = new FlowPane(6, 6, hold, disconnect, refuse);
        root.getStyleClass().add("connection-actions");
    }

    private Button button(String id, Runnable action) {
        Button button = new Button();
        prepare(button, id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void prepare(Labeled button, String id) {
        button.setId("connection-" + id);
        button.setText(texts.of("connection.action." + id));
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip(texts.of("connection.action." + id + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        button.setTooltip(tip);
        button.setAccessibleHelp(tip.getText());
    }

    private void refuse(int minutes) {
        orders.refuse(connection.id(), connection.peerAddress(), Duration.ofMinutes(minutes));
    }

    Node root() {
        return root;
    }

    void show(ConnectionReading reading) {
        connection = reading.details().orElseThrow().connection();
        stream = reading.stream().orElse(null);
        held = reading.state() == PlayerState.HELD;
        boolean plays = held || reading.state() == PlayerState.PLAYING || reading.state() == PlayerState.BEHIND;
        hold.setDisable(!plays || stream == null);
        hold.setText(texts.of(held ? "connection.action.goOn" : "connection.action.hold"));
        disconnect.setDisable(!reading.isThere());
        disconnect.setText(texts.of("connections.disconnect.one", connection.peerAddress()));
        refuse.setDisable(!reading.isThere());
        refuse.setText(
                texts.of("connections.refuse.one", ConnectionOrders.address(connection.peerAddress()), USUAL_MINUTES));
    }
}
