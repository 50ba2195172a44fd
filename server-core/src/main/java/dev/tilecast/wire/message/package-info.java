/**
 * What a message means (RTMP specification, sections 5.4, 6 and 7.1).
 *
 * <p>A header and a payload come in and an {@link dev.tilecast.wire.message.RtmpMessage} goes out, or the other way round;
 * what does not decode becomes a value with the reason. Any thread.
 */
package dev.tilecast.wire.message;
