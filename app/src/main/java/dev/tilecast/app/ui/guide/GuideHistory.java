package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where in the guide somebody has been. One thread. */
final class GuideHistory {
    private static final int MOST_REMEMBERED = 100;

    private final Deque<Visit> before = new ArrayDeque<>();
    private final Deque<Visit> after = new ArrayDeque<>();

    /**
     * A page, and how far it was read.
     *
     * @param scrolled the page's pixels above the window
     */
    record Visit(GuidePlace place, double scrolled) {}

    /** Another place is gone to from that one. */
    void leave(Visit now) {
        after.clear();
        before.push(now);
        if (before.size() > MOST_REMEMBERED) {
            before.removeLast();
        }
    }

    /** @return where to go; only where {@link #hasBefore} */
    Visit back(Visit now) {
        after.push(now);
        return before.pop();
    }

    /** @return where to go; only where {@link #hasAfter} */
    Visit forward(Visit now) {
        before.push(now);
        return after.pop();
    }

    boolean hasBefore() {
        return !before.isEmpty();
    }

    boolean hasAfter() {
        return !after.isEmpty();
    }
}
