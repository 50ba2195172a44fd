/**
 * Reads the server a few times a second on a thread of its own.
 *
 * <p>One immutable reading at a time goes to JavaFX's thread; one that it has not taken is replaced.
 */
package dev.tilecast.app.ui.poll;
