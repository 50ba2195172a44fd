package dev.tilecast.app.canvas;

import java.util.Arrays;

/**
 * Which part of a picture is seen, and how large. Immutable.
 *
 * @param width of the view in the screen's pixels
 * @param height likewise
 * @param left of the picture's pixels at the view's left edge; negative where the picture begins further right
 * @param top likewise, from the picture's top
 * @param zoom the screen's pixels for each of the picture's
 * @param fits whether it follows the view's size, so that all of the picture is seen
 */
public record ViewPort(int width, int height, double left, double top, double zoom, boolean fits) {
    public static final double MOST = 64;
    public static final double LEAST = 1.0 / 16;
    private static final double[] STEPS = {
        LEAST, 1.0 / 8, 1.0 / 4, 1.0 / 3, 1.0 / 2, 2.0 / 3, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, MOST
    };
    private static final double NEARLY = 1e-6;

    /** All of a picture. */
    public static ViewPort fitting(int width, int height, int pictureWidth, int pictureHeight) {
        double zoom = Math.min((double) width / pictureWidth, (double) height / pictureHeight);
        return new ViewPort(width, height, 0, 0, Math.clamp(zoom, LEAST, MOST), true)
                .inside(pictureWidth, pictureHeight);
    }

    /** The same part of the picture in a view of another size. */
    public ViewPort resized(int newWidth, int newHeight, int pictureWidth, int pictureHeight) {
        if (fits) {
            return fitting(newWidth, newHeight, pictureWidth, pictureHeight);
        }
        double middleX = left + width / zoom / 2;
        double middleY = top + height / zoom / 2;
        return new ViewPort(
                        newWidth, newHeight, middleX - newWidth / zoom / 2, middleY - newHeight / zoom / 2, zoom, false)
                .inside(pictureWidth, pictureHeight);
    }

    /** Another size of the picture, whose point under that place of the view stays there. */
    public ViewPort zoomed(double newZoom, double x, double y, int pictureWidth, int pictureHeight) {
        double next = Math.clamp(newZoom, LEAST, MOST);
        return new ViewPort(width, height, left + x / zoom - x / next, top + y / zoom - y / next, next, false)
                .inside(pictureWidth, pictureHeight);
    }

    /** The next larger of the usual zooms; the largest stays. */
    public double larger() {
        return Arrays.stream(STEPS)
                .filter(step -> step > zoom + NEARLY)
                .findFirst()
                .orElse(MOST);
    }

    /** The next smaller of the usual zooms; the smallest stays. */
    public double smaller() {
        return Arrays.stream(STEPS).filter(step -> step < zoom - NEARLY).max().orElse(LEAST);
    }

    /** Another part, by that many of the screen's pixels to the right and down. */
    public ViewPort panned(double x, double y, int pictureWidth, int pictureHeight) {
        return new ViewPort(width, height, left + x / zoom, top + y / zoom, zoom, fits)
                .inside(pictureWidth, pictureHeight);
    }

    /** Moved just as far as is needed to see that pixel whole. */
    public ViewPort showing(int x, int y, int pictureWidth, int pictureHeight) {
        double newLeft = Math.clamp(left, Math.min(x, x + 1 - width / zoom), x);
        double newTop = Math.clamp(top, Math.min(y, y + 1 - height / zoom), y);
        return new ViewPort(width, height, newLeft, newTop, zoom, fits).inside(pictureWidth, pictureHeight);
    }

    /** A picture that is smaller than the view lies in its middle; a larger one leaves no gap. */
    private ViewPort inside(int pictureWidth, int pictureHeight) {
        return new ViewPort(
                width,
                height,
                edge(left, width / zoom, pictureWidth),
                edge(top, height / zoom, pictureHeight),
                zoom,
                fits);
    }

    private static double edge(double edge, double seen, int whole) {
        return seen >= whole ? (whole - seen) / 2 : Math.clamp(edge, 0, whole - seen);
    }

    /** Of the picture, under that place of the view; may lie outside of it. */
    public int pixelX(double x) {
        return (int) Math.floor(left + x / zoom);
    }

    /** From the picture's top. */
    public int pixelY(double y) {
        return (int) Math.floor(top + y / zoom);
    }

    /** Where a column of the picture begins, in the screen's pixels. */
    public double viewX(double x) {
        return (x - left) * zoom;
    }

    public double viewY(double y) {
        return (y - top) * zoom;
    }
}
