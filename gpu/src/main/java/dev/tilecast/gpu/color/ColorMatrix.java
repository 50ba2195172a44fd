package dev.tilecast.gpu.color;

/** How RGB becomes luma and chroma; limited range in both. */
public enum ColorMatrix {
    /** What players take H.264, HEVC and AV1 for, as their headers say. */
    BT_709(0.2126, 0.0722),
    /** What players take codecs for that cannot say it, such as Sorenson's. */
    BT_601(0.299, 0.114);

    private final double red;
    private final double blue;

    ColorMatrix(double red, double blue) {
        this.red = red;
        this.blue = blue;
    }

    /** {@return Kr: red's part of luma} */
    public double red() {
        return red;
    }

    /** {@return Kg: green's part of luma; the three add up to 1} */
    public double green() {
        return 1 - red - blue;
    }

    /** {@return Kb: blue's part of luma} */
    public double blue() {
        return blue;
    }
}
