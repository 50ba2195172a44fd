package dev.tilecast.app.ui.frames;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The theme's colours for what is painted on canvases, read from regions that the style sheets colour. JavaFX thread. */
final class ChartColours {
    /** What has a colour; the style class is {@code frames-ink-} and the name. */
    enum Ink {
        KEY,
        INTER,
        LOST,
        ENCODING,
        LATENCY,
        RATE,
        AXIS,
        TEXT,
        SELECTION,
        GROUND
    }

    private final Map<Ink, Region> regions = new EnumMap<>(Ink.class);
    private final HBox root = new HBox();

    ChartColours() {
        for (Ink ink : Ink.values()) {
            Region region = new Region();
            region.getStyleClass().add("frames-ink-" + ink.name().toLowerCase(Locale.ROOT));
            regions.put(ink, region);
            root.getChildren().add(region);
        }
        root.setVisible(false);
        root.setManaged(false);
    }

    /** To be put into the scene, where it is not seen. */
    Node root() {
        return root;
    }

    Color of(Ink ink) {
        Background background = regions.get(ink).getBackground();
        Paint fill = background == null || background.getFills().isEmpty()
                ? Color.GREY
                : background.getFills().getFirst().getFill();
        return fill instanceof Color color ? color : Color.GREY;
    }

    /** Changes with the theme. */
    Object theme() {
        return of(Ink.GROUND);
    }
}
