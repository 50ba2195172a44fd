package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FrameFeed;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** Chooses among the encodings of one source; out of sight where there is one only. JavaFX thread. */
final class FeedChooser {
    private final ComboBox<FrameFeed> box = new ComboBox<>();
    private final StackPane root = new StackPane(box);
    private boolean showing;

    /** @param chosen is told what a person chose */
    FeedChooser(Texts texts, Consumer<FrameFeed> chosen) {
        root.getStyleClass().add("frames-feed");
        box.setId("frames-feed");
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.of("frames.feed.tip"));
        box.setTooltip(new Tooltip(texts.of("frames.feed.tip")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(FrameFeed feed) {
                return feed == null ? "" : feed.name();
            }

            @Override
            public FrameFeed fromString(String text) {
                return null;
            }
        });
        box.valueProperty().subscribe(feed -> {
            if (!showing && feed != null) {
                chosen.accept(feed);
            }
        });
        show(List.of(), null);
    }

    Node root() {
        return root;
    }

    void show(List<? extends FrameFeed> feeds, FrameFeed recorded) {
        if (box.isShowing()) {
            return;
        }
        showing = true;
        if (!box.getItems().equals(feeds)) {
            box.getItems().setAll(feeds);
        }
        if (recorded != null && feeds.contains(recorded)) {
            box.setValue(recorded);
        }
        showing = false;
        root.setVisible(feeds.size() > 1);
        root.setManaged(feeds.size() > 1);
    }
}
