package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;

/** Protocol control messages and user control events (RTMP specification, sections 5.4, 6.2 and 7.1.7). */
final class ControlFields {
    private ControlFields() {}

    static String setChunkSize(PayloadWalk walk) {
        int size = walk.number(4, "chunk size", Sentences.of("message.control.most.data.bytes"));
        if (size < 1 || size > 0xFFFFFF) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.control.chunk.size.1"));
        }
        return "Set Chunk Size " + Integer.toUnsignedString(size);
    }

    static String abort(PayloadWalk walk) {
        int id = walk.number(4, "chunk stream id", Sentences.of("message.control.unfinished.message.chunk"));
        return "Abort the message on chunk stream " + Integer.toUnsignedString(id);
    }

    static String acknowledgement(PayloadWalk walk) {
        int bytes = walk.number(4, "sequence number", Sentences.of("message.control.bytes.received.far"));
        return "Acknowledgement of " + Integer.toUnsignedString(bytes) + " bytes";
    }

    static String windowAcknowledgementSize(PayloadWalk walk) {
        int bytes = walk.number(4, "window size", Sentences.of("message.control.after.many.bytes"));
        return "Window Acknowledgement Size " + Integer.toUnsignedString(bytes);
    }

    static String setPeerBandwidth(PayloadWalk walk) {
        int bytes = walk.number(4, "window size", Sentences.of("message.control.receiver.have.no"));
        if (!walk.hasMore()) {
            throw new IllegalPayloadException(Sentences.of("message.control.lacks.limit.type"));
        }
        String[] types = {"hard", "soft", "dynamic"};
        int type = walk.number(
                1,
                "limit type",
                Sentences.of("message.control.how.binding.limit"),
                value -> value < 3 ? types[value] : "" + value);
        if (type >= types.length) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.control.limit.types.0"));
        }
        return "Set Peer Bandwidth " + Integer.toUnsignedString(bytes) + (type < 3 ? ", " + types[type] : "");
    }

    static String userControl(PayloadWalk walk) {
        int id = walk.number(2, "event type", Sentences.of("message.control.event"), ControlFields::eventName);
        String name = eventName(id);
        switch (id) {
            case 0, 1, 2, 4, 31, 32 -> {
                int stream = stream(walk);
                return name + " of stream " + stream;
            }
            case 3 -> {
                int stream = stream(walk);
                int millis = walk.number(
                        4, "buffer length", Sentences.of("message.control.milliseconds.media.client"), v -> v + " ms");
                return name + " " + Integer.toUnsignedString(millis) + " ms for stream " + stream;
            }
            case 6, 7 -> {
                int time = walk.number(
                        4, "timestamp", Sentences.of("message.control.server.clock.answer"), v -> v + " ms");
                return name + " at " + Integer.toUnsignedString(time);
            }
            default -> {
                walk.mark(Kind.UNKNOWN, Sentences.of("message.control.event.types.0"));
                walk.rest("event data", Kind.UNKNOWN, Sentences.of("message.control.meaning.unknown"));
                return name;
            }
        }
    }

    private static int stream(PayloadWalk walk) {
        return walk.number(4, "message stream id", Sentences.of("message.control.stream.event.about"));
    }

    private static String eventName(int id) {
        return switch (id) {
            case 0 -> "Stream Begin";
            case 1 -> "Stream EOF";
            case 2 -> "Stream Dry";
            case 3 -> "Set Buffer Length";
            case 4 -> "Stream Is Recorded";
            case 6 -> "Ping Request";
            case 7 -> "Ping Response";
            case 31 -> "Buffer Empty";
            case 32 -> "Buffer Ready";
            default -> "User control event " + id;
        };
    }
}
