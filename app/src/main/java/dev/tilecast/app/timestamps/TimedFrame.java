package dev.tilecast.app.timestamps;

/**
 * A frame's times.
 *
 * @param timestamp decode time in milliseconds as the message has it: 32 bits that roll over (RTMP, section 4)
 * @param compositionTime milliseconds from decoding to showing, signed (FLV specification, section E.4.3.1)
 * @param wallNanos {@link System#nanoTime()} when it was sent or came
 */
public record TimedFrame(MediaKind kind, long timestamp, int compositionTime, long wallNanos) {}
