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
        int most = 0;
        for (int bar = 0; bar < COLOURS.length; bar++) {
            int x = (2 * bar + 1) * picture.getWidth() / (2 * COLOURS.length);
            for (int component = 0; component < 3; component++) {
                most = Math.max(most, Math.abs(median(picture, x, component) - COLOURS[bar][component]));
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
