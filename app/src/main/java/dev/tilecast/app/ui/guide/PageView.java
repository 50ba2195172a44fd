package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/** One page, scrolled. JavaFX thread. */
final class PageView {
    /** What is left to be seen of the text above something that is scrolled to. */
    private static final double ABOVE = 12;

    private static final double LINE = 40;

    private final GuidePlace page;
    private final PageContent content;
    private final ScrollPane root;
    private final PageSearch search;
    /** The heading that was gone to; it stays at the top, whatever becomes of the window, until a person moves on. */
    private String held;

    /** @param onRead told the place that is at the top after scrolling */
    PageView(GuidePlace page, PageContent content, Runnable onRead) {
        this.page = page;
        this.content = content;
        root = new ScrollPane(new StackPane(content.root()));
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("edge-to-edge", "guide-scroll");
        root.vvalueProperty().subscribe((before, now) -> onRead.run());
        List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED)
                .forEach(moved -> root.addEventFilter(moved, event -> held = null));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::scrollByKey);
        root.viewportBoundsProperty().subscribe((before, now) -> Platform.runLater(this::hold));
        root.getContent().layoutBoundsProperty().subscribe((before, now) -> Platform.runLater(this::hold));
        new ProseSelection(content, root);
        search = new PageSearch(content.prose(), this);
    }

    PageSearch search() {
        return search;
    }

    ScrollPane root() {
        return root;
    }

    /** As the pages of a browser; a link keeps Enter and the space bar for itself. */
    private void scrollByKey(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        double pageful = root.getViewportBounds().getHeight() - LINE;
        boolean onLink = event.getTarget() != root;
        Double by = switch (event.getCode()) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> pageful;
            case PAGE_UP -> -pageful;
            case SPACE -> onLink ? null : event.isShiftDown() ? -pageful : pageful;
            case HOME -> -scrolled();
            case END -> length();
            default -> null;
        };
        if (by != null) {
            scrollTo(scrolled() + by);
            event.consume();
        }
    }

    /** Pixels that can be scrolled. */
    private double length() {
        return Math.max(
                0,
                root.getContent().getLayoutBounds().getHeight()
                        - root.getViewportBounds().getHeight());
    }

    /** The pixels above the window. */
    double scrolled() {
        return root.getVvalue() * length();
    }

    /** Back to where it was. */
    void returnTo(double pixels) {
        held = null;
        scrollTo(pixels);
    }

    private void scrollTo(double pixels) {
        root.applyCss();
        root.layout();
        root.setVvalue(length() == 0 ? 0 : Math.clamp(pixels / length(), 0, 1));
    }

    private void hold() {
        if (held != null && root.getScene() != null) {
            scrollTo(held);
        }
    }

    /** @param heading the beginning where the page has none of that name */
    void scrollTo(String heading) {
        root.applyCss();
        root.layout();
        Node node = content.headings().get(heading);
        boolean isFirst = node == null || content.headings().values().iterator().next() == node;
        held = isFirst ? "" : heading;
        scrollTo(isFirst ? 0 : top(node) - ABOVE);
    }

    private double top(Node node) {
        Bounds inContent = root.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        return inContent.getMinY();
    }

    /**
     * What is read now: what was gone to, or else the last heading above a line that goes down the window as the page is
     * scrolled to its end.
     */
    GuidePlace place() {
        if (held != null) {
            return new GuidePlace(page.page(), held);
        }
        double read = scrolled() + 2 * ABOVE + (root.getViewportBounds().getHeight() - 2 * ABOVE) * root.getVvalue();
        String heading = "";
        boolean first = true;
        for (Map.Entry<String, Node> entry : content.headings().entrySet()) {
            if (!first && top(entry.getValue()) <= read) {
                heading = entry.getKey();
            }
            first = false;
        }
        return new GuidePlace(page.page(), heading);
    }

    /** How far below the page's top a line of text is, in pixels. */
    double topOf(Prose prose, int begin) {
        return top(prose) + prose.topOf(begin);
    }

    /** Scrolls only where it is not in sight. */
    void bringIntoSight(double pixels) {
        held = null;
        double view = root.getViewportBounds().getHeight();
        if (pixels < scrolled() + LINE || pixels > scrolled() + view - LINE) {
            scrollTo(pixels - view / 3);
        }
    }
}
