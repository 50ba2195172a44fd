package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PixelReading.Place;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The picture with what lies over it; zoomed and moved by mouse and keys. JavaFX thread. */
final class PictureArea {
    private static final double LEAST_HEIGHT = 160;
    private static final int PAN_STEP = 48;

    private final Runnable changed;
    private final ImageView image = new ImageView();
    private final ViewOverlay overlay = new ViewOverlay();
    private final Pane picture = new Pane(image, overlay.root());
    private final StackPane root = new StackPane(picture);
    private int width;
    private int height;
    private ViewPort view;
    private Place cursor;
    private double dragX;
    private double dragY;

    /** @param changed told when another part is to be seen, or another pixel to be read */
    PictureArea(Texts texts, Runnable changed) {
        this.changed = changed;
        root.setId("canvas-picture");
        root.getStyleClass().addAll("picture", "canvas-picture");
        root.setMinSize(0, LEAST_HEIGHT);
        root.setFocusTraversable(true);
        root.setAccessibleText(texts.of("canvas.picture"));
        picture.setMinSize(0, 0);
        picture.setCursor(Cursor.CROSSHAIR);
        image.setSmooth(false);
        picture.widthProperty().subscribe(this::resize);
        picture.heightProperty().subscribe(this::resize);
        picture.setOnScroll(this::scroll);
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseMoved(event -> pointAt(placeUnder(event.getX(), event.getY())));
        root.setOnKeyPressed(this::key);
    }

    StackPane root() {
        return root;
    }

    ViewOverlay overlay() {
        return overlay;
    }

    /** What is to be seen; null before there is room for it. */
    ViewPort view() {
        return view;
    }

    /** The pixel to read; null without. */
    Place cursor() {
        return cursor;
    }

    /** A picture of that size comes; it is seen whole. */
    void begin(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        view = null;
        cursor = null;
        image.setImage(null);
        overlay.clear();
        resize();
    }

    void show(PaintedView painted) {
        int newWidth = painted.facts().grid().width();
        int newHeight = painted.facts().grid().height();
        if (newWidth != width || newHeight != height) {
            begin(newWidth, newHeight);
        }
        double scale = screenScale();
        ViewPort seen = painted.request().view();
        image.setImage(painted.surface().refreshed());
        image.setFitWidth(seen.width() / scale);
        image.setFitHeight(seen.height() / scale);
        overlay.show(painted, scale);
    }

    private void resize() {
        double scale = screenScale();
        int viewWidth = (int) (picture.getWidth() * scale);
        int viewHeight = (int) (picture.getHeight() * scale);
        overlay.resize(picture.getWidth(), picture.getHeight());
        if (viewWidth < 1 || viewHeight < 1 || width == 0) {
            return;
        }
        look(
                view == null
                        ? ViewPort.fitting(viewWidth, viewHeight, width, height)
                        : view.resized(viewWidth, viewHeight, width, height));
    }

    /** Some screens have more than one pixel to a unit. */
    private double screenScale() {
        boolean shown = root.getScene() != null && root.getScene().getWindow() != null;
        return shown ? root.getScene().getWindow().getOutputScaleX() : 1;
    }

    private void look(ViewPort newView) {
        if (!newView.equals(view)) {
            view = newView;
            changed.run();
        }
    }

    void fit() {
        if (view != null) {
            look(ViewPort.fitting(view.width(), view.height(), width, height));
        }
    }

    void zoomTo(double zoom) {
        if (view != null) {
            zoomAt(zoom, view.width() / 2.0, view.height() / 2.0);
        }
    }

    /** Around the pixel that is read, where it is in sight. */
    void zoomIn() {
        zoomAtCursor(true);
    }

    void zoomOut() {
        zoomAtCursor(false);
    }

    private void zoomAtCursor(boolean in) {
        if (view == null) {
            return;
        }
        double x = cursor == null ? -1 : view.viewX(cursor.x() + 0.5);
        double y = cursor == null ? -1 : view.viewY(height - 1 - cursor.y() + 0.5);
        boolean inSight = x >= 0 && y >= 0 && x < view.width() && y < view.height();
        zoomAt(
                in ? view.larger() : view.smaller(),
                inSight ? x : view.width() / 2.0,
                inSight ? y : view.height() / 2.0);
    }

    private void zoomAt(double zoom, double x, double y) {
        look(view.zoomed(zoom, x, y, width, height));
    }

    private void scroll(ScrollEvent event) {
        if (view != null && event.getDeltaY() != 0) {
            double scale = screenScale();
            double zoom = event.getDeltaY() > 0 ? view.larger() : view.smaller();
            zoomAt(zoom, event.getX() * scale, event.getY() * scale);
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        root.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            fit();
        }
    }

    private void drag(MouseEvent event) {
        if (view != null) {
            double scale = screenScale();
            look(view.panned((dragX - event.getX()) * scale, (dragY - event.getY()) * scale, width, height));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private Place placeUnder(double x, double y) {
        if (view == null) {
            return null;
        }
        double scale = screenScale();
        int column = view.pixelX(x * scale);
        int row = view.pixelY(y * scale);
        boolean inside = column >= 0 && row >= 0 && column < width && row < height;
        return inside ? new Place(column, height - 1 - row) : cursor;
    }

    private void pointAt(Place place) {
        if (place != null && !place.equals(cursor)) {
            cursor = place;
            changed.run();
        }
    }

    private void key(KeyEvent event) {
        if (view == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            case PLUS, EQUALS, ADD -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT1, NUMPAD1 -> zoomTo(1);
            case DIGIT0, NUMPAD0, F -> fit();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void arrow(KeyEvent event, int x, int y) {
        if (!event.isShiftDown()) {
            look(view.panned(PAN_STEP * x, PAN_STEP * y, width, height));
            return;
        }
        int column = cursor == null ? view.pixelX(view.width() / 2.0) : cursor.x() + x;
        int row = cursor == null ? view.pixelY(view.height() / 2.0) : height - 1 - cursor.y() + y;
        column = Math.clamp(column, 0, width - 1);
        row = Math.clamp(row, 0, height - 1);
        view = view.showing(column, row, width, height);
        cursor = new Place(column, height - 1 - row);
        changed.run();
    }

    /** What lies over the picture at its edges. */
    void add(Node note) {
        root.getChildren().add(note);
    }
}
