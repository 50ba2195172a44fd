/**
 * The wall of live previews and the single picture.
 *
 * <p>The newest canvases come in on the pulse; what is on the screen goes out as a picture that only changes where tiles do.
 */
package dev.tilecast.app.ui.canvases;
