package dev.tilecast.gpu.codec;

/** Frames per second as a fraction, such as 30000/1001. */
record FrameRate(int numerator, int denominator) {
    private static final int NTSC = 1001;
    private static final int THOUSAND = 1000;

    /** The nearest of what is usual, to a thousandth of a frame. */
    static FrameRate of(double perSecond) {
        long whole = Math.round(perSecond);
        if (Math.abs(perSecond - whole) < 0.0005) {
            return new FrameRate((int) whole, 1);
        }
        long ntsc = Math.round(perSecond * NTSC / THOUSAND);
        if (Math.abs(perSecond - (double) ntsc * THOUSAND / NTSC) < 0.005) {
            return new FrameRate((int) ntsc * THOUSAND, NTSC);
        }
        return new FrameRate((int) Math.round(perSecond * THOUSAND), THOUSAND);
    }

    double perSecond() {
        return (double) numerator / denominator;
    }
}
