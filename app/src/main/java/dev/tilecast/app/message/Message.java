package dev.tilecast.app.message;

import dev.tilecast.observe.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a conversation, or a part of its handshake. Any thread.
 *
 * @param number counts from 1 in a conversation
 * @param micros when its last byte came, since the begin of the recording
 * @param type a few words
 * @param typeId of RTMP; negative for what is no message
 * @param timestamp milliseconds mod 2^32
 * @param length of the payload, in bytes
 * @param payload its first bytes, or all of them; not to be changed
 * @param summary the whole in a line
 * @param problems what is unknown or illegal, a sentence each
 */
public record Message(
        long number,
        long micros,
        Side from,
        Kind kind,
        String type,
        int chunkStreamId,
        int typeId,
        int messageStreamId,
        long timestamp,
        int length,
        byte[] payload,
        String summary,
        List<String> problems) {

    /** What it is a message of. */
    public enum Kind {
        HANDSHAKE,
        MESSAGE,
        /** Bytes that are no RTMP, a gap in what is known, or a finding that no message stands for. */
        BREAK
    }

    public Message {
        problems = List.copyOf(problems);
    }

    /** A line between the messages, without bytes. */
    static Message remark(long number, long micros, Side from, String type, String what, List<String> problems) {
        return new Message(number, micros, from, Kind.BREAK, type, 0, -1, 0, 0, 0, new byte[0], what, problems);
    }

    /** The same with more problems. */
    Message with(List<String> found) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(found);
        return new Message(
                number,
                micros,
                from,
                kind,
                type,
                chunkStreamId,
                typeId,
                messageStreamId,
                timestamp,
                length,
                payload,
                summary,
                all);
    }

    /** What the payload's bytes mean; taken apart anew with each call. */
    public List<Field> fields() {
        return switch (kind) {
            case HANDSHAKE -> HandshakeFields.of(type, payload);
            case MESSAGE -> PayloadFields.of(typeId, payload, length).fields();
            case BREAK -> List.of();
        };
    }

    /** Everything about it, for the clipboard. */
    public String asText() {
        return MessageText.of(this);
    }
}
