package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.Abort;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.AggregateMessage;
import dev.tilecast.wire.message.RtmpMessage.AudioMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import dev.tilecast.wire.message.RtmpMessage.SetChunkSize;
import dev.tilecast.wire.message.RtmpMessage.SetPeerBandwidth;
import dev.tilecast.wire.message.RtmpMessage.Timecode;
import dev.tilecast.wire.message.RtmpMessage.Unknown;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import dev.tilecast.wire.message.RtmpMessage.WindowAcknowledgementSize;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Turns payloads into messages; what does not decode becomes {@link Unknown} with the reason, never an exception.
 *
 * <p>Stateless, for any thread.
 */
public final class MessageDecoder {
    private static final int TIMECODE_BYTES = 4;

    private final AmfLimits limits;

    /**
     * Decodes with these bounds.
     *
     * @param limits bounds on the AMF values of one message
     */
    public MessageDecoder(AmfLimits limits) {
        this.limits = limits;
    }

    /**
     * {@return the message; takes over {@code payload}, which is handed on inside of audio, video, aggregate and
     * unknown messages, and released for all others}
     *
     * @param header says the type
     * @param payload the whole message
     */
    public RtmpMessage decode(MessageHeader header, ByteBuf payload) {
        RtmpMessage message;
        int start = payload.readerIndex();
        try {
            message = decodeBody(header.typeId(), payload);
        } catch (AmfException | MalformedMessageException e) {
            payload.readerIndex(start);
            return new Unknown(header.typeId(), payload, e.getMessage());
        }
        switch (message) {
            case AudioMessage _, VideoMessage _, AggregateMessage _, Unknown _ -> {}
            default -> payload.release();
        }
        return message;
    }

    private RtmpMessage decodeBody(int typeId, ByteBuf payload) {
        return switch (typeId) {
            case MessageType.SET_CHUNK_SIZE -> new SetChunkSize(integer(payload, "Set Chunk Size") & Integer.MAX_VALUE);
            case MessageType.ABORT -> new Abort(integer(payload, "Abort"));
            case MessageType.ACKNOWLEDGEMENT ->
                new Acknowledgement(Integer.toUnsignedLong(integer(payload, "Acknowledgement")));
            case MessageType.USER_CONTROL -> new UserControl(UserControlEvents.read(payload));
            case MessageType.WINDOW_ACKNOWLEDGEMENT_SIZE ->
                new WindowAcknowledgementSize(integer(payload, "Window Acknowledgement Size"));
            case MessageType.SET_PEER_BANDWIDTH -> peerBandwidth(payload);
            case MessageType.AUDIO -> new AudioMessage(payload);
            case MessageType.VIDEO -> new VideoMessage(payload);
            case MessageType.COMMAND_AMF0 -> command(new AmfBody(payload, limits, false));
            case MessageType.COMMAND_AMF3 -> command(new AmfBody(payload, limits, true));
            case MessageType.DATA_AMF0 -> data(payload, false);
            case MessageType.DATA_AMF3 -> data(payload, true);
            case MessageType.SHARED_OBJECT_AMF0 -> SharedObjectMessages.read(payload, limits, false);
            case MessageType.SHARED_OBJECT_AMF3 -> SharedObjectMessages.read(payload, limits, true);
            case MessageType.AGGREGATE -> {
                AggregateMessages.check(payload);
                yield new AggregateMessage(payload);
            }
            default -> new Unknown(typeId, payload, "message type " + typeId + " is not of RTMP");
        };
    }

    private static int integer(ByteBuf payload, String what) {
        if (payload.readableBytes() < Integer.BYTES) {
            throw new MalformedMessageException(
                    what + " of " + payload.readableBytes() + " bytes, 4 are needed (section 5.4)");
        }
        return payload.readInt();
    }

    private static SetPeerBandwidth peerBandwidth(ByteBuf payload) {
        int size = integer(payload, "Set Peer Bandwidth");
        // Without the limit type byte it counts as dynamic, which binds nobody.
        return new SetPeerBandwidth(size, payload.isReadable() ? payload.readUnsignedByte() : 2);
    }

    private static CommandMessage command(AmfBody body) {
        AmfValue name = body.next("the command name");
        String text = name.asText()
                .orElseThrow(() -> new MalformedMessageException("the command name is of kind "
                        + name.getClass().getSimpleName() + " and not a string (section 7.1.1)"));
        // Commands without a usable transaction id are calls without an answer.
        double transactionId =
                body.hasMore() ? body.next("the transaction id").asNumber().orElse(0) : 0;
        return new CommandMessage(text, transactionId, body.rest());
    }

    private RtmpMessage data(ByteBuf payload, boolean formatByte) {
        if (payload.readableBytes() == TIMECODE_BYTES && payload.getByte(payload.readerIndex()) == 0) {
            return new Timecode(payload.readInt());
        }
        List<AmfValue> values = new AmfBody(payload, limits, formatByte).rest();
        return new DataMessage(values);
    }
}
