/**
 * The inspector of a source's canvases, down to single pixels.
 *
 * <p>A thread of its own copies the newest canvas and paints what is seen of it; JavaFX shows that and says what to look at.
 */
package dev.tilecast.app.ui.canvas;
