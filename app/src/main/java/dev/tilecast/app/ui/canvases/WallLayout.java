package dev.tilecast.app.ui.canvases;

import java.util.List;
import javafx.geometry.Bounds;

/** How large the wall's cards are: equal columns that use the width, one large card where there is only one. */
final class WallLayout {
    static final double GAP = 12;
    private static final double LEAST_WIDTH = 200;
    private static final double LEAST_HEIGHT = 160;

    private WallLayout() {}

    static void layOut(Bounds viewport, List<PreviewView> cards) {
        double width = viewport.getWidth() - 2 * GAP;
        double height = Math.max(LEAST_HEIGHT, viewport.getHeight() - 2 * GAP);
        if (width <= 0 || cards.isEmpty()) {
            return;
        }
        int most = Math.max(1, (int) ((width + GAP) / (LEAST_WIDTH + GAP)));
        int columns = Math.min(most, cards.size());
        double cardWidth = Math.floor((width - GAP * (columns - 1)) / columns);
        cards.forEach(card -> card.fit(cardWidth, height));
    }
}
