package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PixelConversionPropertyTest {
    private static final int PIXELS = 23;
    private final ImageApi images = new ImageApi();

    @Property(tries = 40)
    void everyPairOfTypesConvertsAsTheDefinitionDoesPixelByPixel(
            @ForAll("sampleBytes") byte[] bytes, @ForAll("sampleFloats") float[] floats) {
        for (PixelType from : PixelType.values()) {
            Canvas source = canvas(from, bytes, floats);
            for (PixelType to : PixelType.values()) {
                Canvas converted = images.convert(source, to);
                assertEquals(to, converted.pixelType());
                for (int i = 0; i < PIXELS; i++) {
                    ByteBuffer expected = ConversionDefinition.convert(pixel(source, i), from, to);
                    assertPixel(expected, pixel(converted, i), to, from.typeName() + " to " + to.typeName());
                }
            }
        }
    }

    @Property(tries = 40)
    void readingAndWritingRectanglesConvertsLikeConvert(
            @ForAll("sampleBytes") byte[] bytes, @ForAll("sampleFloats") float[] floats) {
        for (PixelType from : PixelType.values()) {
            Canvas source = canvas(from, bytes, floats);
            for (PixelType to : PixelType.values()) {
                ByteBuffer read = ByteBuffer.allocate(PIXELS * to.bytesPerPixel());
                images.readPixels(source, 0, Rectangle.of(source), new RasterLayout(to, RowOrder.BOTTOM_UP), read);
                assertArrayEquals(bytes(images.convert(source, to)), read.array());

                Canvas written = images.createCanvas(to, PIXELS, 1, 5, 1);
                ByteBuffer raw = ByteBuffer.wrap(bytes(source));
                images.writePixels(written, 0, Rectangle.of(written), new RasterLayout(from, RowOrder.BOTTOM_UP), raw);
                assertArrayEquals(read.array(), bytes(written));
            }
        }
    }

    @Property(tries = 40)
    void aTypeThatHoldsMoreGivesTheSamePixelsBack(@ForAll("sampleBytes") byte[] bytes) {
        roundTrip(bytes, PixelType.SINT8, PixelType.FLOAT32);
        roundTrip(bytes, PixelType.SINT8, PixelType.RGB);
        roundTrip(bytes, PixelType.SINT8, PixelType.RGBA_16);
        roundTrip(bytes, PixelType.SINT8, PixelType.FLOAT32_2);
        roundTrip(bytes, PixelType.RGB, PixelType.RGB_16);
        roundTrip(bytes, PixelType.RGB, PixelType.COLOR);
        roundTrip(bytes, PixelType.RGBA, PixelType.SINT32);
        roundTrip(bytes, PixelType.RGBA, PixelType.RGBA_16);
        roundTrip(bytes, PixelType.RGBA, PixelType.FLOAT32_4);
        roundTrip(bytes, PixelType.RGB_16, PixelType.FLOAT32_3);
        roundTrip(bytes, PixelType.RGBA_16, PixelType.COLOR);
    }

    private void roundTrip(byte[] bytes, PixelType type, PixelType larger) {
        Canvas source = canvas(type, bytes, new float[0]);
        assertArrayEquals(bytes(source), bytes(images.convert(images.convert(source, larger), type)));
    }

    @Provide
    Arbitrary<byte[]> sampleBytes() {
        return Arbitraries.bytes().array(byte[].class).ofSize(PIXELS * 8);
    }

    @Provide
    Arbitrary<float[]> sampleFloats() {
        Arbitrary<Float> inRange = Arbitraries.floats().between(-0.25f, 1.25f);
        Arbitrary<Float> anyBits = Arbitraries.integers().map(Float::intBitsToFloat);
        Arbitrary<Float> special = Arbitraries.of(
                0f, -0f, 1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE, 0.5f / 255);
        return Arbitraries.oneOf(inRange, inRange, anyBits, special)
                .array(float[].class)
                .ofSize(PIXELS * 4);
    }

    private Canvas canvas(PixelType type, byte[] bytes, float[] floats) {
        Canvas canvas = images.createCanvas(type, PIXELS, 1, 5, 1);
        for (int i = 0; i < PIXELS; i++) {
            ByteBuffer pixel = pixel(canvas, i);
            int components = type.components();
            for (int c = 0; c < components; c++) {
                int sample = i * components + c;
                switch (type.bytesPerComponent()) {
                    case 1 -> pixel.put(bytes[sample]);
                    case 2 -> pixel.put(bytes[2 * sample]).put(bytes[2 * sample + 1]);
                    default -> pixel.putFloat(floats[sample]);
                }
            }
        }
        return canvas;
    }

    private static ByteBuffer pixel(Canvas canvas, int x) {
        int size = canvas.pixelType().bytesPerPixel();
        return canvas.tile(x, 0)
                .data()
                .slice(x % canvas.tileWidth() * size, size)
                .order(ByteOrder.nativeOrder());
    }

    private static byte[] bytes(Canvas canvas) {
        ByteBuffer all = ByteBuffer.allocate(PIXELS * canvas.pixelType().bytesPerPixel());
        for (int i = 0; i < PIXELS; i++) {
            all.put(pixel(canvas, i));
        }
        return all.array();
    }

    private static void assertPixel(ByteBuffer expected, ByteBuffer actual, PixelType type, String message) {
        if (type.bytesPerComponent() == 4) {
            for (int c = 0; c < type.components(); c++) {
                assertEquals(expected.getFloat(4 * c), actual.getFloat(4 * c), message);
            }
        } else {
            assertEquals(expected, actual, message);
        }
    }
}
