package dev.tilecast.wire.message;

import dev.tilecast.wire.message.UserControlEvent.BufferEmpty;
import dev.tilecast.wire.message.UserControlEvent.BufferReady;
import dev.tilecast.wire.message.UserControlEvent.PingRequest;
import dev.tilecast.wire.message.UserControlEvent.PingResponse;
import dev.tilecast.wire.message.UserControlEvent.SetBufferLength;
import dev.tilecast.wire.message.UserControlEvent.StreamBegin;
import dev.tilecast.wire.message.UserControlEvent.StreamDry;
import dev.tilecast.wire.message.UserControlEvent.StreamEof;
import dev.tilecast.wire.message.UserControlEvent.StreamIsRecorded;
import dev.tilecast.wire.message.UserControlEvent.UnknownEvent;
import io.netty.buffer.ByteBuf;

/** The bytes of user control events (RTMP specification, sections 6.2 and 7.1.7). */
final class UserControlEvents {
    private UserControlEvents() {}

    static UserControlEvent read(ByteBuf payload) {
        if (payload.readableBytes() < Short.BYTES) {
            throw new MalformedMessageException(
                    "user control message of " + payload.readableBytes() + " bytes, 2 are needed (section 6.2)");
        }
        int id = payload.readUnsignedShort();
        int length = payload.readableBytes();
        if (length < dataLength(id)) {
            return new UnknownEvent(id, length);
        }
        return switch (id) {
            case 0 -> new StreamBegin(payload.readInt());
            case 1 -> new StreamEof(payload.readInt());
            case 2 -> new StreamDry(payload.readInt());
            case 3 -> new SetBufferLength(payload.readInt(), payload.readInt());
            case 4 -> new StreamIsRecorded(payload.readInt());
            case 6 -> new PingRequest(payload.readInt());
            case 7 -> new PingResponse(payload.readInt());
            case 31 -> new BufferEmpty(payload.readInt());
            case 32 -> new BufferReady(payload.readInt());
            default -> new UnknownEvent(id, length);
        };
    }

    static void write(UserControlEvent event, ByteBuf out) {
        switch (event) {
            case StreamBegin(int stream) -> write(out, 0, stream);
            case StreamEof(int stream) -> write(out, 1, stream);
            case StreamDry(int stream) -> write(out, 2, stream);
            case SetBufferLength(int stream, int milliseconds) -> {
                write(out, 3, stream);
                out.writeInt(milliseconds);
            }
            case StreamIsRecorded(int stream) -> write(out, 4, stream);
            case PingRequest(int timestamp) -> write(out, 6, timestamp);
            case PingResponse(int timestamp) -> write(out, 7, timestamp);
            case BufferEmpty(int stream) -> write(out, 31, stream);
            case BufferReady(int stream) -> write(out, 32, stream);
            case UnknownEvent(int id, int length) -> out.writeShort(id).writeZero(length);
        }
    }

    private static int dataLength(int id) {
        return id == 3 ? 2 * Integer.BYTES : id <= 7 || id == 31 || id == 32 ? Integer.BYTES : 0;
    }

    private static void write(ByteBuf out, int id, int value) {
        out.writeShort(id).writeInt(value);
    }
}
