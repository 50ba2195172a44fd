package dev.tilecast.gpu.cuda;

/** The Mandelbrot scene's arithmetic on the CPU. Colours stand for steps of the palette. */
final class MandelbrotFormula {
    static final int INSIDE = -1;

    private final MandelbrotView view;
    private final int steps;
    private final double turns;

    MandelbrotFormula(MandelbrotView view, int steps, double turns) {
        this.view = view;
        this.steps = steps;
        this.turns = turns;
    }

    /** The palette's step of a pixel in a picture of that size, or {@link #INSIDE}. */
    int step(int px, int py, int width, int height) {
        double cx = view.centreX() + (px + 0.5 - width / 2.0) * view.pixelSize();
        double cy = view.centreY() + (py + 0.5 - height / 2.0) * view.pixelSize();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        int count = 0;
        while (xx + yy < 256 && count < view.limit()) {
            y = (x + x) * y + cy;
            x = xx - yy + cx;
            xx = x * x;
            yy = y * y;
            count++;
        }
        if (count == view.limit()) {
            return INSIDE;
        }
        double smooth = count + 1 - StrictMath.log(StrictMath.log(xx + yy) / 2) / Math.log(2);
        double turn = Math.sqrt(Math.max(0, smooth)) * turns;
        return (int) ((turn - Math.floor(turn)) * steps);
    }
}
