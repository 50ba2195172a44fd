/**
 * Encoders and decoders of FFmpeg: canvases become pictures, pictures become packets, and packets become the payloads of
 * RTMP video messages.
 *
 * <p>Nothing native is loaded before the first codec is asked for.
 */
package dev.tilecast.gpu.codec;
