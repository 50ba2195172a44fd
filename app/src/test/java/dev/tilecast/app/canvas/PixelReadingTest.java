package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.canvas.PixelReading.Place;
import dev.tilecast.canvas.PixelType;
import org.junit.jupiter.api.Test;

class PixelReadingTest {
    private static final float[] PIXEL = {0.2f, 0.4f, 1, 0.6f};

    @Test
    void integersAreReadAsTheyAreStored() {
        assertEquals("x 1 y 2 Rgb R 51 G 102 B 255", line(PixelType.RGB));
        assertEquals("x 1 y 2 Rgba R 51 G 102 B 255 A 153", line(PixelType.RGBA));
        assertEquals("x 1 y 2 Rgba_16 R 13107 G 26214 B 65535 A 39321", line(PixelType.RGBA_16));
    }

    @Test
    void floatsAreReadWithAllTheirDigits() {
        assertEquals("x 1 y 2 Color R 0.2 G 0.4 B 1.0 A 0.6", line(PixelType.COLOR));
        assertEquals("x 1 y 2 Float32<2> R 0.2 G 0.4", line(PixelType.FLOAT32_2));
    }

    @Test
    void oneChannelIsOneValue() {
        assertEquals(
                "x 1 y 2 Float32 V 0.25",
                reading(PixelType.FLOAT32, new float[] {0.25f, 0.25f, 0.25f, 1}).line());
    }

    @Test
    void withinAPixelFloatsAreShort() {
        PixelReading reading = reading(PixelType.RGB_FP, new float[] {0.123456f, 12.3456f, 12345.6f, 1});
        assertEquals("0.123", reading.shortValues().get(0).number());
        assertEquals("12.35", reading.shortValues().get(1).number());
        assertEquals("1.23e+04", reading.shortValues().get(2).number());
    }

    private static String line(PixelType type) {
        return reading(type, PIXEL).line();
    }

    private static PixelReading reading(PixelType type, float[] pixel) {
        return PixelReading.of(PaintedCanvas.of(type, 3, 3, (x, y) -> pixel.clone()), new Place(1, 2));
    }
}
