package dev.tilecast.app.ui.undo;

/**
 * Something that was chosen and can be taken back. JavaFX thread.
 *
 * @param text what was chosen, for people, such as "handler play off"
 * @param redo chooses it again; must return at once
 * @param undo takes it back; must return at once
 */
public record UndoableChoice(String text, Runnable redo, Runnable undo) {}
