package dev.tilecast.app.ui.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final List<String> happened = new ArrayList<>();
    private final UndoStack stack = new UndoStack();

    private UndoableChoice choice(String name) {
        return new UndoableChoice(name, () -> happened.add("redo " + name), () -> happened.add("undo " + name));
    }

    @Test
    void theNewestChoiceIsTakenBackFirst() {
        stack.did(choice("a"));
        stack.did(choice("b"));
        stack.undo();
        stack.undo();
        stack.undo();
        stack.redo();
        assertEquals(List.of("undo b", "undo a", "redo a"), happened);
        assertEquals("b", stack.newestUndone().orElseThrow().text());
    }

    @Test
    void aNewChoiceForgetsWhatWasUndone() {
        stack.did(choice("a"));
        stack.undo();
        stack.did(choice("b"));
        stack.redo();
        assertEquals(List.of("undo a"), happened);
        assertEquals(Optional.empty(), stack.newestUndone());
    }

    @Test
    void oneHundredChoicesAreRemembered() {
        for (int i = 0; i < 150; i++) {
            stack.did(choice("choice " + i));
        }
        for (int i = 0; i < 150; i++) {
            stack.undo();
        }
        assertEquals(100, happened.size());
        assertEquals("undo choice 50", happened.getLast());
    }
}
