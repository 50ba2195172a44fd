package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values of Ward's format; mantissas times 2^(exponent - 136). */
class SharedExponentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0,             0, 0, 0, 0",
        "1, 1, 1,             128, 128, 128, 129",
        "1, 0.5, 0.25,        128, 64, 32, 129",
        "0.5, 0, 0,           128, 0, 0, 128",
        "0.25, 0.1, 0,        128, 51, 0, 127",
        "255, 1, 0,           255, 1, 0, 136",
        "1000, 2, 3.99,       250, 0, 0, 138",
        "0.999, 0.999, 0,     255, 255, 0, 128",
        "1e-33, 0, 0,         0, 0, 0, 0",
        "-5, 1, NaN,          0, 128, 0, 129",
        "Infinity, 1, 0,      255, 0, 0, 255",
        "1.7e38, 1, 0,        255, 0, 0, 255"
    })
    void encodesWithTruncatedMantissas(float r, float g, float b, int red, int green, int blue, int exponent) {
        byte[] rgbe = new byte[4];
        SharedExponent.encode(r, g, b, rgbe, 0);
        assertArrayEquals(new byte[] {(byte) red, (byte) green, (byte) blue, (byte) exponent}, rgbe);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0,          0, 0, 0",
        "9, 9, 9, 0,          0, 0, 0",
        "128, 64, 32, 129,    1, 0.5, 0.25",
        "250, 0, 1, 138,      1000, 0, 4",
        "1, 2, 3, 136,        1, 2, 3",
        "255, 0, 0, 255,      1.6947657e38, 0, 0"
    })
    void decodesMantissaTimesPowerOfTwo(int red, int green, int blue, int exponent, float r, float g, float b) {
        float[] rgb = new float[3];
        SharedExponent.decode(new byte[] {(byte) red, (byte) green, (byte) blue, (byte) exponent}, 0, rgb, 0);
        assertArrayEquals(new float[] {r, g, b}, rgb);
    }
}
