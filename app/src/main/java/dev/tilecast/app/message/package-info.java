/**
 * Conversations taken apart: raw bytes of both directions come in, messages whose every byte is explained go out.
 *
 * <p>They come from a server's tap, from a capture file or from a replay, all through {@link
 * dev.tilecast.app.message.ConversationSink}.
 */
package dev.tilecast.app.message;
