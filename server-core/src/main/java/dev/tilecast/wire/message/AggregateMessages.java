package dev.tilecast.wire.message;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes aggregate messages apart (RTMP specification, section 7.1.6): FLV tags with their back pointers in one payload.
 */
public final class AggregateMessages {
    private static final int HEADER = 11;
    private static final int BACK_POINTER = 4;

    private AggregateMessages() {}

    /**
     * One message of an aggregate.
     *
     * @param header with the part's own type, length and timestamp
     * @param payload a retained slice, to be released
     */
    public record Part(MessageHeader header, ByteBuf payload) {}

    /**
     * {@return the parts in order, each with a retained slice of {@code payload}, which stays the caller's}
     *
     * <p>Times are the aggregate's plus the distance from the first part; message stream and chunk stream are the
     * aggregate's.
     *
     * @param outer the aggregate's
     * @param payload the aggregate's
     * @throws MalformedMessageException where a length or back pointer is wrong; no slice is retained then
     */
    public static List<Part> split(MessageHeader outer, ByteBuf payload) {
        check(payload);
        List<Part> parts = new ArrayList<>();
        int firstTime = 0;
        for (int at = payload.readerIndex(); at < payload.writerIndex(); ) {
            int length = payload.getUnsignedMedium(at + 1);
            int time = time(payload, at);
            if (parts.isEmpty()) {
                firstTime = time;
            }
            MessageHeader header = new MessageHeader(
                    outer.chunkStreamId(),
                    outer.timestamp() + (time - firstTime),
                    payload.getUnsignedByte(at),
                    outer.messageStreamId(),
                    length);
            parts.add(new Part(header, payload.retainedSlice(at + HEADER, length)));
            at += HEADER + length + BACK_POINTER;
        }
        return parts;
    }

    /** @throws MalformedMessageException where a length or back pointer is wrong */
    static void check(ByteBuf payload) {
        for (int at = payload.readerIndex(); at < payload.writerIndex(); ) {
            int left = payload.writerIndex() - at;
            if (left < HEADER + BACK_POINTER) {
                throw new MalformedMessageException(
                        "aggregate: " + left + " bytes left, a message takes at least 15 (section 7.1.6)");
            }
            int length = payload.getUnsignedMedium(at + 1);
            if (length > left - HEADER - BACK_POINTER) {
                throw new MalformedMessageException("aggregate: a message of " + length + " bytes where "
                        + (left - HEADER - BACK_POINTER) + " are left (section 7.1.6)");
            }
            int typeId = payload.getUnsignedByte(at);
            if (typeId == MessageType.AGGREGATE) {
                throw new MalformedMessageException("aggregate inside of an aggregate (section 7.1.6)");
            }
            int backPointer = payload.getInt(at + HEADER + length);
            if (backPointer != HEADER + length) {
                throw new MalformedMessageException("aggregate: back pointer " + Integer.toUnsignedString(backPointer)
                        + " behind a message of " + (HEADER + length) + " bytes (section 7.1.6)");
            }
            at += HEADER + length + BACK_POINTER;
        }
    }

    /** As in FLV tags the fourth byte of the time is its highest. */
    private static int time(ByteBuf payload, int at) {
        return payload.getUnsignedMedium(at + 4) | payload.getUnsignedByte(at + 7) << 24;
    }
}
