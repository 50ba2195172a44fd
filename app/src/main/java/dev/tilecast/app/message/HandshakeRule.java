package dev.tilecast.app.message;

import dev.tilecast.app.message.Message.Kind;
import dev.tilecast.app.text.Sentences;
import java.util.Arrays;

/**
 * The second parts of the handshake are echoes of the other side's first part (RTMP specification, section 5.2.4); where
 * that one is signed, as Flash does, the echo is signed as well and nothing is said.
 */
final class HandshakeRule implements Rule {
    private static final int ZERO = 4;
    private static final int RANDOM = 8;

    private byte[] clientsFirst;
    private byte[] serversFirst;

    @Override
    public void look(Message message, Findings findings) {
        if (message.kind() != Kind.HANDSHAKE) {
            return;
        }
        switch (message.type()) {
            case "C1" -> clientsFirst = message.payload();
            case "S1" -> serversFirst = message.payload();
            case "S2" -> check("S2", "C1", clientsFirst, message.payload(), findings);
            case "C2" -> check("C2", "S1", serversFirst, message.payload(), findings);
            default -> {
                // C0 and S0 are one byte, the version
            }
        }
    }

    private static void check(String part, String echoed, byte[] first, byte[] second, Findings findings) {
        if (first == null) {
            findings.problem(Sentences.of("message.handshake.came.before.echo", part, echoed));
            return;
        }
        boolean simple = Arrays.equals(first, ZERO, RANDOM, new byte[RANDOM - ZERO], 0, RANDOM - ZERO);
        if (!simple) {
            return;
        }
        int wrong = Arrays.mismatch(first, RANDOM, first.length, second, RANDOM, second.length);
        if (wrong >= 0) {
            findings.problem(Sentences.of("message.handshake.no.echo.random", part, echoed, (RANDOM + wrong)));
        } else if (!Arrays.equals(first, 0, ZERO, second, 0, ZERO)) {
            findings.problem(Sentences.of("message.handshake.does.not.send", part, echoed));
        }
    }
}
