package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {
    private final ImageApi images = new ImageApi();

    @Test
    void tilesOfTheLastColumnAndRowHangOver() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 300, 130, 128, 64);
        assertEquals(3, canvas.tilesX());
        assertEquals(3, canvas.tilesY());
        Tile corner = canvas.tile(299, 129);
        assertEquals(128, corner.width());
        assertEquals(64, corner.height());
        assertEquals(128 * 64 * 3, corner.data().capacity());
    }

    @Test
    void aTileIsAskedForByPixelPositionFromTheLowerLeft() {
        Canvas canvas = images.createCanvas(PixelType.SINT8, 10, 10, 4, 3);
        assertSame(canvas.tile(0, 0), canvas.tile(3, 2));
        assertNotSame(canvas.tile(3, 2), canvas.tile(4, 2));
        assertNotSame(canvas.tile(3, 2), canvas.tile(3, 3));
        assertSame(canvas.tile(8, 9), canvas.tile(9, 9));
    }

    @Test
    void tileSizesOfZeroMeanTheWholeCanvas() {
        Canvas canvas = images.createCanvas(PixelType.COLOR, 17, 9, 0, 0);
        assertEquals(17, canvas.tileWidth());
        assertEquals(9, canvas.tileHeight());
        assertSame(canvas.tile(0, 0), canvas.tile(16, 8));
    }

    @Test
    void aCubeMapHasSixLayersWithTilesOfTheirOwn() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 8, 8, 0, 0, 6, true, 0);
        assertTrue(canvas.cubemap());
        assertEquals(6, canvas.layers());
        assertNotSame(canvas.tile(0, 0, 0), canvas.tile(0, 0, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> canvas.tile(0, 0, 6));
        assertFalse(images.createCanvas(PixelType.RGBA, 8, 8, 0, 0, 2, false, 0).cubemap());
    }

    @Test
    void gammaDefaultsTo2Point2ForIntegersAndTo1ForFloats() {
        for (PixelType type : PixelType.values()) {
            float expected = switch (type) {
                case SINT8, SINT32, RGB, RGBA, RGB_16, RGBA_16 -> 2.2f;
                default -> 1f;
            };
            assertEquals(expected, images.createCanvas(type, 1, 1, 0, 0).gamma(), type.typeName());
        }
        assertEquals(
                1.8f,
                images.createCanvas(PixelType.RGB, 1, 1, 0, 0, 1, false, 1.8f).gamma());
    }

    @Test
    void settingTheGammaChangesNoPixel() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 1, 1, 0, 0);
        canvas.tile(0, 0).data().put(1, (byte) 99);
        canvas.setGamma(1);
        assertEquals(1, canvas.gamma());
        assertEquals(99, canvas.tile(0, 0).data().get(1));
        for (float bad : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> canvas.setGamma(bad));
        }
        assertEquals(1, canvas.gamma());
    }

    @Test
    void pixelsLieInDirectMemoryInTheMachinesOrder() {
        Tile tile = images.createTile(PixelType.RGBA_16, 2, 2);
        assertTrue(tile.data().isDirect());
        assertEquals(ByteOrder.nativeOrder(), tile.data().order());
        tile.data().position(3).limit(5);
        assertEquals(0, tile.data().position());
        assertEquals(2 * 2 * 8, tile.data().limit());
    }

    @ParameterizedTest
    @CsvSource({
        "Sint8,1,1", "Sint32,4,1", "Float32,1,4", "Float32<2>,2,4", "Float32<3>,3,4", "Float32<4>,4,4", "Rgb,3,1",
        "Rgba,4,1", "Rgbe,4,1", "Rgbea,5,1", "Rgb_16,3,2", "Rgba_16,4,2", "Rgb_fp,3,4", "Color,4,4"
    })
    void theFourteenPixelTypesHaveTheirComponents(String name, int components, int bytesPerComponent) {
        PixelType type = PixelType.of(name);
        assertEquals(name, type.typeName());
        assertEquals(components, images.componentsPerPixel(type));
        assertEquals(bytesPerComponent, images.bytesPerComponent(type));
        assertEquals(components * bytesPerComponent, type.bytesPerPixel());
        assertEquals(14, PixelType.values().length);
    }

    @Test
    void badSizesAreNamed() {
        assertRefused("canvas size 0x5 is not positive", PixelType.RGB, 0, 5, 0, 0);
        assertRefused("canvas size 5x-1 is not positive", PixelType.RGB, 5, -1, 0, 0);
        assertRefused("tile size -2x4 is negative", PixelType.RGB, 5, 5, -2, 4);
        assertRefused(
                "a Color tile of 20000x20000 does not fit the 2147483647 bytes of one buffer: choose smaller tiles",
                PixelType.COLOR,
                20000,
                20000,
                0,
                0);
        assertRefused(
                "a Color tile of 2147483647x2147483647 does not fit the 2147483647 bytes of one buffer:"
                        + " choose smaller tiles",
                PixelType.COLOR,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                0,
                0);
        assertRefused(
                "a canvas of 2147483647x2147483647 with 1 layers has too many tiles of 1x1: choose larger ones",
                PixelType.RGB,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                1,
                1);
        assertThrows(IllegalArgumentException.class, () -> images.createTile(PixelType.RGB, 0, 1));
    }

    @Test
    void badLayersAndGammaAreNamed() {
        assertMessage("a cube map of 5 layers: it has six", () -> create(5, true, 0));
        assertMessage("a canvas of 0 layers: at least one is needed", () -> create(0, false, 0));
        assertMessage("gamma -1.0 is not a positive number", () -> create(1, false, -1));
        assertMessage("gamma NaN is not a positive number", () -> create(1, false, Float.NaN));
    }

    @Test
    void positionsOutsideAreNamed() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 5, 4, 2, 2);
        for (int[] outside : new int[][] {{-1, 0}, {0, -1}, {5, 0}, {0, 4}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> canvas.tile(outside[0], outside[1]));
        }
        assertEquals(
                "pixel (5, 0) lies outside of the canvas of 5x4",
                assertThrows(IndexOutOfBoundsException.class, () -> canvas.tile(5, 0))
                        .getMessage());
    }

    private Canvas create(int layers, boolean cubemap, float gamma) {
        return images.createCanvas(PixelType.RGB, 4, 4, 0, 0, layers, cubemap, gamma);
    }

    private void assertRefused(String message, PixelType type, int width, int height, int tileWidth, int tileHeight) {
        assertMessage(message, () -> images.createCanvas(type, width, height, tileWidth, tileHeight));
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
