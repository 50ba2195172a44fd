package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.inspect.SubjectNames.Crumb;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The way to what is selected; each step but the last can be gone to. JavaFX thread. */
final class Breadcrumb {
    private static final int SHORT = 10;
    private static final double LONG_LEAST_WIDTH = 40;

    private final Texts texts;
    private final Consumer<Subject> go;
    private final HBox root = new HBox();
    private List<Crumb> shown = List.of();

    Breadcrumb(Texts texts, Consumer<Subject> go) {
        this.texts = texts;
        this.go = go;
        root.setId("breadcrumb");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        root.getStyleClass().add("breadcrumb");
    }

    Node root() {
        return root;
    }

    void show(List<Crumb> path) {
        if (path.equals(shown)) {
            return;
        }
        shown = path;
        List<Node> parts = new ArrayList<>();
        for (Crumb crumb : path) {
            boolean last = crumb == path.getLast();
            if (!parts.isEmpty()) {
                Label mark = new Label(texts.of("inspector.crumb"));
                mark.getStyleClass().add("hint");
                mark.setMinWidth(Region.USE_PREF_SIZE);
                parts.add(mark);
            }
            parts.add(last ? end(crumb) : step(crumb));
        }
        root.getChildren().setAll(parts);
    }

    /** Where the room is short a long name gives way, and not the short one beside it. */
    private static double leastWidth(Crumb crumb) {
        return crumb.text().length() <= SHORT ? Region.USE_PREF_SIZE : LONG_LEAST_WIDTH;
    }

    private Node step(Crumb crumb) {
        Hyperlink link = new Hyperlink(crumb.text());
        link.setTooltip(new Tooltip(texts.of("inspector.crumb.tip", crumb.text())));
        link.setMinWidth(leastWidth(crumb));
        link.setOnAction(event -> {
            // It is a place, not a page that was read.
            link.setVisited(false);
            go.accept(crumb.subject());
        });
        return link;
    }

    private static Node end(Crumb crumb) {
        Label label = new Label(crumb.text());
        label.setTooltip(new Tooltip(crumb.text()));
        label.getStyleClass().add("crumb-end");
        label.setMinWidth(leastWidth(crumb));
        return label;
    }
}
