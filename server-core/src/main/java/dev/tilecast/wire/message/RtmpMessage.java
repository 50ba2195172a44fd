package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfValue;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * A message of the RTMP message stream (RTMP specification, sections 5.4, 6 and 7), decoded as far as its type says.
 *
 * <p>Audio, video, aggregate and unknown messages hold a reference-counted payload: who takes a message out of a
 * decoder releases it. All other kinds hold no buffer.
 */
public sealed interface RtmpMessage {

    /**
     * Type 1.
     *
     * @param size 1 to 2^31 - 1, the top bit masked
     */
    record SetChunkSize(int size) implements RtmpMessage {}

    /**
     * Type 2.
     *
     * @param chunkStreamId whose unfinished message is discarded
     */
    record Abort(int chunkStreamId) implements RtmpMessage {}

    /**
     * Type 3.
     *
     * @param sequenceNumber bytes received so far, mod 2^32
     */
    record Acknowledgement(long sequenceNumber) implements RtmpMessage {}

    /**
     * Type 5.
     *
     * @param size bytes, to be read as unsigned
     */
    record WindowAcknowledgementSize(int size) implements RtmpMessage {}

    /**
     * Type 6.
     *
     * @param size bytes that may be sent without an acknowledgement
     * @param limitType 0 hard, 1 soft, 2 dynamic
     */
    record SetPeerBandwidth(int size, int limitType) implements RtmpMessage {}

    /**
     * Type 4.
     *
     * @param event what is told
     */
    record UserControl(UserControlEvent event) implements RtmpMessage {}

    /**
     * Types 20 and 17.
     *
     * @param name the procedure's, or {@code _result}, {@code _error}, {@code onStatus}
     * @param transactionId 0 where no answer is wanted
     * @param arguments everything behind the transaction id, the command object first
     */
    record CommandMessage(String name, double transactionId, List<AmfValue> arguments) implements RtmpMessage {
        /** Keeps a copy of the list. */
        public CommandMessage {
            arguments = List.copyOf(arguments);
        }

        /**
         * {@return the argument at {@code index}, the command object at 0; undefined where there are fewer}
         *
         * @param index from 0
         */
        public AmfValue argument(int index) {
            return index < arguments.size() ? arguments.get(index) : AmfValue.UNDEFINED;
        }
    }

    /**
     * Types 18 and 15.
     *
     * @param values the handler's name first
     */
    record DataMessage(List<AmfValue> values) implements RtmpMessage {
        /** Keeps a copy of the list. */
        public DataMessage {
            values = List.copyOf(values);
        }
    }

    /**
     * FFmpeg's data message of four bytes, a time code instead of AMF; nothing acts on it.
     *
     * @param value the four bytes as they came
     */
    record Timecode(int value) implements RtmpMessage {}

    /**
     * Types 19 and 16.
     *
     * @param name the object's
     * @param version of the object as its sender knows it
     * @param persistent whether the object outlives its clients
     * @param events in the order of the message
     */
    record SharedObjectMessage(String name, int version, boolean persistent, List<SharedObjectEvent> events)
            implements RtmpMessage {
        /** Keeps a copy of the list. */
        public SharedObjectMessage {
            events = List.copyOf(events);
        }
    }

    /**
     * Type 8.
     *
     * @param payload tag header and data, to be released
     */
    record AudioMessage(ByteBuf payload) implements RtmpMessage {}

    /**
     * Type 9.
     *
     * @param payload tag header and data, to be released
     */
    record VideoMessage(ByteBuf payload) implements RtmpMessage {}

    /**
     * Type 22, its structure checked but not yet taken apart: see {@link AggregateMessages}.
     *
     * @param payload FLV tags with their back pointers, to be released
     */
    record AggregateMessage(ByteBuf payload) implements RtmpMessage {}

    /**
     * A type that this version does not know, or content that does not decode; never ends a connection.
     *
     * @param typeId message type id
     * @param payload the bytes as they came, to be released
     * @param why for people
     */
    record Unknown(int typeId, ByteBuf payload, String why) implements RtmpMessage {}

    /** Gives the payload back, for messages that hold one. */
    default void release() {
        switch (this) {
            case AudioMessage(ByteBuf payload) -> payload.release();
            case VideoMessage(ByteBuf payload) -> payload.release();
            case AggregateMessage(ByteBuf payload) -> payload.release();
            case Unknown unknown -> unknown.payload().release();
            default -> {}
        }
    }
}
