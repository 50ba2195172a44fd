package dev.tilecast.app.canvas;

/**
 * How values become light on a screen.
 *
 * @param exposure in stops: each doubles the light
 * @param gamma that the values are taken to have; 0 for the canvas' own
 */
public record Tone(float exposure, float gamma) {
    /** Values as they are, with their own gamma. */
    public static final Tone NEUTRAL = new Tone(0, 0);

    /** What values of that gamma are multiplied with. */
    float factor(float valuesGamma) {
        return (float) Math.pow(2, exposure / valuesGamma);
    }

    /** The gamma that counts for such values. */
    public float gammaOf(PixelSource pixels) {
        return gamma == 0 ? pixels.gamma() : gamma;
    }
}
