package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.Amf0Writer;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.Abort;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.AggregateMessage;
import dev.tilecast.wire.message.RtmpMessage.AudioMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import dev.tilecast.wire.message.RtmpMessage.SetChunkSize;
import dev.tilecast.wire.message.RtmpMessage.SetPeerBandwidth;
import dev.tilecast.wire.message.RtmpMessage.SharedObjectMessage;
import dev.tilecast.wire.message.RtmpMessage.Timecode;
import dev.tilecast.wire.message.RtmpMessage.Unknown;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import dev.tilecast.wire.message.RtmpMessage.WindowAcknowledgementSize;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Turns messages into a type id and a payload; commands and data are written as AMF0, which every client reads.
 *
 * <p>Stateless, for any thread.
 */
public final class MessageEncoder {
    private final ByteBufAllocator allocator;

    /**
     * Encodes into buffers of that allocator.
     *
     * @param allocator gives the payloads of messages that hold no buffer
     */
    public MessageEncoder(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /**
     * A message as it goes into a chunk stream; who gets it releases the payload.
     *
     * @param typeId message type id
     * @param payload to be released by whoever gets it
     */
    public record Encoded(int typeId, ByteBuf payload) {}

    /**
     * {@return the message as it goes into a chunk stream} The payload of audio, video, aggregate and unknown messages
     * is handed on as it is, not copied and not retained: the message's reference becomes the result's.
     *
     * @param message of any kind
     * @throws AmfException for a value that AMF0 cannot carry, such as a property name above 65,535 bytes
     */
    public Encoded encode(RtmpMessage message) {
        return switch (message) {
            case AudioMessage(ByteBuf payload) -> new Encoded(MessageType.AUDIO, payload);
            case VideoMessage(ByteBuf payload) -> new Encoded(MessageType.VIDEO, payload);
            case AggregateMessage(ByteBuf payload) -> new Encoded(MessageType.AGGREGATE, payload);
            case Unknown unknown -> new Encoded(unknown.typeId(), unknown.payload());
            default -> encodeBody(message);
        };
    }

    private Encoded encodeBody(RtmpMessage message) {
        ByteBuf out = allocator.buffer(64);
        try {
            return new Encoded(write(message, out), out);
        } catch (AmfException e) {
            out.release();
            throw e;
        }
    }

    private static int write(RtmpMessage message, ByteBuf out) {
        switch (message) {
            case SetChunkSize(int size) -> {
                out.writeInt(size & Integer.MAX_VALUE);
                return MessageType.SET_CHUNK_SIZE;
            }
            case Abort(int chunkStreamId) -> {
                out.writeInt(chunkStreamId);
                return MessageType.ABORT;
            }
            case Acknowledgement(long sequenceNumber) -> {
                out.writeInt((int) sequenceNumber);
                return MessageType.ACKNOWLEDGEMENT;
            }
            case WindowAcknowledgementSize(int size) -> {
                out.writeInt(size);
                return MessageType.WINDOW_ACKNOWLEDGEMENT_SIZE;
            }
            case SetPeerBandwidth(int size, int limitType) -> {
                out.writeInt(size).writeByte(limitType);
                return MessageType.SET_PEER_BANDWIDTH;
            }
            case UserControl(UserControlEvent event) -> {
                UserControlEvents.write(event, out);
                return MessageType.USER_CONTROL;
            }
            case CommandMessage command -> {
                Amf0Writer writer = new Amf0Writer(out);
                writer.write(AmfValue.of(command.name()));
                writer.write(AmfValue.of(command.transactionId()));
                command.arguments().forEach(writer::write);
                return MessageType.COMMAND_AMF0;
            }
            case DataMessage data -> {
                Amf0Writer writer = new Amf0Writer(out);
                data.values().forEach(writer::write);
                return MessageType.DATA_AMF0;
            }
            case Timecode(int value) -> {
                out.writeInt(value);
                return MessageType.DATA_AMF0;
            }
            case SharedObjectMessage shared -> {
                SharedObjectMessages.write(shared, out);
                return MessageType.SHARED_OBJECT_AMF0;
            }
            case AudioMessage _, VideoMessage _, AggregateMessage _, Unknown _ ->
                throw new IllegalArgumentException("a payload is handed on, not written");
        }
    }
}
