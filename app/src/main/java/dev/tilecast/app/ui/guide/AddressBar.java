package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The address that a link leads to outside of the guide, to be copied or opened; the guide itself loads nothing. JavaFX thread. */
final class AddressBar {
    private final Label address = new Label();
    private final Button open;
    private final Button copy;
    private final VBox root;

    /**
     * @param browse opens an address of the web
     * @param onHide called when it was dismissed
     */
    AddressBar(Texts texts, Consumer<String> browse, Runnable onHide) {
        address.setId("guide-address");
        address.setWrapText(true);
        address.setMinWidth(0);
        address.setMinHeight(Region.USE_PREF_SIZE);
        open = new Button(texts.of("guide.address.open"));
        open.setId("guide-address-open");
        open.setTooltip(new Tooltip(texts.of("guide.address.open.tip")));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> browse.accept(address.getText()));
        copy = new CopyButton(texts, texts.of("guide.address.copy.tip"), address::getText).root();
        copy.setId("guide-address-copy");
        Button dismiss = new Button(texts.of("dismiss"));
        dismiss.getStyleClass().add("flat");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> {
            hide();
            onHide.run();
        });
        HBox buttons = new HBox(8, open, copy, dismiss);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(6, address, buttons);
        root.getStyleClass().addAll("pane-bar", "guide-address-bar");
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                onHide.run();
                event.consume();
            }
        });
        hide();
    }

    Node root() {
        return root;
    }

    void show(String newAddress) {
        boolean web = newAddress.startsWith("https:") || newAddress.startsWith("http:");
        address.setText(newAddress);
        open.setVisible(web);
        open.setManaged(web);
        root.setVisible(true);
        root.setManaged(true);
        (web ? open : copy).requestFocus();
    }

    void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }
}
