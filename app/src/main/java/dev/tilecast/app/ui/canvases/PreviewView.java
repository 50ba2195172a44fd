package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card of the wall: a source's picture and what is known of it. JavaFX thread. */
final class PreviewView {
    private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double BORDERS = 2;
    private static final double CAPTION = 48;

    private final Texts texts;
    private final SceneSource source;
    private final Preview preview;
    private final PictureView picture;
    private final Label players = new Label();
    private final Label size = new Label();
    private final Label rate = new Label();
    private final VBox root;
    private boolean lookedAt;
    private boolean played;
    private boolean resting;

    PreviewView(Texts texts, SceneSource source) {
        this.texts = texts;
        this.source = source;
        preview = new Preview(source);
        SceneOptions options = source.options();
        picture = new PictureView(texts, preview, options);
        Label name = new Label(options.scene());
        name.getStyleClass().add("preview-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        players.getStyleClass().add("preview-players");
        players.setMinWidth(Region.USE_PREF_SIZE);
        players.setTooltip(new Tooltip(texts.of("preview.players.tip")));
        Region mark = new Region();
        mark.getStyleClass().setAll("players-mark");
        players.setGraphic(mark);
        players.setContentDisplay(ContentDisplay.RIGHT);
        size.getStyleClass().add("preview-detail");
        rate.getStyleClass().add("preview-detail");
        rate.setMinWidth(0);
        rate.setTooltip(new Tooltip(texts.of("preview.rate.tip")));
        VBox caption = new VBox(1, line(name, rate), line(size, players));
        caption.getStyleClass().add("preview-caption");
        caption.setMinHeight(CAPTION);
        caption.setMaxHeight(CAPTION);
        root = new VBox(picture.root(), caption);
        root.getStyleClass().add("preview");
        root.setId("preview-" + options.scene());
        root.setFocusTraversable(true);
        root.setAccessibleText(texts.of("preview.accessible", options.scene(), options.width(), options.height()));
    }

    private static HBox line(Label start, Label end) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, start, space, end);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Region root() {
        return root;
    }

    SceneSource source() {
        return source;
    }

    PictureView picture() {
        return picture;
    }

    void setSelected(boolean selected) {
        root.pseudoClassStateChanged(SELECTED, selected);
    }

    /** Makes the card that wide and at most that high. */
    void fit(double width, double mostHeight) {
        double pictureWidth = width - BORDERS;
        double natural =
                pictureWidth * source.options().height() / source.options().width();
        double pictureHeight = Math.max(60, Math.min(natural, mostHeight - CAPTION - BORDERS));
        picture.fit(Math.floor(pictureWidth), Math.floor(pictureHeight));
        root.setPrefWidth(width);
        root.setMaxWidth(width);
    }

    void show(SourceLine line) {
        played = line.players() > 0;
        players.pseudoClassStateChanged(PLAYED, played);
        players.setText(texts.of("preview.players", line.players()));
        rate.setText(texts.of(
                "preview.rate", Numbers.decimal(line.framesPerSecond(), 1), Numbers.decimal(line.renderMillis(), 1)));
        Picture shown = picture.shown();
        SceneOptions options = source.options();
        size.setText(
                shown == null
                        ? texts.of("preview.size", options.width(), options.height())
                        : texts.of(
                                "preview.size.full",
                                options.width(),
                                options.height(),
                                shown.pixelType(),
                                shown.grid().tileWidth(),
                                shown.grid().tileHeight()));
    }

    /**
     * Whether new pictures are to be shown.
     *
     * @param newResting while nobody is at the window, so that only what is played goes on
     */
    boolean goesOn(boolean newResting) {
        boolean rests = newResting && !played;
        if (rests && !resting) {
            picture.showResting();
        }
        resting = rests;
        return lookedAt && !rests;
    }

    void lookAt(boolean look, PreviewPainter painter) {
        if (look == lookedAt) {
            return;
        }
        lookedAt = look;
        if (look) {
            painter.lookAt(preview);
        } else {
            painter.lookAway(preview);
        }
    }
}
