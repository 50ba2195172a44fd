package dev.tilecast.video.screen;

import java.util.HexFormat;

/**
 * The 15/7-bit colours of version 2: a byte below 128 is an index into the palette; otherwise the byte and the next one hold
 * five bits each of red, green and blue.
 */
final class HybridColours {
    /** The default palette (SWF specification, Screen Video 2), R, G, B. */
    private static final byte[] PALETTE = HexFormat.of()
            .parseHex("000000333333666666999999CCCCCCFFFFFF330000660000990000CC0000FF0000003300006600009900"
                    + "00CC0000FF000000330000660000990000CC0000FF333300666600999900CCCC00FFFF00003333006666"
                    + "00999900CCCC00FFFF330033660066990099CC00CCFF00FFFFFF33FFFF66FFFF99FFFFCCFF33FFFF66FF"
                    + "FF99FFFFCCFF33FFFF66FFFF99FFFFCCFFFFCCCC33CCCC66CCCC99CCCCFFCC33CCCC66CCCC99CCCCFFCC"
                    + "33CCCC66CCCC99CCCCFFCCCC9999339999669999CC9999FF99339999669999CC9999FF99339999669999"
                    + "CC9999FF99996666336666996666CC6666FF66336666996666CC6666FF66336666996666CC6666FF6666"
                    + "3333663333993333CC3333FF33663333993333CC3333FF33663333993333CC3333FF3333003366336600"
                    + "660033006633330066663300336699669933993366339966663399996633"
                    + "6699CC99CC66CC669966CC999966CCCC996699CCFFCCFF99FF99CC99FFCCCC99FFFFCC99"
                    + "111111222222444444555555AAAAAABBBBBBDDDDDDEEEEEE");

    private HybridColours() {}

    /** Turns pixels into B, G, R; an exception where the data end before the last pixel. */
    static void decode(byte[] data, int length, int pixels, byte[] bgr) {
        int from = 0;
        for (int to = 0; to < pixels * 3; to += 3) {
            int first = from < length ? data[from++] : -1;
            if (first >= 0) {
                bgr[to] = PALETTE[first * 3 + 2];
                bgr[to + 1] = PALETTE[first * 3 + 1];
                bgr[to + 2] = PALETTE[first * 3];
            } else {
                if (from >= length) {
                    throw FrameHeader.broken(
                            "a block of 15/7-bit colours ends after " + to / 3 + " of " + pixels + " pixels");
                }
                int colour = first << 8 | data[from++] & 0xFF;
                bgr[to] = widen(colour);
                bgr[to + 1] = widen(colour >> 5);
                bgr[to + 2] = widen(colour >> 10);
            }
        }
    }

    private static byte widen(int fiveBits) {
        int value = fiveBits & 0x1F;
        return (byte) (value << 3 | value >> 2);
    }
}
