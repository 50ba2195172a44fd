package dev.tilecast.app.canvas;

/** What of a pixel is shown; a single channel as grey. */
public enum Channel {
    COLOUR,
    RED,
    GREEN,
    BLUE,
    ALPHA,
    LUMA;

    /**
     * What a screen is to show.
     *
     * @param alpha 0 to 255
     * @return opaque ARGB
     */
    int argb(int red, int green, int blue, int alpha) {
        return switch (this) {
            case COLOUR -> 0xFF000000 | red << 16 | green << 8 | blue;
            case RED -> grey(red);
            case GREEN -> grey(green);
            case BLUE -> grey(blue);
            case ALPHA -> grey(alpha);
            case LUMA -> grey(luma(red, green, blue));
        };
    }

    /** BT.709's, of what a screen shows. */
    static int luma(int red, int green, int blue) {
        return (13_933 * red + 46_871 * green + 4_732 * blue + 32_768) >> 16;
    }

    private static int grey(int value) {
        return 0xFF000000 | value << 16 | value << 8 | value;
    }
}
