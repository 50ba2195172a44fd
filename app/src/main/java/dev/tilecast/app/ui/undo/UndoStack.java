package dev.tilecast.app.ui.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** The choices made in the console, the newest first to be taken back. JavaFX thread. */
public final class UndoStack {
    private static final int MOST_REMEMBERED = 100;

    private final Deque<UndoableChoice> done = new ArrayDeque<>();
    private final Deque<UndoableChoice> undone = new ArrayDeque<>();
    private Consumer<UndoableChoice> onUndo = choice -> {};
    private Consumer<UndoableChoice> onRedo = choice -> {};

    /**
     * @param newOnUndo told what was taken back
     * @param newOnRedo told what was chosen again
     */
    public void onChange(Consumer<UndoableChoice> newOnUndo, Consumer<UndoableChoice> newOnRedo) {
        onUndo = newOnUndo;
        onRedo = newOnRedo;
    }

    /** It was chosen just now. */
    public void did(UndoableChoice choice) {
        undone.clear();
        done.push(choice);
        if (done.size() > MOST_REMEMBERED) {
            done.removeLast();
        }
    }

    /** What {@link #undo} takes back. */
    public Optional<UndoableChoice> newest() {
        return Optional.ofNullable(done.peek());
    }

    /** What {@link #redo} chooses again. */
    public Optional<UndoableChoice> newestUndone() {
        return Optional.ofNullable(undone.peek());
    }

    /** Does nothing where nothing was chosen. */
    public void undo() {
        if (!done.isEmpty()) {
            UndoableChoice choice = done.pop();
            undone.push(choice);
            choice.undo().run();
            onUndo.accept(choice);
        }
    }

    /** Does nothing where nothing was taken back. */
    public void redo() {
        if (!undone.isEmpty()) {
            UndoableChoice choice = undone.pop();
            done.push(choice);
            choice.redo().run();
            onRedo.accept(choice);
        }
    }
}
