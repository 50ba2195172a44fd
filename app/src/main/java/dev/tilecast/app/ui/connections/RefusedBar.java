package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.RefusedAddress;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The addresses that are refused now, each with how long yet and a button that lifts it; not there without any. */
final class RefusedBar {
    private final Texts texts;
    private final ConnectionOrders orders;
    private final FlowPane root = new FlowPane(14, 4);
    private List<String> shown = List.of();

    RefusedBar(Texts texts, ConnectionOrders orders) {
        this.texts = texts;
        this.orders = orders;
        root.setId("refused");
        root.getStyleClass().add("refused-bar");
        show(List.of());
    }

    Node root() {
        return root;
    }

    void show(List<RefusedAddress> refused) {
        List<String> addresses = refused.stream().map(RefusedAddress::address).toList();
        if (!addresses.equals(shown)) {
            shown = addresses;
            root.getChildren().setAll(addresses.stream().map(this::entry).toList());
        }
        root.setVisible(!refused.isEmpty());
        root.setManaged(!refused.isEmpty());
        long now = System.nanoTime();
        for (int i = 0; i < refused.size(); i++) {
            long seconds = Math.max(0, (refused.get(i).untilNanoTime() - now) / 1_000_000_000L);
            Label words =
                    (Label) ((HBox) root.getChildren().get(i)).getChildren().getFirst();
            words.setText(texts.of("connections.refused", refused.get(i).address(), Durations.clock(seconds)));
        }
    }

    private Node entry(String address) {
        Label words = new Label();
        words.setTooltip(new Tooltip(texts.of("connections.refused.tip")));
        Button lift = new Button(texts.of("connections.allow"));
        lift.setId("allow-" + address.replaceAll("[.:]", "-"));
        lift.getStyleClass().add("small");
        lift.setMinWidth(Region.USE_PREF_SIZE);
        String deed = texts.of("connections.allow.tip", address);
        lift.setTooltip(new Tooltip(deed));
        lift.setAccessibleText(deed);
        lift.setOnAction(event -> orders.allow(address));
        HBox entry = new HBox(8, words, lift);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
