package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A link from the console to a place of its guide; needs nothing but to stand in a window of the console. JavaFX thread. */
public final class GuideLink {
    private final Hyperlink root;

    /**
     * With words of its own.
     *
     * @param text their key
     */
    public GuideLink(Texts texts, String text, GuideTopic topic) {
        root = new Hyperlink(texts.of(text));
        root.getStyleClass().add("guide-link");
        root.setTooltip(new Tooltip(texts.of("guide.topic." + topic.id())));
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setOnAction(event -> {
            // It is a place, not a page that was read.
            root.setVisited(false);
            root.fireEvent(new GuideRequest(topic.place()));
        });
    }

    public Hyperlink root() {
        return root;
    }
}
