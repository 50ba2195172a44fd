package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Tile;

/**
 * One pixel of a canvas.
 *
 * @param x from the left
 * @param y from the bottom
 */
record PixelReading(int x, int y, PixelType type, float red, float green, float blue, float alpha) {

    /** A place of a canvas, counted as its pixels are. */
    record Place(int x, int y) {}

    static PixelReading of(Canvas canvas, Place place) {
        float[] rgba = new float[4];
        Tile tile = canvas.tile(place.x(), place.y());
        tile.getPixel(place.x() % canvas.tileWidth(), place.y() % canvas.tileHeight(), rgba);
        return new PixelReading(place.x(), place.y(), canvas.pixelType(), rgba[0], rgba[1], rgba[2], rgba[3]);
    }

    /** The values as the canvas' type counts them: 0 to 255, 0 to 65,535 or a fraction. */
    String values() {
        return "R " + value(red) + " G " + value(green) + " B " + value(blue) + " A " + value(alpha);
    }

    private String value(float value) {
        return switch (type) {
            case SINT8, SINT32, RGB, RGBA -> padded(Integer.toString(Math.round(value * 255)), 3);
            case RGB_16, RGBA_16 -> padded(Integer.toString(Math.round(value * 65535)), 5);
            case FLOAT32, FLOAT32_2, FLOAT32_3, FLOAT32_4, RGBE, RGBEA, RGB_FP, COLOR ->
                padded(Numbers.decimal(value, 3), 5);
        };
    }

    /** Filled with spaces, so that the numbers hold still in a font of equal widths. */
    private static String padded(String number, int digits) {
        return " ".repeat(Math.max(0, digits - number.length())) + number;
    }
}
