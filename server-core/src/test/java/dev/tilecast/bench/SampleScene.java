package dev.tilecast.bench;

import java.util.stream.IntStream;

/**
 * Pictures such as a renderer makes: shaded, textured spheres with highlights over a shaded, textured floor, seen by a camera
 * that pans eight pixels a frame, so that practically every pixel changes. Grain adds what a path tracer leaves after a few
 * hundred samples: one step up or down in most pixels. R, G, B, bottom row first.
 */
final class SampleScene {
    private static final int CELL = 240;
    private static final double RADIUS = 105;

    private final int width;
    private final int height;
    private final boolean grain;

    SampleScene(int width, int height, boolean grain) {
        this.width = width;
        this.height = height;
        this.grain = grain;
    }

    byte[] frame(int number) {
        byte[] picture = new byte[width * height * 3];
        IntStream.range(0, height).parallel().forEach(y -> row(picture, y, number));
        return picture;
    }

    private void row(byte[] picture, int y, int number) {
        for (int x = 0; x < width; x++) {
            int worldX = x + number * 8;
            double dx = (worldX % CELL - CELL / 2.0) / RADIUS;
            double dy = (y % CELL - CELL / 2.0) / RADIUS;
            double inside = 1 - dx * dx - dy * dy;
            double texture = texture(worldX, y);
            double light;
            double red;
            double blue;
            double highlight = 0;
            if (inside > 0) {
                double facing = Math.max(0, -0.4 * dx + 0.5 * dy + 0.76 * Math.sqrt(inside));
                double hue = hash(worldX / CELL, y / CELL);
                light = 0.15 + 0.85 * facing;
                red = 0.3 + 0.7 * hue;
                blue = 1 - 0.7 * hue;
                highlight = 0.5 * Math.pow(facing, 40);
                texture = 0.75 + 0.25 * texture;
            } else {
                light = 0.35 + 0.5 * y / height;
                red = 0.7;
                blue = 0.6;
                texture = ((worldX / 40 + y / 40) % 2 == 0 ? 0.55 : 0.35) + 0.45 * texture;
            }
            int noise = grain ? (int) (hash(worldX * 7919 + number * 104729, y * 31 + number) * 3) - 1 : 0;
            int at = (y * width + x) * 3;
            picture[at] = channel(red * light * texture + highlight, noise);
            picture[at + 1] = channel(0.8 * light * texture + highlight, noise);
            picture[at + 2] = channel(blue * light * texture + highlight, noise);
        }
    }

    private static byte channel(double value, int noise) {
        return (byte) Math.clamp((long) (value * 255) + noise, 0, 255);
    }

    /** Four octaves of value noise, 0..1. */
    private static double texture(int x, int y) {
        double sum = 0;
        double amplitude = 0.5;
        for (double size = 128; size >= 16; size /= 2) {
            sum += amplitude * valueNoise(x / size, y / size);
            amplitude /= 2;
        }
        return sum;
    }

    private static double valueNoise(double x, double y) {
        int left = (int) x;
        int bottom = (int) y;
        double u = smooth(x - left);
        double v = smooth(y - bottom);
        double low = hash(left, bottom) * (1 - u) + hash(left + 1, bottom) * u;
        double high = hash(left, bottom + 1) * (1 - u) + hash(left + 1, bottom + 1) * u;
        return low * (1 - v) + high * v;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double hash(int x, int y) {
        int bits = x * 374_761_393 + y * 668_265_263;
        bits = (bits ^ bits >>> 13) * 1_274_126_177;
        return ((bits ^ bits >>> 16) & 0xFFFF) / 65_536.0;
    }
}
