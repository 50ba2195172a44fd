package dev.tilecast.video.screen;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Payloads written by hand, from hexadecimal text and zlib streams of stored bytes. */
final class Payloads {
    private Payloads() {}

    /** Bytes from hexadecimal digits; blanks are for the reader. */
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** A zlib stream whose bytes can be read with the eye: stored, not compressed. */
    static String stored(String text) {
        byte[] plain = hex(text);
        Adler32 adler = new Adler32();
        adler.update(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, 0x01, 1, (byte) plain.length, (byte) (plain.length >> 8)});
        out.writeBytes(new byte[] {(byte) ~plain.length, (byte) (~plain.length >> 8)});
        out.writeBytes(plain);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) adler.getValue()).array());
        return HexFormat.of().formatHex(out.toByteArray());
    }

    /** A block: its length and its body. */
    static String block(String body) {
        return String.format("%04x", hex(body).length) + body;
    }

    static ByteBuffer payload(String... parts) {
        return ByteBuffer.wrap(hex(String.join("", parts)));
    }
}
