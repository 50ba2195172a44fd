/**
 * Encoders and decoders by codec name, found as plugins.
 *
 * <p>Canvases come in and {@link dev.tilecast.video.VideoData} goes out, or the other way round. A codec has state: one per
 * stream, used by one thread at a time.
 */
package dev.tilecast.video;
