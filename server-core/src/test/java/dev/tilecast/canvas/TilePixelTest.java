package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TilePixelTest {
    private final ImageApi images = new ImageApi();

    @Test
    void aPixelIsFourFloatsWhateverTheType() {
        float[] set = {0.2f, 0.4f, 0.6f, 0.8f};
        assertPixel(PixelType.COLOR, set, 0.2f, 0.4f, 0.6f, 0.8f);
        assertPixel(PixelType.RGBA, set, 51 / 255f, 102 / 255f, 153 / 255f, 204 / 255f);
        assertPixel(PixelType.SINT32, set, 51 / 255f, 102 / 255f, 153 / 255f, 204 / 255f);
        assertPixel(PixelType.RGB_16, set, 13107 / 65535f, 26214 / 65535f, 39321 / 65535f, 1);
        assertPixel(PixelType.RGB_FP, set, 0.2f, 0.4f, 0.6f, 1);
        assertPixel(PixelType.FLOAT32_2, set, 0.2f, 0.4f, 0, 1);
        assertPixel(PixelType.FLOAT32, set, 0.358f, 0.358f, 0.358f, 1);
        assertPixel(PixelType.SINT8, set, 91 / 255f, 91 / 255f, 91 / 255f, 1);
        assertPixel(PixelType.RGBEA, set, 51 / 256f, 102 / 256f, 153 / 256f, 204 / 255f);
    }

    @Test
    void rowsFollowEachOtherWithoutPaddingFromTheBottom() {
        Tile tile = images.createTile(PixelType.RGB, 3, 2);
        tile.setPixel(1, 1, new float[] {1, 0, 1, 0});
        assertEquals(-1, tile.data().get((3 + 1) * 3));
        assertEquals(0, tile.data().get((3 + 1) * 3 + 1));
        assertEquals(-1, tile.data().get((3 + 1) * 3 + 2));
    }

    @Test
    void pixelsOutsideAndShortArraysAreRefusedAndNothingIsWritten() {
        Tile tile = images.createTile(PixelType.RGBA, 3, 2);
        float[] white = {1, 1, 1, 1};
        for (int[] outside : new int[][] {{-1, 0}, {0, -1}, {3, 0}, {0, 2}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> tile.getPixel(outside[0], outside[1], white));
            assertThrows(IndexOutOfBoundsException.class, () -> tile.setPixel(outside[0], outside[1], white));
        }
        assertEquals(
                "rgba holds 3 floats, four are needed",
                assertThrows(IllegalArgumentException.class, () -> tile.setPixel(0, 0, new float[3]))
                        .getMessage());
        byte[] bytes = new byte[3 * 2 * 4];
        tile.data().get(bytes);
        assertArrayEquals(new byte[bytes.length], bytes);
    }

    private void assertPixel(PixelType type, float[] set, float... expected) {
        Tile tile = images.createTile(type, 3, 2);
        tile.setPixel(2, 1, set);
        float[] pixel = new float[4];
        tile.getPixel(2, 1, pixel);
        assertArrayEquals(expected, pixel, 1e-7f, type.typeName());
    }
}
