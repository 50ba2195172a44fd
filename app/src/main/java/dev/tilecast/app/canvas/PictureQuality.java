package dev.tilecast.app.canvas;

import java.util.function.ToDoubleFunction;

/**
 * How near a picture comes to another one, in luma and in each channel.
 *
 * @param equal whether every sample is the same
 */
public record PictureQuality(Figures luma, Figures red, Figures green, Figures blue, boolean equal) {

    /**
     * The figures of one channel.
     *
     * @param psnr peak signal to noise ratio in dB; infinite where both are the same
     * @param ssim structural similarity, 1 where both are the same
     */
    public record Figures(double psnr, double ssim) {}

    /**
     * Compares two pictures.
     *
     * @throws IllegalArgumentException where their sizes differ
     */
    public static PictureQuality of(RgbPicture picture, RgbPicture reference) {
        if (picture.width() != reference.width() || picture.height() != reference.height()) {
            throw new IllegalArgumentException("a picture of " + picture.width() + "x" + picture.height()
                    + " cannot be compared with one of " + reference.width() + "x" + reference.height()
                    + ": both need the same size");
        }
        Figures red = figures(Plane.channel(picture, 0), Plane.channel(reference, 0));
        Figures green = figures(Plane.channel(picture, 1), Plane.channel(reference, 1));
        Figures blue = figures(Plane.channel(picture, 2), Plane.channel(reference, 2));
        boolean equal =
                Double.isInfinite(red.psnr()) && Double.isInfinite(green.psnr()) && Double.isInfinite(blue.psnr());
        return new PictureQuality(figures(Plane.luma(picture), Plane.luma(reference)), red, green, blue, equal);
    }

    private static Figures figures(Plane one, Plane other) {
        return new Figures(Psnr.of(one, other), Ssim.of(one, other));
    }

    /** The mean over R, G and B; of PSNR it is the ratio that belongs to the mean of the squared errors. */
    public Figures rgb() {
        double error = (squaredError(red) + squaredError(green) + squaredError(blue)) / 3;
        return new Figures(Psnr.ofSquaredError(error), mean(Figures::ssim));
    }

    private static double squaredError(Figures figures) {
        return Math.pow(10, -figures.psnr() / 10);
    }

    private double mean(ToDoubleFunction<Figures> figure) {
        return (figure.applyAsDouble(red) + figure.applyAsDouble(green) + figure.applyAsDouble(blue)) / 3;
    }
}
