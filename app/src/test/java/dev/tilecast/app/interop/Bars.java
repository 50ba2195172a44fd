package dev.tilecast.app.interop;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The test card's colour bars as a player shows them. */
final class Bars {
    private static final int LIGHT = 0xBF;
    private static final int[][] COLOURS = {
        {LIGHT, LIGHT, LIGHT},
        {LIGHT, LIGHT, 0},
        {0, LIGHT, LIGHT},
        {0, LIGHT, 0},
        {LIGHT, 0, LIGHT},
        {LIGHT, 0, 0},
        {0, 0, LIGHT}
    };
    /** The bars lie above this part of the height, counted from the top; below begin the narrow ones. */
    private static final double LOWEST = 0.5;

    private static final int SAMPLES = 21;

    private Bars() {}

    /** How far the bars' colours are off at most, in steps of 255. A moving box hides less than half of each bar. */
    static int error(BufferedImage picture) {
        return error(picture, COLOURS);
    }

    /** The same for a converter to RGB that takes BT.709 for BT.601, whatever the stream says. */
    static int errorAsBt601(BufferedImage picture) {
        int[][] mistaken = new int[COLOURS.length][];
        for (int bar = 0; bar < COLOURS.length; bar++) {
            mistaken[bar] = mistaken(COLOURS[bar][0], COLOURS[bar][1], COLOURS[bar][2]);
        }
        return error(picture, mistaken);
    }

    private static int[] mistaken(int red, int green, int blue) {
        double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        double cb = (blue - luma) / 1.8556;
        double cr = (red - luma) / 1.5748;
        double r = luma + 1.402 * cr;
        double b = luma + 1.772 * cb;
        double g = (luma - 0.299 * r - 0.114 * b) / 0.587;
        return new int[] {level(r), level(g), level(b)};
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static int error(BufferedImage picture, int[][] colours) {
        int most = 0;
        for (int bar = 0; bar < colours.length; bar++) {
            int x = (2 * bar + 1) * picture.getWidth() / (2 * colours.length);
            for (int component = 0; component < 3; component++) {
                most = Math.max(most, Math.abs(median(picture, x, component) - colours[bar][component]));
            }
        }
        return most;
    }

    private static int median(BufferedImage picture, int x, int component) {
        int[] values = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int y = (int) ((i + 0.5) * LOWEST * picture.getHeight() / SAMPLES);
            values[i] = picture.getRGB(x, y) >> 8 * (2 - component) & 0xFF;
        }
        Arrays.sort(values);
        return values[SAMPLES / 2];
    }
}
