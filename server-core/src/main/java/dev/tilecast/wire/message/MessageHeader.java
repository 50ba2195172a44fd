package dev.tilecast.wire.message;

import io.netty.buffer.ByteBuf;

/**
 * What a chunk stream says about a message, beside its payload (RTMP specification, section 5.3.1.2).
 *
 * @param chunkStreamId 2 for control messages, 3 to 65,599 for others
 * @param timestamp milliseconds mod 2^32, to be read as unsigned
 * @param typeId message type id, 0 to 255
 * @param messageStreamId 0 is the control stream
 * @param length of the payload, in bytes
 */
public record MessageHeader(int chunkStreamId, int timestamp, int typeId, int messageStreamId, int length) {

    /**
     * {@return the header for what is readable in {@code payload}}
     *
     * @param chunkStreamId 2 for control messages, 3 to 65,599 for others
     * @param timestamp milliseconds mod 2^32
     * @param typeId message type id, 0 to 255
     * @param messageStreamId 0 is the control stream
     * @param payload its indexes stay as they are
     */
    public static MessageHeader of(int chunkStreamId, int timestamp, int typeId, int messageStreamId, ByteBuf payload) {
        return new MessageHeader(chunkStreamId, timestamp, typeId, messageStreamId, payload.readableBytes());
    }
}
