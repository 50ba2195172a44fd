package dev.tilecast.app.demo.scene;

/** A chequered plane whose fields have side 1, averaged over a pixel's footprint so that it does not flicker afar. */
final class Chequer {
    private Chequer() {}

    /** Share of light fields, 0 to 1, in a rectangle around (x, z). */
    static double share(double x, double z, double width, double depth) {
        return 0.5 - 0.5 * mean(x, width + 1e-3) * mean(z, depth + 1e-3);
    }

    /** The mean over a span of a wave that is 1 on even fields and -1 on odd ones. */
    private static double mean(double middle, double width) {
        return 2 * (zigzag(middle - width / 2) - zigzag(middle + width / 2)) / width;
    }

    private static double zigzag(double at) {
        double half = at / 2;
        return Math.abs(half - Math.floor(half) - 0.5);
    }
}
