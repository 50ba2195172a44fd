package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.canvas.ToneCurve;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.text.Texts;
import java.util.BitSet;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A source's picture with its tiles, its age and the pixel under the mouse. JavaFX thread. */
final class PictureView {
    private static final long OLD_NANOS = 1_000_000_000L;
    private static final BitSet NONE = new BitSet();

    private final Texts texts;
    private final Preview preview;
    private final ImageView image = new ImageView();
    private final TileOverlay overlay = new TileOverlay();
    private final Label waiting;
    private final Label age = new Label();
    private final Label rest;
    private final Label gamma = new Label();
    private final Label pixel = new Label();
    private final StackPane root;

    private Picture shown;
    private TileGrid grid;
    private double width;
    private double height;
    private double left;
    private double top;
    private double scale = 1;

    PictureView(Texts texts, Preview preview, SceneOptions options) {
        this.texts = texts;
        this.preview = preview;
        // Before the first picture nothing but its size is known.
        grid = new TileGrid(options.width(), options.height(), options.width(), options.height());
        waiting = new Label(texts.of("preview.waiting"));
        waiting.getStyleClass().add("hint");
        rest = new Label(texts.of("preview.resting"));
        rest.getStyleClass().addAll("picture-note", "resting");
        age.getStyleClass().add("picture-note");
        pixel.getStyleClass().addAll("picture-note", "pixel");
        gamma.getStyleClass().add("picture-note");
        age.setVisible(false);
        rest.setVisible(false);
        gamma.setVisible(false);
        pixel.setVisible(false);
        image.setManaged(false);
        root = new StackPane(image, overlay.root(), waiting, age, rest, gamma, pixel);
        root.getStyleClass().add("picture");
        StackPane.setAlignment(age, Pos.TOP_RIGHT);
        StackPane.setAlignment(rest, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(gamma, Pos.TOP_LEFT);
        StackPane.setAlignment(pixel, Pos.BOTTOM_LEFT);
        root.setMinSize(0, 0);
        root.setOnMouseMoved(this::pointAt);
        root.setOnMouseExited(event -> preview.pointAt(null));
    }

    Region root() {
        return root;
    }

    TileOverlay overlay() {
        return overlay;
    }

    ImageView image() {
        return image;
    }

    /** The picture on the screen; null before the first. */
    Picture shown() {
        return shown;
    }

    /** Lays the picture into the middle of that much room. */
    void fit(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        scale = Math.min(width / grid.width(), height / grid.height());
        double shownWidth = grid.width() * scale;
        double shownHeight = grid.height() * scale;
        left = Math.round((width - shownWidth) / 2);
        top = Math.round((height - shownHeight) / 2);
        image.setFitWidth(shownWidth);
        image.setFitHeight(shownHeight);
        image.setLayoutX(left);
        image.setLayoutY(top);
        chooseSharpness();
        overlay.place(left, top, scale, grid);
    }

    /** Pixels stay squares once each is at least one of the screen's, of which some screens have more than a unit. */
    private void chooseSharpness() {
        Scene scene = root.getScene();
        double screenScale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getOutputScaleX();
        image.setSmooth(scale * screenScale < 1);
        preview.magnify(Math.max(1, (int) (scale * screenScale)));
    }

    /**
     * Shows the newest picture where there is one.
     *
     * @param nanoTime {@link System#nanoTime()}
     */
    void pulse(long nanoTime) {
        rest.setVisible(false);
        Picture picture = preview.take();
        if (picture != null) {
            show(picture);
        }
        overlay.pulse(picture == null ? NONE : picture.changed(), nanoTime);
        if (shown != null) {
            showAge(nanoTime - shown.publishedNanoTime());
        }
    }

    private void show(Picture picture) {
        shown = picture;
        image.setImage(picture.surface().refreshed());
        if (!picture.grid().equals(grid)) {
            grid = picture.grid();
            fit(width, height);
        }
        chooseSharpness();
        waiting.setVisible(false);
        gamma.setVisible(picture.canvasGamma() != 0);
        gamma.setText(texts.of("preview.gamma", picture.canvasGamma(), ToneCurve.SCREEN_GAMMA));
        PixelReading reading = picture.reading();
        pixel.setVisible(reading != null);
        if (reading != null) {
            pixel.setText(texts.of("preview.pixel", reading.x(), reading.y(), reading.values()));
            // Never over what the mouse points at.
            boolean low = reading.y() < grid.height() / 2;
            StackPane.setAlignment(pixel, low ? Pos.TOP_LEFT : Pos.BOTTOM_LEFT);
            StackPane.setMargin(pixel, low && gamma.isVisible() ? new Insets(gamma.getHeight(), 0, 0, 0) : null);
        }
    }

    /** Says that the picture stands still since nobody plays it or is at the window, until the next {@link #pulse}. */
    void showResting() {
        age.setVisible(false);
        rest.setVisible(shown != null);
        overlay.darken();
    }

    private void showAge(long nanos) {
        boolean old = nanos > OLD_NANOS;
        age.setVisible(old);
        if (old) {
            age.setText(texts.of("preview.age", nanos / 1_000_000_000L));
        }
    }

    private void pointAt(MouseEvent event) {
        int x = (int) Math.floor((event.getX() - left) / scale);
        int fromTop = (int) Math.floor((event.getY() - top) / scale);
        boolean inside = x >= 0 && x < grid.width() && fromTop >= 0 && fromTop < grid.height();
        preview.pointAt(inside ? new PixelReading.Place(x, grid.height() - 1 - fromTop) : null);
    }
}
