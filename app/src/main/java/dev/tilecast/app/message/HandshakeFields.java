package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
import java.util.List;

/** The parts of the handshake (RTMP specification, section 5.2). */
final class HandshakeFields {
    static final int SIZE = 1536;

    private HandshakeFields() {}

    /** @param part C0, S0, C1, … */
    static List<Field> of(String part, byte[] bytes) {
        PayloadWalk walk = new PayloadWalk(bytes, bytes.length);
        walk.run(inside -> walk(part, inside));
        return walk.fields();
    }

    private static String walk(String part, PayloadWalk walk) {
        switch (part.charAt(1)) {
            case '0' -> {
                int version = walk.number(1, "version", Sentences.of("message.handshake.rtmp.version.3"));
                if (version != 3) {
                    walk.mark(Kind.ILLEGAL, Sentences.of("message.handshake.version.3.6"));
                }
            }
            case '1' -> {
                walk.number(
                        4,
                        "time",
                        Sentences.of("message.handshake.sender.clock"),
                        v -> Integer.toUnsignedString(v) + " ms");
                int zero = walk.number(
                        4, "zero", Sentences.of("message.handshake.zero.specification"), v -> String.format("%08x", v));
                if (zero != 0) {
                    walk.mark(Kind.DATA, Sentences.of("message.handshake.sender.version.signs"));
                }
                walk.rest("random data", Kind.MEDIA, Sentences.of("message.handshake.anything.sent.back"));
            }
            default -> {
                walk.number(
                        4,
                        "time",
                        Sentences.of("message.handshake.other.side.time"),
                        v -> Integer.toUnsignedString(v) + " ms");
                walk.number(
                        4,
                        "time 2",
                        Sentences.of("message.handshake.when.was.read"),
                        v -> Integer.toUnsignedString(v) + " ms");
                walk.rest("echo", Kind.MEDIA, Sentences.of("message.handshake.other.side.random"));
            }
        }
        return part;
    }
}
