package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FrameFeed;
import dev.tilecast.app.ui.text.Texts;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The pane's parts in their places, and what mouse and keyboard do there. JavaFX thread. */
final class FramesView {
    private static final double ZOOM_STEP = 1.25;

    /** What a person wants. */
    interface Actions {
        void hold(boolean held);

        void select(int index);

        void step(int count);

        void scroll(int count);

        void zoom(double factor);

        void choose(FrameFeed feed);

        ExportBar.Shown shown();

        void resized();
    }

    private final Actions actions;
    private final ChartColours colours = new ChartColours();
    private final BarChart bars;
    private final RateChart rate;
    private final FeedChooser chooser;
    private final FramesToolbar toolbar;
    private final HeldBanner banner;
    private final ExportBar exports;
    private final StatisticsView statistics;
    private final FrameDetail detail;
    private final Label empty = new Label();
    private final VBox root = new VBox();
    private long paints;

    FramesView(Texts texts, FileChoice files, Actions actions) {
        this.actions = actions;
        bars = new BarChart(colours, actions::resized);
        bars.root().setAccessibleText(texts.of("frames.bars.tip"));
        rate = new RateChart(colours, actions::resized);
        rate.root().setAccessibleText(texts.of("frames.rate.tip"));
        chooser = new FeedChooser(texts, actions::choose);
        banner = new HeldBanner(texts, () -> actions.hold(false));
        Executor background = task -> Thread.ofVirtual().name("frames-export").start(task);
        exports = new ExportBar(texts, files, actions::shown, background, Platform::runLater);
        toolbar = new FramesToolbar(texts, exports.buttons(), actions::hold, actions::zoom);
        statistics = new StatisticsView(texts);
        detail = new FrameDetail(texts, colours, actions::step);
        empty.setText(texts.of("frames.empty"));
        empty.setId("frames-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        VBox left = new VBox(statistics.root());
        VBox right = new VBox(detail.root());
        VBox content = new VBox(
                6,
                empty,
                bars.root(),
                new LegendView(texts).root(),
                FigureGrid.label(texts, "frames.rate"),
                rate.root(),
                new SideBySide(left, right));
        content.getStyleClass().add("frames-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("frames-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setId("frames");
        root.getStyleClass().add("frames");
        root.setMinWidth(0);
        root.getChildren()
                .setAll(colours.root(), toolbar.root(), chooser.root(), banner.root(), exports.told(), scroll);
        bars.root().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        bars.root().addEventFilter(ScrollEvent.SCROLL, this::wheel);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        bars.root().requestFocus();
        int index = bars.bars().indexAt(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && index >= 0) {
            actions.select(index);
        }
        event.consume();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            actions.zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
            event.consume();
        } else if (event.getDeltaX() != 0) {
            actions.scroll((int) Math.signum(event.getDeltaX()) * 3);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int page = Math.max(1, bars.bars().room() - 1);
        boolean known = true;
        switch (event.getCode()) {
            case KeyCode.SPACE -> actions.hold(!toolbar.isHeld());
            case KeyCode.LEFT -> actions.step(-1);
            case KeyCode.RIGHT -> actions.step(1);
            case KeyCode.PAGE_UP -> actions.step(-page);
            case KeyCode.PAGE_DOWN -> actions.step(page);
            case KeyCode.HOME -> actions.select(0);
            case KeyCode.END -> actions.step(Integer.MAX_VALUE / 2);
            case KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS -> actions.zoom(ZOOM_STEP);
            case KeyCode.MINUS, KeyCode.SUBTRACT -> actions.zoom(1 / ZOOM_STEP);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    Node root() {
        return root;
    }

    FrameDetail detail() {
        return detail;
    }

    ExportBar exports() {
        return exports;
    }

    BarLayout bars() {
        return bars.bars();
    }

    /** Empty, as for a new recording. */
    void begin() {
        detail.clear();
        exports.tell("");
        showHeld(false, 0);
    }

    void show(FrameFollowing.Found found, boolean held, long cameSince) {
        chooser.show(found.feeds(), found.feed());
        statistics.show(found.statistics());
        showHeld(held, cameSince);
    }

    void showHeld(boolean held, long cameSince) {
        banner.show(held, cameSince);
        toolbar.showHeld(held);
    }

    Object theme() {
        return colours.theme();
    }

    /** @return how many bars there is room for */
    int paint(FrameView view, double pitch) {
        paints++;
        boolean nothing = view.frames().isEmpty();
        empty.setVisible(nothing);
        empty.setManaged(nothing);
        bars.paint(view, pitch);
        rate.paint(view, pitch);
        return bars.bars().room();
    }

    long paints() {
        return paints;
    }
}
