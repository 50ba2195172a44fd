package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PixelReaderTest {
    private final ImageApi images = new ImageApi();

    @Test
    void aPreviewIsPremultipliedBgraFromTheTop() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 1, 2, 0, 0);
        canvas.tile(0, 0).data().put(new byte[] {10, 20, 30, (byte) 255, (byte) 255, 100, 50, (byte) 128});
        byte[] out = new byte[8];
        PixelReader.forPreview().read(canvas, ByteBuffer.wrap(out));
        assertArrayEquals(new byte[] {25, 50, (byte) 128, (byte) 128, 30, 20, 10, (byte) 255}, out);
    }

    @Test
    void screenVideoTakesBgrFromTheBottom() {
        Canvas canvas = images.createCanvas(PixelType.COLOR, 2, 1, 1, 1);
        canvas.tile(0, 0).setPixel(0, 0, new float[] {1, 0.5f, 0, 0});
        canvas.tile(1, 0).setPixel(0, 0, new float[] {0, 0, 1, 0});
        byte[] out = new byte[6];
        PixelReader.forScreenVideo().read(canvas, ByteBuffer.wrap(out));
        assertArrayEquals(new byte[] {0, (byte) 128, (byte) 255, (byte) 255, 0, 0}, out);
    }

    @Test
    void theOpaqueLayoutIgnoresAlpha() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 1, 1, 0, 0);
        canvas.tile(0, 0).data().put(new byte[] {1, 2, 3, 0});
        assertArrayEquals(new byte[] {3, 2, 1, -1}, read(canvas, InterchangeLayout.BGRA_OPAQUE));
        assertArrayEquals(new byte[] {3, 2, 1, 0}, read(canvas, InterchangeLayout.BGRA));
        assertArrayEquals(new byte[] {0, 0, 0, 0}, read(canvas, InterchangeLayout.BGRA_PREMULTIPLIED));
    }

    @Test
    void premultiplyingRoundsToTheNearest() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 1, 1, 0, 0);
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int value = 0; value < 256; value++) {
                canvas.tile(0, 0).data().put(new byte[] {(byte) value, 0, 0, (byte) alpha});
                byte expected = (byte) Math.round(value * alpha / 255.0);
                assertEquals(expected, read(canvas, InterchangeLayout.BGRA_PREMULTIPLIED)[2]);
            }
        }
    }

    @Property(tries = 200)
    void theLayoutsHoldTheBytesOfRgbaInTheirOrder(
            @ForAll PixelType type,
            @ForAll @IntRange(min = 1, max = 30) int width,
            @ForAll @IntRange(min = 1, max = 5) int height,
            @ForAll @IntRange(max = 11) int tileWidth,
            @ForAll RowOrder order) {
        Canvas canvas = images.createCanvas(type, width, height, tileWidth, 2);
        float[] pixel = new float[4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 4; c++) {
                    pixel[c] = (x * 31 + y * 17 + c * 59) % 97 / 96f;
                }
                canvas.tile(x, y).setPixel(x % canvas.tileWidth(), y % canvas.tileHeight(), pixel);
            }
        }
        Rectangle all = Rectangle.of(canvas);
        byte[] rgba = new byte[width * height * 4];
        images.readPixels(canvas, 0, all, new RasterLayout(PixelType.RGBA, order), ByteBuffer.wrap(rgba));
        for (InterchangeLayout layout : InterchangeLayout.values()) {
            int size = layout.bytesPerPixel();
            byte[] read = new byte[width * height * size];
            new PixelReader(layout, order).read(canvas, 0, all, 0, ByteBuffer.wrap(read));
            for (int i = 0; i < width * height; i++) {
                assertArrayEquals(reordered(rgba, 4 * i, layout), Arrays.copyOfRange(read, i * size, (i + 1) * size));
            }
        }
    }

    private static byte[] reordered(byte[] rgba, int at, InterchangeLayout layout) {
        byte r = rgba[at];
        byte g = rgba[at + 1];
        byte b = rgba[at + 2];
        byte a = rgba[at + 3];
        return switch (layout) {
            case RGB -> new byte[] {r, g, b};
            case RGBA -> new byte[] {r, g, b, a};
            case BGR -> new byte[] {b, g, r};
            case BGRA -> new byte[] {b, g, r, a};
            case BGRA_OPAQUE -> new byte[] {b, g, r, -1};
            case BGRA_PREMULTIPLIED -> new byte[] {scaled(b, a), scaled(g, a), scaled(r, a), a};
        };
    }

    private static byte scaled(byte value, byte alpha) {
        return (byte) Math.round(Byte.toUnsignedInt(value) * Byte.toUnsignedInt(alpha) / 255.0);
    }

    @Test
    void oneReaderTakesCanvasesOfDifferentTypesAndRowsLongerThanAStretch() {
        PixelReader reader = PixelReader.forScreenVideo();
        int width = 5001;
        for (PixelType type : new PixelType[] {PixelType.RGB, PixelType.SINT8, PixelType.COLOR}) {
            Canvas canvas = images.createCanvas(type, width, 1, 0, 0);
            canvas.tile(0, 0).setPixel(width - 1, 0, new float[] {1, 1, 1, 1});
            ByteBuffer out = ByteBuffer.allocateDirect(width * 3);
            reader.read(canvas, out);
            assertEquals(-1, out.get(width * 3 - 3));
            assertEquals(0, out.get(width * 3 - 4));
        }
    }

    @Test
    void badArgumentsWriteNothing() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 4, 4, 0, 0);
        canvas.tile(0, 0).data().put(0, (byte) 1);
        PixelReader reader = PixelReader.forPreview();
        ByteBuffer out = ByteBuffer.allocate(63);
        assertThrows(IllegalArgumentException.class, () -> reader.read(canvas, out));
        assertThrows(IllegalArgumentException.class, () -> reader.read(canvas, 0, new Rectangle(0, 0, 4, 1), 15, out));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.read(canvas, 0, new Rectangle(1, 0, 4, 1), 0, out));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.read(canvas, 1, new Rectangle(0, 0, 1, 1), 0, out));
        assertArrayEquals(new byte[63], out.array());
    }

    private static byte[] read(Canvas canvas, InterchangeLayout layout) {
        byte[] out = new byte[layout.bytesPerPixel()];
        new PixelReader(layout, RowOrder.BOTTOM_UP).read(canvas, ByteBuffer.wrap(out));
        return out;
    }
}
