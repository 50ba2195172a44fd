package dev.tilecast.app.ui.header;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.header.PlayUrls.Choice;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses one of the URLs and copies it. JavaFX thread. */
final class UrlChooser {
    private final ComboBox<Choice> box = new ComboBox<>();
    private final HBox root;
    private Runnable onCopy = () -> {};

    UrlChooser(Texts texts) {
        box.setId("url");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(380);
        box.setMinWidth(110);
        box.setVisibleRowCount(12);
        box.setPromptText(texts.of("url.none"));
        box.setTooltip(new Tooltip(texts.of("url.tip")));
        box.setAccessibleText(texts.of("url.tip"));
        HBox.setHgrow(box, Priority.ALWAYS);
        CopyButton copy = new CopyButton(texts, texts.of("url.copy.tip"), this::url);
        copy.root().setId("copy-url");
        copy.root().addEventHandler(ActionEvent.ACTION, event -> onCopy.run());
        copy.root().disableProperty().bind(box.valueProperty().isNull());
        root = new HBox(6, box, copy.root());
        root.setAlignment(Pos.CENTER_RIGHT);
        show(List.of());
    }

    Node root() {
        return root;
    }

    /** Adds a button that does something with the URL. */
    void add(Button button) {
        button.disableProperty().bind(box.valueProperty().isNull());
        root.getChildren().add(button);
    }

    /** @param newOnCopy called when a person copied the URL */
    void onCopy(Runnable newOnCopy) {
        onCopy = newOnCopy;
    }

    /** The chosen URL; null where there is none. */
    String url() {
        return box.getValue() == null ? null : box.getValue().url();
    }

    void show(List<Choice> urls) {
        box.setDisable(urls.isEmpty());
        if (box.getItems().equals(urls)) {
            return;
        }
        Choice chosen = box.getValue();
        box.getItems().setAll(urls);
        box.setValue(urls.contains(chosen) ? chosen : urls.stream().findFirst().orElse(null));
    }

    /** Chooses that scene's URL where there is one. */
    void choose(SceneOptions options) {
        box.getItems().stream()
                .filter(url -> url.options().equals(options))
                .findFirst()
                .ifPresent(box::setValue);
    }
}
