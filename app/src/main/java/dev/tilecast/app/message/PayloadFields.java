package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
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
                walk.rest("payload", Kind.UNKNOWN, Sentences.of("message.payload.message.type.not", typeId));
                yield "Message of unknown type " + typeId;
            }
        };
    }

    private static String aggregate(PayloadWalk walk) {
        int parts = 0;
        while (walk.hasMore()) {
            int typeId = walk.number(1, "type", Sentences.of("message.payload.message.inside"), TypeNames::of);
            if (typeId == MessageType.AGGREGATE) {
                throw new IllegalPayloadException(Sentences.of("message.payload.aggregate.lies.inside"));
            }
            int length = walk.number(3, "length", Sentences.of("message.payload.bytes.message.inside"));
            walk.number(3, "timestamp", Sentences.of("message.payload.lower.24.bits"));
            walk.number(1, "timestamp, upper byte", Sentences.of("message.payload.bits.24.31"));
            walk.number(3, "message stream", Sentences.of("message.payload.aggregate.own.counts"));
            if (length > walk.left() - BACK_POINTER) {
                throw new IllegalPayloadException(
                        Sentences.of("message.payload.message.bytes.where", length, walk.left()));
            }
            if (length > 0) {
                walk.group(length, TypeNames.of(typeId), "", inside -> walk(typeId, inside));
            }
            int back = walk.number(4, "back pointer", Sentences.of("message.payload.bytes.message.inside.header"));
            if (back != length + TAG_HEADER) {
                walk.mark(Kind.ILLEGAL, Sentences.of("message.payload.back.pointer.header", (length + TAG_HEADER)));
            }
            parts++;
        }
        return "Aggregate of " + parts + " messages";
    }
}
