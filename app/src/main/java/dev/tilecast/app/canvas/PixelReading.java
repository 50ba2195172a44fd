package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Tile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One pixel of a canvas.
 *
 * @param x from the left
 * @param y from the bottom
 */
public record PixelReading(int x, int y, PixelType type, float red, float green, float blue, float alpha) {

    /** A place of a canvas, counted as its pixels are. */
    public record Place(int x, int y) {}

    /**
     * A channel that the canvas stores.
     *
     * @param name R, G, B or A; V of canvases with one channel
     * @param number as the canvas' type counts: whole for integers, else a fraction
     */
    public record Value(String name, String number) {}

    public static PixelReading of(Canvas canvas, Place place) {
        return of(canvas, place, 0);
    }

    public static PixelReading of(Canvas canvas, Place place, int layer) {
        float[] rgba = new float[4];
        Tile tile = canvas.tile(place.x(), place.y(), layer);
        tile.getPixel(place.x() % canvas.tileWidth(), place.y() % canvas.tileHeight(), rgba);
        return new PixelReading(place.x(), place.y(), canvas.pixelType(), rgba[0], rgba[1], rgba[2], rgba[3]);
    }

    /** The values as the canvas' type counts them: 0 to 255, 0 to 65,535 or a fraction. */
    public String values() {
        return "R " + padded(red) + " G " + padded(green) + " B " + padded(blue) + " A " + padded(alpha);
    }

    /** The channels that the canvas stores, floats with all their digits. */
    public List<Value> exactValues() {
        return stored().stream()
                .map(channel -> new Value(channel.name(), exact(channel.value())))
                .toList();
    }

    /** The same channels in few characters, as they fit into a magnified pixel. */
    public List<Value> shortValues() {
        return stored().stream()
                .map(channel -> new Value(channel.name(), brief(channel.value())))
                .toList();
    }

    /** Place and exact values in one line, as it is copied. */
    public String line() {
        return "x " + x + " y " + y + " " + type.typeName() + " "
                + exactValues().stream()
                        .map(value -> value.name() + " " + value.number())
                        .collect(Collectors.joining(" "));
    }

    private record Channel(String name, float value) {}

    private List<Channel> stored() {
        Channel r = new Channel("R", red);
        Channel g = new Channel("G", green);
        Channel b = new Channel("B", blue);
        return switch (type) {
            case SINT8, FLOAT32 -> List.of(new Channel("V", red));
            case FLOAT32_2 -> List.of(r, g);
            case RGB, RGB_16, RGB_FP, FLOAT32_3, RGBE -> List.of(r, g, b);
            case SINT32, RGBA, RGBA_16, FLOAT32_4, RGBEA, COLOR -> List.of(r, g, b, new Channel("A", alpha));
        };
    }

    /** What 1.0 is in the type's own numbers; 0 for floats. */
    private int whole() {
        return switch (type) {
            case SINT8, SINT32, RGB, RGBA -> 255;
            case RGB_16, RGBA_16 -> 65535;
            case FLOAT32, FLOAT32_2, FLOAT32_3, FLOAT32_4, RGBE, RGBEA, RGB_FP, COLOR -> 0;
        };
    }

    private String exact(float value) {
        return whole() == 0 ? Float.toString(value) : Integer.toString(Math.round(value * whole()));
    }

    private String brief(float value) {
        if (whole() != 0) {
            return exact(value);
        }
        float size = Math.abs(value);
        return size < 100 ? decimal(value, size < 10 ? 3 : 2) : String.format(Locale.ROOT, "%.3g", value);
    }

    /** Filled with spaces, so that the numbers hold still in a font of equal widths. */
    private String padded(float value) {
        String number = whole() == 0 ? decimal(value, 3) : exact(value);
        int digits = whole() == 255 ? 3 : 5;
        return " ".repeat(Math.max(0, digits - number.length())) + number;
    }

    private static String decimal(float value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
