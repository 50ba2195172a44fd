package dev.tilecast.app.ui;

import dev.tilecast.app.guide.Guide;
import dev.tilecast.app.ui.guide.GuideWindow;
import dev.tilecast.app.ui.palette.PaletteItem;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The ways to the guide: the header's button, and the palette's lines. JavaFX thread. */
final class GuidePages {
    static final String KEYS = "Shortcut+F1";

    private final GuideWindow guide;
    private final Button button = new Button();

    GuidePages(Texts texts, GuideWindow guide) {
        this.guide = guide;
        Region mark = new Region();
        mark.getStyleClass().setAll("guide-mark");
        button.setId("guide-open");
        button.setGraphic(mark);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("guide.open.tip")));
        button.setAccessibleText(texts.of("guide.open.tip"));
        button.setOnAction(event -> guide.open());
    }

    Node button() {
        return button;
    }

    /** A line for each heading. */
    CompletionStage<List<PaletteItem>> items() {
        return guide.guide().thenApply(this::items);
    }

    private List<PaletteItem> items(Guide pages) {
        return pages.sections().stream()
                .map(section -> new PaletteItem(guide.title(pages, section), "", () -> guide.open(section.place())))
                .toList();
    }
}
