package dev.tilecast.wire.message;

/**
 * What a chunk stream says about a message, beside its payload.
 *
 * @param timestamp milliseconds mod 2^32, to be read as unsigned
 * @param typeId message type id, 0 to 255
 * @param messageStreamId 0 is the control stream
 * @param length of the payload, in bytes
 */
public record MessageHeader(int chunkStreamId, int timestamp, int typeId, int messageStreamId, int length) {}
