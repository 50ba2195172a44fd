package dev.tilecast.gpu.codec;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Bytes as tests write them: "00 01 ff". */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.ofDelimiter(" ");

    private Hex() {}

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(FORMAT.parseHex(hex));
    }

    static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return FORMAT.formatHex(copy);
    }
}
