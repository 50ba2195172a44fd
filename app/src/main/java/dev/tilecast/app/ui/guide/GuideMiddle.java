package dev.tilecast.app.ui.guide;

import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The page with the table of contents beside it, or one of both where the window is narrow. JavaFX thread. */
final class GuideMiddle {
    /** Below that only one of both is shown, in pixels before scaling. */
    private static final double LEAST_WITH_BOTH = 700;

    private static final double CONTENTS_WIDTH = 250;

    private final Region contents;
    private final BooleanProperty listed;
    private final BorderPane root = new BorderPane();
    private Region page;
    private boolean narrow;

    /** @param listed whether the table of contents is to be seen */
    GuideMiddle(Region contents, BooleanProperty listed) {
        this.contents = contents;
        this.listed = listed;
        listed.set(true);
        listed.subscribe(this::arrange);
        root.setMinSize(0, 0);
        root.widthProperty().subscribe(this::fit);
    }

    Region root() {
        return root;
    }

    /** Shows that, in place of the table of contents where there is no room for both. */
    void show(Region newPage) {
        page = newPage;
        giveWay();
        arrange();
    }

    /** Where there is no room for both the page is to be seen. */
    void giveWay() {
        if (narrow) {
            listed.set(false);
        }
    }

    private void fit(Number width) {
        boolean nowNarrow = width.doubleValue() > 0 && width.doubleValue() < LEAST_WITH_BOTH;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            listed.set(!narrow);
            arrange();
        }
    }

    private void arrange() {
        Region left = !narrow && listed.get() ? contents : null;
        Region center = narrow && listed.get() ? contents : page;
        contents.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : CONTENTS_WIDTH);
        // What stays where it is keeps the keyboard.
        if (root.getLeft() != left) {
            root.setLeft(null);
        }
        if (root.getCenter() != center) {
            root.setCenter(null);
        }
        root.setLeft(left);
        root.setCenter(center);
    }
}
