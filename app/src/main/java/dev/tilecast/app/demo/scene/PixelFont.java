package dev.tilecast.app.demo.scene;

import java.util.Map;

/** Digits, capitals and a few marks of 5 × 7 dots; the scenes need no font of the system. */
public final class PixelFont {
    public static final int WIDTH = 5;
    public static final int HEIGHT = 7;
    /** Dots from one character to the next. */
    public static final int ADVANCE = 6;

    /** Seven lines from top to bottom, two hexadecimal digits each, the rightmost dot in the lowest bit. */
    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry(' ', "00000000000000"),
            Map.entry('.', "0000000000000C"),
            Map.entry(':', "000C0C000C0C00"),
            Map.entry('0', "0E11131519110E"),
            Map.entry('1', "040C040404040E"),
            Map.entry('2', "0E11010204081F"),
            Map.entry('3', "1F02040201110E"),
            Map.entry('4', "02060A121F0202"),
            Map.entry('5', "1F101E0101110E"),
            Map.entry('6', "0608101E11110E"),
            Map.entry('7', "1F010204080808"),
            Map.entry('8', "0E11110E11110E"),
            Map.entry('9', "0E11110F01020C"),
            Map.entry('A', "0E1111111F1111"),
            Map.entry('C', "0E11101010110E"),
            Map.entry('E', "1F10101E10101F"),
            Map.entry('F', "1F10101E101010"),
            Map.entry('I', "0E04040404040E"),
            Map.entry('K', "11121418141211"),
            Map.entry('L', "1010101010101F"),
            Map.entry('M', "111B1515111111"),
            Map.entry('O', "0E11111111110E"),
            Map.entry('P', "1E11111E101010"),
            Map.entry('R', "1E11111E141211"),
            Map.entry('S', "0F10100E01011E"),
            Map.entry('T', "1F040404040404"),
            Map.entry('X', "11110A040A1111"));

    private PixelFont() {}

    /**
     * Whether a dot is set.
     *
     * @param line from the bottom
     */
    public static boolean isSet(char character, int column, int line) {
        String glyph = GLYPHS.get(character);
        if (glyph == null) {
            throw new IllegalArgumentException("the pixel font has no '" + character + "'");
        }
        int top = HEIGHT - 1 - line;
        int bits = Integer.parseInt(glyph, top * 2, top * 2 + 2, 16);
        return (bits >> (WIDTH - 1 - column) & 1) != 0;
    }

    /** Width in dots of a line of text. */
    static int width(String text) {
        return text.isEmpty() ? 0 : text.length() * ADVANCE - 1;
    }
}
