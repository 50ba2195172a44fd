package dev.tilecast.gpu.cuda;

/**
 * A part of the Mandelbrot set.
 *
 * @param centreX the real part in the picture's centre
 * @param centreY the imaginary part in the picture's centre
 * @param pixelSize from one pixel to the next
 * @param limit iterations after which a point counts as inside and is black, at least 1
 */
public record MandelbrotView(double centreX, double centreY, double pixelSize, int limit) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException where it is less than 1
     */
    public MandelbrotView {
        if (limit < 1) {
            throw new IllegalArgumentException("an iteration limit of " + limit + " is less than 1");
        }
    }
}
