package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;

/** Protocol control messages and user control events (RTMP specification, sections 5.4, 6.2 and 7.1.7). */
final class ControlFields {
    private ControlFields() {}

    static String setChunkSize(PayloadWalk walk) {
        int size = walk.number(
                4, "chunk size", "The most data bytes in each of the sender's next chunks (section 5.4.1).");
        if (size < 1 || size > 0xFFFFFF) {
            walk.mark(
                    Kind.ILLEGAL,
                    "A chunk size is 1 to 16,777,215: the top bit is zero and no message is longer (section 5.4.1).");
        }
        return "Set Chunk Size " + Integer.toUnsignedString(size);
    }

    static String abort(PayloadWalk walk) {
        int id = walk.number(
                4, "chunk stream id", "The unfinished message of that chunk stream is thrown away (section 5.4.2).");
        return "Abort the message on chunk stream " + Integer.toUnsignedString(id);
    }

    static String acknowledgement(PayloadWalk walk) {
        int bytes = walk.number(4, "sequence number", "Bytes received so far, modulo 2^32 (section 5.4.3).");
        return "Acknowledgement of " + Integer.toUnsignedString(bytes) + " bytes";
    }

    static String windowAcknowledgementSize(PayloadWalk walk) {
        int bytes = walk.number(
                4, "window size", "After so many bytes the sender expects an acknowledgement (section 5.4.4).");
        return "Window Acknowledgement Size " + Integer.toUnsignedString(bytes);
    }

    static String setPeerBandwidth(PayloadWalk walk) {
        int bytes = walk.number(
                4, "window size", "The receiver is to have no more than so many bytes on their way (section 5.4.5).");
        if (!walk.hasMore()) {
            throw new IllegalPayloadException("Set Peer Bandwidth lacks its limit type (section 5.4.5)");
        }
        String[] types = {"hard", "soft", "dynamic"};
        int type = walk.number(
                1,
                "limit type",
                "How binding the limit is (section 5.4.5).",
                value -> value < 3 ? types[value] : "" + value);
        if (type >= types.length) {
            walk.mark(Kind.ILLEGAL, "Limit types are 0 hard, 1 soft and 2 dynamic (section 5.4.5).");
        }
        return "Set Peer Bandwidth " + Integer.toUnsignedString(bytes) + (type < 3 ? ", " + types[type] : "");
    }

    static String userControl(PayloadWalk walk) {
        int id = walk.number(2, "event type", "What the event is (section 7.1.7).", ControlFields::eventName);
        String name = eventName(id);
        switch (id) {
            case 0, 1, 2, 4, 31, 32 -> {
                int stream = stream(walk);
                return name + " of stream " + stream;
            }
            case 3 -> {
                int stream = stream(walk);
                int millis = walk.number(
                        4,
                        "buffer length",
                        "Milliseconds of media that the client keeps (section 7.1.7).",
                        v -> v + " ms");
                return name + " " + Integer.toUnsignedString(millis) + " ms for stream " + stream;
            }
            case 6, 7 -> {
                int time = walk.number(
                        4,
                        "timestamp",
                        "The server's clock, which the answer repeats (section 7.1.7).",
                        v -> v + " ms");
                return name + " at " + Integer.toUnsignedString(time);
            }
            default -> {
                walk.mark(
                        Kind.UNKNOWN, "The event types are 0 to 4, 6 and 7 (section 7.1.7); receivers ignore others.");
                walk.rest("event data", Kind.UNKNOWN, "Its meaning is unknown.");
                return name;
            }
        }
    }

    private static int stream(PayloadWalk walk) {
        return walk.number(4, "message stream id", "The stream that the event is about (section 7.1.7).");
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
