package dev.tilecast.app.ui.plot;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The theme's colours, read from unseen regions that the style sheets colour by class. JavaFX thread. */
final class Inks {
    private final Map<Ink, Region> regions = new HashMap<>();

    Region[] regions() {
        for (Ink ink : Ink.values()) {
            Region region = new Region();
            region.getStyleClass().add("plot-ink-" + ink.name().toLowerCase(java.util.Locale.ROOT));
            region.setVisible(false);
            region.setManaged(false);
            regions.put(ink, region);
        }
        return regions.values().toArray(Region[]::new);
    }

    Color of(Ink ink) {
        Background background = regions.get(ink).getBackground();
        boolean known = background != null
                && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color;
        return known ? (Color) background.getFills().getFirst().getFill() : Color.GREY;
    }
}
