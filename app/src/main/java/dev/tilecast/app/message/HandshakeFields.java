package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
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
                int version = walk.number(1, "version", "RTMP is version 3 (section 5.2.2).");
                if (version != 3) {
                    walk.mark(
                            Kind.ILLEGAL,
                            "The version is to be 3 (section 5.2.2); 6 is encrypted RTMP, 22 is TLS, 32 and above is text.");
                }
            }
            case '1' -> {
                walk.number(4, "time", "The sender's clock (section 5.2.3).", v -> Integer.toUnsignedString(v) + " ms");
                int zero = walk.number(
                        4, "zero", "Zero in the specification (section 5.2.3).", v -> String.format("%08x", v));
                if (zero != 0) {
                    walk.mark(
                            Kind.DATA,
                            "The sender's version: it signs the handshake with digests, as Flash does; zero in section 5.2.3.");
                }
                walk.rest("random data", Kind.MEDIA, "Anything, to be sent back (section 5.2.3).");
            }
            default -> {
                walk.number(
                        4,
                        "time",
                        "The other side's time, sent back (section 5.2.4).",
                        v -> Integer.toUnsignedString(v) + " ms");
                walk.number(
                        4, "time 2", "When that was read (section 5.2.4).", v -> Integer.toUnsignedString(v) + " ms");
                walk.rest("echo", Kind.MEDIA, "The other side's random data (section 5.2.4).");
            }
        }
        return part;
    }
}
