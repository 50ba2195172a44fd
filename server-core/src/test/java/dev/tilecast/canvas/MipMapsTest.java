package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MipMapsTest {
    private final ImageApi images = new ImageApi();

    @Test
    void levelsHalveDownToOnePixelWithoutTheBase() {
        List<Canvas> levels = images.createMipmaps(images.createCanvas(PixelType.RGB, 13, 4, 8, 8));
        assertEquals(
                List.of("6x2", "3x1", "1x1"),
                levels.stream().map(c -> c.width() + "x" + c.height()).toList());
        assertEquals(List.of(), images.createMipmaps(images.createCanvas(PixelType.RGB, 1, 1, 0, 0)));
    }

    @Test
    void fourPixelsBecomeTheirMean() {
        Canvas base = grey(2, 2, 10, 20, 30, 41);
        assertEquals(List.of(25), values(images.createMipmaps(base).getFirst()));
    }

    @Test
    void anOddSizeWeighsEveryPixelTheSame() {
        // Five pixels become two, each 2.5 wide: the middle one counts half for both.
        Canvas base = grey(5, 1, 10, 20, 100, 40, 50);
        assertEquals(List.of(32, 56), values(images.createMipmaps(base).getFirst()));
        Canvas three = grey(3, 3, 9, 0, 0, 0, 90, 0, 0, 0, 0);
        assertEquals(List.of(11), values(images.createMipmaps(three).getFirst()));
    }

    @Test
    void roundingDoesNotAddUpFromLevelToLevel() {
        Canvas base = grey(8, 1, 0, 1, 0, 1, 0, 1, 0, 0);
        List<Canvas> levels = images.createMipmaps(base);
        assertEquals(List.of(1, 1, 1, 0), values(levels.getFirst()));
        assertEquals(List.of(0), values(levels.getLast()));
    }

    @Test
    void allLayersAndTheirAlphaAreFiltered() {
        Canvas base = images.createCanvas(PixelType.COLOR, 2, 2, 1, 1, 6, true, 0);
        base.tile(1, 1, 5).setPixel(0, 0, new float[] {4, 8, -4, 1});
        Canvas level = images.createMipmaps(base).getFirst();
        assertEquals(6, level.layers());
        float[] pixel = new float[4];
        level.tile(0, 0, 5).getPixel(0, 0, pixel);
        assertArrayEquals(new float[] {1, 2, -1, 0.25f}, pixel);
        level.tile(0, 0, 4).getPixel(0, 0, pixel);
        assertArrayEquals(new float[4], pixel);
    }

    @Test
    void aGammaAveragesLightInstead() {
        Canvas base = grey(2, 1, 0, 255);
        assertEquals(List.of(128), values(images.createMipmaps(base).getFirst()));
        assertEquals(List.of(186), values(images.createMipmaps(base, 2.2f).getFirst()));
        assertThrows(IllegalArgumentException.class, () -> images.createMipmaps(base, 0));
    }

    @Property(tries = 100)
    void anEvenCanvasStaysEven(
            @ForAll PixelType type,
            @ForAll @IntRange(min = 1, max = 33) int width,
            @ForAll @IntRange(min = 1, max = 33) int height,
            @ForAll @IntRange(max = 255) int value) {
        Canvas base = images.createCanvas(type, width, height, 7, 5);
        float[] pixel = {value / 255f, value / 255f, value / 255f, 1};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                base.tile(x, y).setPixel(x % 7, y % 5, pixel);
            }
        }
        float[] expected = new float[4];
        base.tile(0, 0).getPixel(0, 0, expected);
        float[] actual = new float[4];
        for (Canvas level : images.createMipmaps(base)) {
            int x = level.width() - 1;
            int y = level.height() - 1;
            level.tile(x, y).getPixel(x % level.tileWidth(), y % level.tileHeight(), actual);
            assertArrayEquals(expected, actual);
        }
    }

    private Canvas grey(int width, int height, int... values) {
        Canvas canvas = images.createCanvas(PixelType.SINT8, width, height, 2, 2);
        byte[] raw = new byte[values.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) values[i];
        }
        images.writePixels(
                canvas,
                0,
                Rectangle.of(canvas),
                new RasterLayout(PixelType.SINT8, RowOrder.BOTTOM_UP),
                ByteBuffer.wrap(raw));
        return canvas;
    }

    private List<Integer> values(Canvas canvas) {
        ByteBuffer raw = ByteBuffer.allocate(canvas.width() * canvas.height());
        images.readPixels(canvas, 0, Rectangle.of(canvas), new RasterLayout(PixelType.SINT8, RowOrder.BOTTOM_UP), raw);
        return IntStream.range(0, raw.capacity())
                .mapToObj(i -> Byte.toUnsignedInt(raw.get(i)))
                .toList();
    }
}
