package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.guide.GuideLink;
import dev.tilecast.app.ui.guide.GuideTopic;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.BroadcastSnapshot;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What really encodes or would, in which size, and why not something better; what keeps it from it. JavaFX thread. */
final class IdentityView {
    private final Texts texts;
    private final Label codec = new Label();
    private final Label identifier = wrapped("encoder-identifier", "encoder-identifier");
    private final Label failure = wrapped("encoder-failure", "refusal");
    private final VBox root;

    /** @param button stands beside the codec */
    IdentityView(Texts texts, Node button) {
        this.texts = texts;
        codec.setId("encoder-codec");
        codec.getStyleClass().add("encoder-codec");
        codec.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(8, codec, space, button);
        first.setAlignment(Pos.CENTER_LEFT);
        Button copy = new CopyButton(texts, texts.of("encoder.identifier.copy"), this::wholeText).root();
        copy.setId("encoder-identifier-copy");
        copy.getStyleClass().add("small");
        HBox.setHgrow(identifier, Priority.ALWAYS);
        Node why = new GuideLink(texts, "encoder.identifier.guide", GuideTopic.CODECS).root();
        VBox ways = new VBox(4, copy, why);
        ways.setAlignment(Pos.TOP_RIGHT);
        ways.setMinWidth(Region.USE_PREF_SIZE);
        HBox second = new HBox(8, identifier, ways);
        second.setAlignment(Pos.TOP_LEFT);
        root = new VBox(4, first, second, failure);
    }

    private static Label wrapped(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String wholeText() {
        return failure.getText().isEmpty() ? identifier.getText() : identifier.getText() + "\n" + failure.getText();
    }

    Node root() {
        return root;
    }

    void show(EncoderLine line) {
        BroadcastSnapshot now = line.snapshot();
        codec.setText(
                now.width() == 0
                        ? now.codec()
                        : texts.of("encoder.codec.size", now.codec(), now.width(), now.height()));
        identifier.setText(
                now.encoder().isEmpty() ? texts.of("encoder.identifier.foreseen", line.foreseen()) : now.encoder());
        failure.setText(now.failure());
        failure.setVisible(!now.failure().isEmpty());
        failure.setManaged(!now.failure().isEmpty());
    }
}
