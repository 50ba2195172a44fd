package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.text.Clip;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The text of a page that is selected with the mouse, across paragraphs; Ctrl+A and Ctrl+C as usual. JavaFX thread. */
final class ProseSelection {
    private static final String KIND = "selected";
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final List<Prose> prose;
    private final ScrollPane scroll;
    private Place anchor = new Place(0, 0);
    private Place end = anchor;

    /** Between two characters of one of the texts. */
    private record Place(int prose, int at) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return prose == other.prose ? Integer.compare(at, other.at) : Integer.compare(prose, other.prose);
        }
    }

    ProseSelection(PageContent content, ScrollPane scroll) {
        this.prose = content.prose();
        this.scroll = scroll;
        Node page = scroll.getContent();
        page.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        page.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        scroll.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || prose.isEmpty()) {
            return;
        }
        scroll.requestFocus();
        Place place = placeAt(event);
        switch (event.getClickCount()) {
            case 1 -> select(event.isShiftDown() ? anchor : place, place);
            case 2 -> selectWord(place);
            default ->
                select(
                        new Place(place.prose(), 0),
                        new Place(place.prose(), prose.get(place.prose()).text().length()));
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !prose.isEmpty()) {
            select(anchor, placeAt(event));
        }
    }

    private void selectWord(Place place) {
        String text = prose.get(place.prose()).text();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int after = words.following(Math.min(place.at(), Math.max(0, text.length() - 1)));
        int to = after == BreakIterator.DONE ? text.length() : after;
        select(new Place(place.prose(), Math.max(0, words.previous())), new Place(place.prose(), to));
    }

    private void key(KeyEvent event) {
        if (ALL.match(event) && !prose.isEmpty()) {
            int last = prose.size() - 1;
            select(new Place(0, 0), new Place(last, prose.get(last).text().length()));
            event.consume();
        } else if (COPY.match(event) && !anchor.equals(end)) {
            Clip.copy(text());
            event.consume();
        }
    }

    private Place placeAt(MouseEvent event) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < prose.size() && least > 0; i++) {
            double distance = distance(prose.get(i), event);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        Prose text = prose.get(nearest);
        Point2D point = text.sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Place(nearest, text.placeAt(point));
    }

    /** Lines that are above or below count before those beside. */
    private static double distance(Prose prose, MouseEvent event) {
        Point2D point = prose.sceneToLocal(event.getSceneX(), event.getSceneY());
        Bounds bounds = prose.getLayoutBounds();
        return 1_000 * outside(point.getY(), bounds.getMinY(), bounds.getMaxY())
                + outside(point.getX(), bounds.getMinX(), bounds.getMaxX());
    }

    private static double outside(double value, double least, double most) {
        return Math.max(0, Math.max(least - value, value - most));
    }

    private void select(Place from, Place to) {
        mark(false);
        anchor = from;
        end = to;
        mark(true);
    }

    private void mark(boolean on) {
        for (int i = first().prose(); i <= last().prose() && i < prose.size(); i++) {
            boolean some = on && begin(i) < end(i);
            prose.get(i).mark(KIND, some ? List.of(new Prose.Ground(KIND, begin(i), end(i))) : List.of());
        }
    }

    private Place first() {
        return anchor.compareTo(end) <= 0 ? anchor : end;
    }

    private Place last() {
        return anchor.compareTo(end) <= 0 ? end : anchor;
    }

    private int begin(int index) {
        return index == first().prose() ? first().at() : 0;
    }

    private int end(int index) {
        return index == last().prose() ? last().at() : prose.get(index).text().length();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = first().prose(); i <= last().prose(); i++) {
            Prose each = prose.get(i);
            text.append(i == first().prose() ? "" : each.parting()).append(each.text(), begin(i), end(i));
        }
        return text.toString();
    }
}
