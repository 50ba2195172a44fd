package dev.tilecast.app.canvas;

/** Peak signal to noise ratio: 10 log10(peak² / mean squared error). */
final class Psnr {
    private static final double PEAK = RgbPicture.WHITE;

    private Psnr() {}

    /** In dB; infinite where the planes, of one size, are the same. */
    static double of(Plane one, Plane other) {
        double sum = 0;
        for (int y = 0; y < one.height(); y++) {
            long row = 0;
            for (int x = 0; x < one.width(); x++) {
                long difference = one.at(x, y) - other.at(x, y);
                row += difference * difference;
            }
            sum += row;
        }
        return ofSquaredError(sum / ((double) one.width() * one.height()) / (PEAK * PEAK));
    }

    /** @param error mean of the squares, where the peak is 1 */
    static double ofSquaredError(double error) {
        return error == 0 ? Double.POSITIVE_INFINITY : -10 * Math.log10(error);
    }
}
