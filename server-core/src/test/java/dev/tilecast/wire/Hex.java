package dev.tilecast.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;

/** Bytes as the specifications print them. */
public final class Hex {
    private Hex() {}

    /** A buffer of hexadecimal digits; blanks are for the reader's eye. */
    public static ByteBuf bytes(String digits) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
    }

    /** What is readable, in lower-case digits. */
    public static String of(ByteBuf buffer) {
        return ByteBufUtil.hexDump(buffer);
    }
}
