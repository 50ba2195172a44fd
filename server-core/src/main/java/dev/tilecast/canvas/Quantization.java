package dev.tilecast.canvas;

/**
 * Integer samples and the floats 0..1 that they stand for. Quantizing clamps to 0..1, multiplies by the largest integer
 * and rounds to the nearest, halves up; NaN becomes 0. Decoding and quantizing again gives the same integer.
 */
final class Quantization {
    private Quantization() {}

    static int to8(float value) {
        return (int) (Math.max(0f, Math.min(1f, value)) * 255f + 0.5f);
    }

    static int to16(float value) {
        return (int) (Math.max(0f, Math.min(1f, value)) * 65535f + 0.5f);
    }

    static float from8(byte sample) {
        return (sample & 0xFF) / 255f;
    }

    static float from16(short sample) {
        return (sample & 0xFFFF) / 65535f;
    }
}
