package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.wire.message.MessageType;
import java.util.List;

/**
 * A payload taken apart.
 *
 * @param summary the message in one line
 * @param fields they cover every byte that was kept
 */
record PayloadFields(String summary, List<Field> fields) {
    private static final int TAG_HEADER = 11;
    private static final int BACK_POINTER = 4;

    PayloadFields {
        fields = List.copyOf(fields);
    }

    /** @param length of the payload, of which {@code bytes} may be only the beginning */
    static PayloadFields of(int typeId, byte[] bytes, int length) {
        PayloadWalk walk = new PayloadWalk(bytes, length);
        String summary = walk.run(inside -> walk(typeId, inside));
        return new PayloadFields(summary, walk.fields());
    }

    private static String walk(int typeId, PayloadWalk walk) {
        return switch (typeId) {
            case MessageType.SET_CHUNK_SIZE -> ControlFields.setChunkSize(walk);
            case MessageType.ABORT -> ControlFields.abort(walk);
            case MessageType.ACKNOWLEDGEMENT -> ControlFields.acknowledgement(walk);
            case MessageType.USER_CONTROL -> ControlFields.userControl(walk);
            case MessageType.WINDOW_ACKNOWLEDGEMENT_SIZE -> ControlFields.windowAcknowledgementSize(walk);
            case MessageType.SET_PEER_BANDWIDTH -> ControlFields.setPeerBandwidth(walk);
            case MessageType.AUDIO -> AudioFields.walk(walk);
            case MessageType.VIDEO -> VideoFields.walk(walk);
            case MessageType.COMMAND_AMF0 -> CommandFields.command(walk, false);
            case MessageType.COMMAND_AMF3 -> CommandFields.command(walk, true);
            case MessageType.DATA_AMF0 -> CommandFields.data(walk, false);
            case MessageType.DATA_AMF3 -> CommandFields.data(walk, true);
            case MessageType.SHARED_OBJECT_AMF0 -> SharedObjectFields.walk(walk, false);
            case MessageType.SHARED_OBJECT_AMF3 -> SharedObjectFields.walk(walk, true);
            case MessageType.AGGREGATE -> aggregate(walk);
            default -> {
                walk.rest(
                        "payload",
                        Kind.UNKNOWN,
                        "Message type " + typeId + " is not of RTMP (sections 5.4, 6.2 and 7.1).");
                yield "Message of unknown type " + typeId;
            }
        };
    }

    private static String aggregate(PayloadWalk walk) {
        int parts = 0;
        while (walk.hasMore()) {
            int typeId = walk.number(1, "type", "Of the message inside (section 7.1.6).", TypeNames::of);
            if (typeId == MessageType.AGGREGATE) {
                throw new IllegalPayloadException("an aggregate lies inside of an aggregate (section 7.1.6)");
            }
            int length = walk.number(3, "length", "Bytes of the message inside (section 7.1.6).");
            walk.number(3, "timestamp", "The lower 24 bits, on the scale of the first message inside (section 7.1.6).");
            walk.number(1, "timestamp, upper byte", "Bits 24 to 31 of the time (section 7.1.6).");
            walk.number(3, "message stream", "The aggregate's own counts (section 7.1.6).");
            if (length > walk.left() - BACK_POINTER) {
                throw new IllegalPayloadException(
                        "a message of " + length + " bytes where " + walk.left() + " are left (section 7.1.6)");
            }
            if (length > 0) {
                walk.group(length, TypeNames.of(typeId), "", inside -> walk(typeId, inside));
            }
            int back = walk.number(4, "back pointer", "Bytes of the message inside with its header (section 7.1.6).");
            if (back != length + TAG_HEADER) {
                walk.mark(
                        Kind.ILLEGAL,
                        "The back pointer is to be " + (length + TAG_HEADER) + ", header and message (section 7.1.6).");
            }
            parts++;
        }
        return "Aggregate of " + parts + " messages";
    }
}
