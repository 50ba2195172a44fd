package dev.tilecast.wire.handshake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The digests with which Flash Player 9 and Flash Media Server 3 sign the handshake; not in the specification.
 *
 * <p>C1 and S1 hide 32 bytes of HMAC-SHA256 over the rest of the packet, at an offset that four bytes of the packet give:
 * either the four at 772 or the four at 8. C2 and S2 end in one over the rest, its key made of the other side's digest.
 */
final class Digest {
    static final int FIRST_BASE = 772;
    static final int SECOND_BASE = 8;
    private static final int SIZE = 32;
    private static final int OFFSETS = 728;

    private static final byte[] SHARED_SECRET =
            HexFormat.of().parseHex("f0eec24a8068bee82e00d0d1029e7e576eec5d2d29806fab93b8e636cfeb31ae");

    static final Key PLAYER_KEY = new Key("Genuine Adobe Flash Player 001");
    static final Key SERVER_KEY = new Key("Genuine Adobe Flash Media Server 001");

    private Digest() {}

    /** A side's key: the name alone signs C1 or S1, the name and the secret sign C2 or S2. */
    record Key(byte[] name, byte[] full) {
        Key(String name) {
            this(name.getBytes(StandardCharsets.US_ASCII), concat(name.getBytes(StandardCharsets.US_ASCII)));
        }

        private static byte[] concat(byte[] name) {
            byte[] full = Arrays.copyOf(name, name.length + SHARED_SECRET.length);
            System.arraycopy(SHARED_SECRET, 0, full, name.length, SHARED_SECRET.length);
            return full;
        }
    }

    /** Where {@code packet} carries its sender's digest; empty where neither place holds one. */
    static OptionalInt find(byte[] packet, Key key) {
        for (int base : new int[] {FIRST_BASE, SECOND_BASE}) {
            int offset = offset(packet, base);
            byte[] expected = over(packet, offset, key.name());
            if (Arrays.equals(expected, 0, SIZE, packet, offset, offset + SIZE)) {
                return OptionalInt.of(offset);
            }
        }
        return OptionalInt.empty();
    }

    /** The base from which the offset of {@code packet} was counted. */
    static int baseOf(byte[] packet, int offset) {
        return offset(packet, FIRST_BASE) == offset ? FIRST_BASE : SECOND_BASE;
    }

    static void sign(byte[] packet, int base, Key key) {
        int offset = offset(packet, base);
        System.arraycopy(over(packet, offset, key.name()), 0, packet, offset, SIZE);
    }

    /** Signs C2 or S2, the answer to a packet with a digest at {@code offset}. */
    static void signAnswer(byte[] answer, byte[] packet, int offset, Key key) {
        byte[] answerKey = hmac(key.full(), Arrays.copyOfRange(packet, offset, offset + SIZE));
        byte[] signature = hmac(answerKey, Arrays.copyOf(answer, answer.length - SIZE));
        System.arraycopy(signature, 0, answer, answer.length - SIZE, SIZE);
    }

    private static int offset(byte[] packet, int base) {
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += packet[base + i] & 0xFF;
        }
        return sum % OFFSETS + base + 4;
    }

    private static byte[] over(byte[] packet, int offset, byte[] key) {
        byte[] rest = new byte[packet.length - SIZE];
        System.arraycopy(packet, 0, rest, 0, offset);
        System.arraycopy(packet, offset + SIZE, rest, offset, packet.length - offset - SIZE);
        return hmac(key, rest);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
