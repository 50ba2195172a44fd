package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PixelConversionTest {
    private final ImageApi images = new ImageApi();

    @Test
    void floatsAreClampedAndRoundedToTheNearestByte() {
        assertArrayEquals(unsigned(0, 0, 0, 0), floatsTo(PixelType.RGBA, -1f, -0f, Float.NEGATIVE_INFINITY, Float.NaN));
        assertArrayEquals(
                unsigned(255, 255, 255, 255), floatsTo(PixelType.RGBA, 1f, 2f, Float.POSITIVE_INFINITY, 0.9999f));
        assertArrayEquals(
                unsigned(0, 1, 128, 127), floatsTo(PixelType.RGBA, 0.49f / 255, 0.51f / 255, 0.5f, 127.4f / 255));
    }

    @Test
    void floatsBecomeSixteenBits() {
        ByteBuffer pixel = ByteBuffer.wrap(floatsTo(PixelType.RGBA_16, 0f, 1f, 0.5f, Float.NaN))
                .order(ByteOrder.nativeOrder());
        assertEquals(0, pixel.getShort());
        assertEquals(65535, Short.toUnsignedInt(pixel.getShort()));
        assertEquals(32768, Short.toUnsignedInt(pixel.getShort()));
        assertEquals(0, pixel.getShort());
    }

    @Test
    void oneChannelBecomesRgbByDuplicationWithOpaqueAlpha() {
        assertArrayEquals(unsigned(77, 77, 77, 255), convert(PixelType.SINT8, PixelType.RGBA, unsigned(77)));
        assertArrayEquals(unsigned(51, 51, 51), convert(PixelType.FLOAT32, PixelType.RGB, floats(0.2f)));
        assertArrayEquals(floats(0.2f, 0.2f, 0.2f, 1), convert(PixelType.FLOAT32, PixelType.COLOR, floats(0.2f)));
    }

    @Test
    void rgbBecomesOneChannelByItsLuminance() {
        assertArrayEquals(floats(0.27f), convert(PixelType.RGB_FP, PixelType.FLOAT32, floats(1, 0, 0)));
        assertArrayEquals(floats(0.67f), convert(PixelType.RGB_FP, PixelType.FLOAT32, floats(0, 1, 0)));
        assertArrayEquals(floats(0.06f), convert(PixelType.RGB_FP, PixelType.FLOAT32, floats(0, 0, 1)));
        assertArrayEquals(unsigned(69), convert(PixelType.RGBA, PixelType.SINT8, unsigned(255, 0, 0, 9)));
        assertArrayEquals(unsigned(171), convert(PixelType.RGB, PixelType.SINT8, unsigned(0, 255, 0)));
    }

    @Test
    void anAddedAlphaIsOpaqueAndAnExcessOneIsDropped() {
        assertArrayEquals(unsigned(1, 2, 3, 255), convert(PixelType.RGB, PixelType.RGBA, unsigned(1, 2, 3)));
        assertArrayEquals(unsigned(1, 2, 3), convert(PixelType.RGBA, PixelType.RGB, unsigned(1, 2, 3, 4)));
        byte[] alpha16 = convert(PixelType.RGB_16, PixelType.RGBA_16, new byte[6]);
        assertArrayEquals(unsigned(0, 0, 0, 0, 0, 0, 255, 255), alpha16);
    }

    @Test
    void twoFloatsBecomeTheirAverageOrGetBlueZero() {
        byte[] two = floats(0.25f, 0.75f);
        assertArrayEquals(floats(0.5f), convert(PixelType.FLOAT32_2, PixelType.FLOAT32, two));
        assertArrayEquals(floats(0.25f, 0.75f, 0), convert(PixelType.FLOAT32_2, PixelType.RGB_FP, two));
        assertArrayEquals(floats(0.25f, 0.75f, 0, 1), convert(PixelType.FLOAT32_2, PixelType.COLOR, two));
        assertArrayEquals(unsigned(64, 191, 0, 255), convert(PixelType.FLOAT32_2, PixelType.RGBA, two));
    }

    @Test
    void oneChannelIsDuplicatedToTwoFloatsAndMoreAreDropped() {
        assertArrayEquals(floats(0.2f, 0.2f), convert(PixelType.SINT8, PixelType.FLOAT32_2, unsigned(51)));
        assertArrayEquals(floats(7, 8), convert(PixelType.RGB_FP, PixelType.FLOAT32_2, floats(7, 8, 9)));
        assertArrayEquals(floats(7, 8), convert(PixelType.COLOR, PixelType.FLOAT32_2, floats(7, 8, 9, 0)));
    }

    @Test
    void sint8IsOneChannelFrom0To255() {
        assertArrayEquals(floats(1), convert(PixelType.SINT8, PixelType.FLOAT32, unsigned(255)));
        assertArrayEquals(unsigned(200), convert(PixelType.FLOAT32, PixelType.SINT8, floats(200 / 255f)));
        assertArrayEquals(unsigned(0), convert(PixelType.FLOAT32, PixelType.SINT8, floats(-1)));
    }

    @Test
    void sint32AndTheFloatVectorsShareTheBytesOfTheColourTypes() {
        assertArrayEquals(unsigned(1, 2, 3, 4), convert(PixelType.SINT32, PixelType.RGBA, unsigned(1, 2, 3, 4)));
        assertArrayEquals(unsigned(1, 2, 3), convert(PixelType.SINT32, PixelType.RGB, unsigned(1, 2, 3, 4)));
        assertArrayEquals(floats(-1, 2, 30), convert(PixelType.FLOAT32_3, PixelType.RGB_FP, floats(-1, 2, 30)));
        assertArrayEquals(floats(-1, 2, 3, 9), convert(PixelType.COLOR, PixelType.FLOAT32_4, floats(-1, 2, 3, 9)));
    }

    @Test
    void floatsOutsideOfTheRangeStayBetweenFloatTypes() {
        assertArrayEquals(floats(-3, 40, 1e30f, 1), convert(PixelType.RGB_FP, PixelType.COLOR, floats(-3, 40, 1e30f)));
    }

    @Test
    void gammaHasNoPartInAConversion() {
        Canvas source = images.createCanvas(PixelType.COLOR, 1, 1, 0, 0);
        source.tile(0, 0).data().put(floats(0.5f, 0.5f, 0.5f, 1));
        source.setGamma(3);
        Canvas converted = images.convert(source, PixelType.RGB);
        assertEquals((byte) 128, converted.tile(0, 0).data().get(0));
        assertEquals(3, converted.gamma());
    }

    @Test
    void theSameTypeGivesACopy() {
        Canvas source = images.createCanvas(new CanvasShape(PixelType.RGBE, 5, 3, 2, 2, 6, true), 0);
        source.tile(4, 2, 5).data().put(0, (byte) 42);
        Canvas copy = images.convert(source, PixelType.RGBE);
        assertEquals(CanvasShape.of(source), CanvasShape.of(copy));
        assertEquals(42, copy.tile(4, 2, 5).data().get(0));
        assertNotSame(source.tile(4, 2, 5), copy.tile(4, 2, 5));
        source.tile(4, 2, 5).data().put(0, (byte) 1);
        assertEquals(42, copy.tile(4, 2, 5).data().get(0));
    }

    @Test
    void aCanvasThatIsThereIsConvertedIntoWhateverItsTiles() {
        Canvas source = images.createCanvas(new CanvasShape(PixelType.RGB, 7, 5, 3, 2, 2, false), 1.5f);
        for (int i = 0; i < 7 * 5 * 2; i++) {
            int x = i % 7;
            int y = i / 7 % 5;
            float[] pixel = {x / 51f, y / 51f, i / 255f, 1};
            source.tile(x, y, i / 35).setPixel(x % 3, y % 2, pixel);
        }
        Canvas target = images.createCanvas(new CanvasShape(PixelType.RGBA, 7, 5, 4, 4, 2, false), 0);
        images.convertInto(source, target);
        assertEquals(1.5f, target.gamma());
        for (int i = 0; i < 7 * 5 * 2; i++) {
            int x = i % 7;
            int y = i / 7 % 5;
            byte[] pixel = new byte[4];
            target.tile(x, y, i / 35).data().get((y % 4 * 4 + x % 4) * 4, pixel);
            assertArrayEquals(unsigned(5 * x, 5 * y, i, 255), pixel);
        }
        Canvas other = images.createCanvas(PixelType.RGBA, 7, 5, 4, 4);
        assertThrows(IllegalArgumentException.class, () -> images.convertInto(source, other));
        assertEquals(0, other.tile(0, 0).data().get(3));
    }

    @Test
    void aTypeWithoutANameOfTheContractIsRefused() {
        assertEquals(
                "unknown pixel type \"Rgb8\"",
                assertThrows(IllegalArgumentException.class, () -> PixelType.of("Rgb8"))
                        .getMessage());
        Canvas source = images.createCanvas(PixelType.RGB, 1, 1, 0, 0);
        assertEquals(
                "pixel type",
                assertThrows(NullPointerException.class, () -> images.convert(source, null))
                        .getMessage());
    }

    private byte[] floatsTo(PixelType type, float... rgba) {
        return convert(PixelType.COLOR, type, floats(rgba));
    }

    private byte[] convert(PixelType from, PixelType to, byte[] pixel) {
        Canvas source = images.createCanvas(from, 1, 1, 0, 0);
        source.tile(0, 0).data().put(pixel);
        byte[] converted = new byte[to.bytesPerPixel()];
        images.convert(source, to).tile(0, 0).data().get(converted);
        return converted;
    }

    private static byte[] unsigned(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
