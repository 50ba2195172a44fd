/**
 * Pictures in memory: canvases of tiles, their pixel types, conversions and image files.
 *
 * <p>A renderer's pixels come in, an encoder or a preview takes them out, each on a thread of its own;
 * {@link dev.tilecast.canvas.CanvasBuffers} hands the newest complete canvas from one to the other without waiting.
 */
package dev.tilecast.canvas;
