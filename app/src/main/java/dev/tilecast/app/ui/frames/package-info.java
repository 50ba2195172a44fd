/**
 * The frame inspector: bars of the last frames, their figures, and what a chosen one is made of.
 *
 * <p>A recording is read at most thirty times a second and painted on canvases; what takes time goes to a thread of the
 * pane's own, which ends when the pane is closed.
 */
package dev.tilecast.app.ui.frames;
