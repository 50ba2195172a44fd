package dev.tilecast.app.ui.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one thing that is selected in the console, with the way back and forward. JavaFX thread. */
public final class Selection {
    private static final int MOST_REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>();
    private final Deque<Subject> before = new ArrayDeque<>();
    private final Deque<Subject> after = new ArrayDeque<>();

    /** Null before anything is selected. */
    public ReadOnlyObjectProperty<Subject> subject() {
        return subject.getReadOnlyProperty();
    }

    public void select(Subject chosen) {
        Subject left = subject.get();
        if (chosen.equals(left)) {
            return;
        }
        after.clear();
        remember(left);
        subject.set(chosen);
    }

    private void remember(Subject left) {
        if (left != null) {
            before.push(left);
            if (before.size() > MOST_REMEMBERED) {
                before.removeLast();
            }
        }
    }

    /** Does nothing where there is nothing before. */
    public void back() {
        if (!before.isEmpty()) {
            after.push(subject.get());
            subject.set(before.pop());
        }
    }

    /** Does nothing where nobody went back. */
    public void forward() {
        if (!after.isEmpty()) {
            before.push(subject.get());
            subject.set(after.pop());
        }
    }

    /** Whether {@link #back} goes somewhere. */
    public boolean hasBefore() {
        return !before.isEmpty();
    }

    /** Whether {@link #forward} goes somewhere. */
    public boolean hasAfter() {
        return !after.isEmpty();
    }
}
