package dev.tilecast.canvas;

/** The 8-bit layouts in which encoders and previews take pixels; the names give the order of the bytes in memory. */
public enum InterchangeLayout {
    /** Without alpha. */
    RGB(3),
    /** With the canvas' own alpha, not multiplied in. */
    RGBA(4),
    /** What screen video's blocks hold. */
    BGR(3),
    /** With the canvas' own alpha, not multiplied in. */
    BGRA(4),
    /** With alpha 255 everywhere. */
    BGRA_OPAQUE(4),
    /** With the canvas' alpha multiplied into the colours, as JavaFX's BYTE_BGRA_PRE wants it. */
    BGRA_PREMULTIPLIED(4);

    private final int bytesPerPixel;

    InterchangeLayout(int bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    /** {@return bytes from one pixel to the next} */
    public int bytesPerPixel() {
        return bytesPerPixel;
    }
}
