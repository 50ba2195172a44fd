package dev.tilecast.relay;

import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;

/**
 * A message that a server sent.
 *
 * @param header type, length, timestamp and message stream
 * @param message its payload, where it has one, is an unpooled copy that needs no release
 */
public record Received(MessageHeader header, RtmpMessage message) {}
