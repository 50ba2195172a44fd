package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgrOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
    void redAndBlueChangePlacesInAnyNumberOfPixels(int pixels) {
        byte[] rgb = Pictures.noise(pixels + 2, 1, 1);
        byte[] expected = new byte[rgb.length];
        byte[] rgba = new byte[(pixels + 2) * 4];
        for (int i = 0; i < pixels; i++) {
            int from = 3 + i * 3;
            expected[from] = rgb[from + 2];
            expected[from + 1] = rgb[from + 1];
            expected[from + 2] = rgb[from];
            System.arraycopy(rgb, from, rgba, 4 + i * 4, 3);
            rgba[4 + i * 4 + 3] = (byte) (0x80 + i);
        }
        byte[] bgr = new byte[rgb.length];
        BgrOrder.fromRgb(rgb, 3, pixels, bgr, 3);
        assertArrayEquals(expected, bgr);
        byte[] fromRgba = new byte[rgb.length];
        BgrOrder.fromRgba(rgba, 4, pixels, fromRgba, 3);
        assertArrayEquals(expected, fromRgba);
        byte[] inPlace = new byte[rgb.length];
        System.arraycopy(rgb, 3, inPlace, 3, pixels * 3);
        BgrOrder.fromRgb(inPlace, 3, pixels, inPlace, 3);
        assertArrayEquals(expected, inPlace);
    }
}
