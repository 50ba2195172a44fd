package dev.tilecast.app.canvas;

/**
 * A canvas' picture beside another one of the same size.
 *
 * @param other what the player gets, or the reference image
 */
public record Comparison(RgbPicture canvas, RgbPicture other, PictureQuality quality) {
    public static Comparison of(RgbPicture canvas, RgbPicture other) {
        return new Comparison(canvas, other, PictureQuality.of(other, canvas));
    }
}
