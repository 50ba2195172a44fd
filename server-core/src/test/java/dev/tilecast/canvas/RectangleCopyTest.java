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

class RectangleCopyTest {
    private static final byte UNTOUCHED = 0x55;
    private final ImageApi images = new ImageApi();

    @Test
    void readsBottomUpAndTopDown() {
        Canvas canvas = numbered(5, 3, 2, 2);
        assertArrayEquals(
                new byte[] {11, 12, 13, 21, 22, 23}, read(canvas, new Rectangle(1, 1, 3, 2), RowOrder.BOTTOM_UP, 0, 6));
        assertArrayEquals(
                new byte[] {21, 22, 23, 11, 12, 13}, read(canvas, new Rectangle(1, 1, 3, 2), RowOrder.TOP_DOWN, 0, 6));
    }

    @Test
    void theRowPitchLeavesPaddingAlone() {
        Canvas canvas = numbered(5, 3, 2, 2);
        assertArrayEquals(
                new byte[] {0, 1, UNTOUCHED, UNTOUCHED, 10, 11, UNTOUCHED},
                read(canvas, new Rectangle(0, 0, 2, 2), RowOrder.BOTTOM_UP, 4, 7));
        assertArrayEquals(
                new byte[] {20, 21, UNTOUCHED, 10, 11, UNTOUCHED, 0, 1},
                read(canvas, new Rectangle(0, 0, 2, 3), RowOrder.TOP_DOWN, 3, 8));
    }

    @Test
    void writesSkipThePaddingAndTheExcessPixels() {
        Canvas canvas = images.createCanvas(PixelType.SINT8, 3, 3, 2, 2);
        byte[] raw = {1, 2, 99, 3, 4, 99, 5, 6};
        images.writePixels(
                canvas,
                0,
                new Rectangle(1, 0, 2, 3),
                new RasterLayout(PixelType.SINT8, RowOrder.TOP_DOWN, 3),
                ByteBuffer.wrap(raw));
        assertArrayEquals(
                new byte[] {0, 5, 6, 0, 3, 4, 0, 1, 2}, read(canvas, Rectangle.of(canvas), RowOrder.BOTTOM_UP, 0, 9));
        assertEquals(0, canvas.tile(2, 2).data().get(1));
        assertEquals(0, canvas.tile(2, 2).data().get(2));
    }

    @Test
    void aBufferIsUsedFromItsPositionWhichStays() {
        Canvas canvas = numbered(2, 2, 0, 0);
        ByteBuffer out = ByteBuffer.allocateDirect(8).position(3);
        images.readPixels(canvas, 0, Rectangle.of(canvas), layout(RowOrder.BOTTOM_UP, 0), out);
        assertEquals(3, out.position());
        assertEquals(8, out.limit());
        assertEquals(0, out.get(2));
        assertEquals(1, out.get(4));
        assertEquals(11, out.get(6));
    }

    @Test
    void eachLayerIsReadAndWrittenByItself() {
        Canvas canvas = images.createCanvas(PixelType.SINT8, 1, 1, 0, 0, 2, false, 0);
        Rectangle all = Rectangle.of(canvas);
        images.writePixels(canvas, 1, all, layout(RowOrder.BOTTOM_UP, 0), ByteBuffer.wrap(new byte[] {7}));
        assertEquals(0, canvas.tile(0, 0, 0).data().get(0));
        assertEquals(7, canvas.tile(0, 0, 1).data().get(0));
    }

    @Property(tries = 300)
    void whatWasWrittenIsReadAcrossAnyTiles(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll @IntRange(min = 0, max = 17) int tileWidth,
            @ForAll @IntRange(min = 0, max = 17) int tileHeight,
            @ForAll @IntRange(max = 9) int padding,
            @ForAll RowOrder order,
            @ForAll PixelType type) {
        Canvas canvas = images.createCanvas(type, width, height, tileWidth, tileHeight);
        Rectangle rectangle = new Rectangle(width / 3, height / 4, Math.max(1, width / 2), Math.max(1, height / 2));
        int rowBytes = rectangle.width() * type.bytesPerPixel();
        RasterLayout layout = new RasterLayout(type, order, rowBytes + padding);
        byte[] raw = new byte[(rowBytes + padding) * rectangle.height() - padding];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = i % (rowBytes + padding) < rowBytes ? (byte) (i * 7 + 1) : UNTOUCHED;
        }
        images.writePixels(canvas, 0, rectangle, layout, ByteBuffer.wrap(raw));

        byte[] back = new byte[raw.length];
        Arrays.fill(back, UNTOUCHED);
        images.readPixels(canvas, 0, rectangle, layout, ByteBuffer.wrap(back));
        assertArrayEquals(raw, back);
        for (int row = 0; row < rectangle.height(); row++) {
            int bufferRow = order == RowOrder.BOTTOM_UP ? row : rectangle.height() - 1 - row;
            int x = rectangle.x() + rectangle.width() - 1;
            int y = rectangle.y() + row;
            int pixel = y % canvas.tileHeight() * canvas.tileWidth() + x % canvas.tileWidth();
            int first = bufferRow * (rowBytes + padding) + rowBytes - type.bytesPerPixel();
            assertEquals(raw[first], canvas.tile(x, y).data().get(pixel * type.bytesPerPixel()));
        }
    }

    @Test
    void badArgumentsAreNamedAndNothingIsWritten() {
        Canvas canvas = numbered(5, 3, 2, 2);
        byte[] before = all(canvas);
        ByteBuffer out = ByteBuffer.allocate(64);
        ByteBuffer in = ByteBuffer.wrap(new byte[64]);
        for (Rectangle outside : new Rectangle[] {
            new Rectangle(4, 0, 2, 1), new Rectangle(0, 2, 1, 2), new Rectangle(Integer.MAX_VALUE, 0, 9, 1)
        }) {
            refused(IndexOutOfBoundsException.class, canvas, 0, outside, layout(RowOrder.TOP_DOWN, 0), out, in);
        }
        Rectangle all = Rectangle.of(canvas);
        refused(IndexOutOfBoundsException.class, canvas, 1, all, layout(RowOrder.TOP_DOWN, 0), out, in);
        refused(IndexOutOfBoundsException.class, canvas, -1, all, layout(RowOrder.TOP_DOWN, 0), out, in);
        refused(IllegalArgumentException.class, canvas, 0, all, layout(RowOrder.TOP_DOWN, 4), out, in);
        refused(IllegalArgumentException.class, canvas, 0, all, layout(RowOrder.TOP_DOWN, 40), out, in);
        refused(IllegalArgumentException.class, canvas, 0, all, layout(RowOrder.TOP_DOWN, Integer.MAX_VALUE), out, in);
        refused(
                IllegalArgumentException.class,
                canvas,
                0,
                all,
                layout(RowOrder.BOTTOM_UP, 0),
                out.slice(0, 14),
                in.slice(0, 14));
        assertThrows(
                IllegalArgumentException.class,
                () -> images.readPixels(canvas, 0, all, layout(RowOrder.TOP_DOWN, 0), out.asReadOnlyBuffer()));
        assertArrayEquals(before, all(canvas));
        assertArrayEquals(new byte[64], out.array());
    }

    @Test
    void messagesSayWhatIsWrong() {
        Canvas canvas = numbered(5, 3, 2, 2);
        Rectangle all = Rectangle.of(canvas);
        assertEquals(
                "the buffer has 3 bytes left, the rectangle of 5x3 needs 15",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> images.readPixels(
                                        canvas, 0, all, layout(RowOrder.TOP_DOWN, 0), ByteBuffer.allocate(3)))
                        .getMessage());
        assertEquals(
                "the rectangle of 2x1 at (4, 0) reaches beyond the canvas of 5x3",
                assertThrows(
                                IndexOutOfBoundsException.class,
                                () -> images.readPixels(
                                        canvas,
                                        0,
                                        new Rectangle(4, 0, 2, 1),
                                        layout(RowOrder.TOP_DOWN, 0),
                                        ByteBuffer.allocate(9)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Rectangle(-1, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rectangle(0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> layout(RowOrder.TOP_DOWN, -1));
    }

    private void refused(
            Class<? extends Exception> expected,
            Canvas canvas,
            int layer,
            Rectangle rectangle,
            RasterLayout layout,
            ByteBuffer out,
            ByteBuffer in) {
        assertThrows(expected, () -> images.readPixels(canvas, layer, rectangle, layout, out));
        assertThrows(expected, () -> images.writePixels(canvas, layer, rectangle, layout, in));
    }

    /** Pixel (x, y) holds 10 y + x. */
    private Canvas numbered(int width, int height, int tileWidth, int tileHeight) {
        Canvas canvas = images.createCanvas(PixelType.SINT8, width, height, tileWidth, tileHeight);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y % canvas.tileHeight() * canvas.tileWidth() + x % canvas.tileWidth();
                canvas.tile(x, y).data().put(at, (byte) (10 * y + x));
            }
        }
        return canvas;
    }

    private byte[] all(Canvas canvas) {
        return read(canvas, Rectangle.of(canvas), RowOrder.BOTTOM_UP, 0, canvas.width() * canvas.height());
    }

    private byte[] read(Canvas canvas, Rectangle rectangle, RowOrder order, int rowPitch, int bytes) {
        byte[] raw = new byte[bytes];
        Arrays.fill(raw, UNTOUCHED);
        images.readPixels(canvas, 0, rectangle, layout(order, rowPitch), ByteBuffer.wrap(raw));
        return raw;
    }

    private static RasterLayout layout(RowOrder order, int rowPitch) {
        return new RasterLayout(PixelType.SINT8, order, rowPitch);
    }
}
