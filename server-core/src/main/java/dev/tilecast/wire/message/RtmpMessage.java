package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfValue;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * A message of the RTMP message stream (RTMP specification, sections 5.4, 6 and 7), decoded as far as its type says.
 *
 * <p>Media payloads are reference-counted: who takes a message out of a reader releases it. All other kinds hold no
 * buffer.
 */
public sealed interface RtmpMessage {

    /** Type 1. @param size 1 to 2^31 - 1, the top bit masked */
    record SetChunkSize(int size) implements RtmpMessage {}

    /** Type 2. */
    record Abort(int chunkStreamId) implements RtmpMessage {}

    /** Type 3. @param sequenceNumber bytes received so far, mod 2^32 */
    record Acknowledgement(long sequenceNumber) implements RtmpMessage {}

    /** Type 5. */
    record WindowAcknowledgementSize(int size) implements RtmpMessage {}

    /** Type 6. @param limitType 0 hard, 1 soft, 2 dynamic */
    record SetPeerBandwidth(int size, int limitType) implements RtmpMessage {}

    /** Type 4. */
    record UserControl(UserControlEvent event) implements RtmpMessage {}

    /** Types 20 and 17. @param arguments everything behind the transaction id, the command object first */
    record CommandMessage(String name, double transactionId, List<AmfValue> arguments) implements RtmpMessage {
        public CommandMessage {
            arguments = List.copyOf(arguments);
        }
    }

    /** Types 18 and 15. */
    record DataMessage(List<AmfValue> values) implements RtmpMessage {
        public DataMessage {
            values = List.copyOf(values);
        }
    }

    /** Type 8. */
    record AudioMessage(ByteBuf payload) implements RtmpMessage {}

    /** Type 9. */
    record VideoMessage(ByteBuf payload) implements RtmpMessage {}

    /** Type 22, not yet taken apart. */
    record AggregateMessage(ByteBuf payload) implements RtmpMessage {}

    /** A type that this version does not know, or content that does not decode; never ends a connection. */
    record Unknown(int typeId, ByteBuf payload, String why) implements RtmpMessage {}
}
