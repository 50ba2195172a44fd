package dev.tilecast.canvas;

import java.util.Objects;

/**
 * How raw pixels lie in a buffer. A row's pixels follow each other without gaps, components in RGBA order and in the
 * machine's byte order, whatever the buffer's own {@link java.nio.ByteBuffer#order()} says.
 *
 * @param type the pixels' type
 * @param order which row comes first
 * @param rowPitch bytes from the start of a row to the start of the next; 0 means no padding between rows. The bytes
 *     between a row's end and the next row's start are neither read nor written, and the last row needs none
 */
public record RasterLayout(PixelType type, RowOrder order, int rowPitch) {

    /**
     * Checks the pitch.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public RasterLayout {
        Objects.requireNonNull(type, "pixel type");
        Objects.requireNonNull(order, "row order");
        if (rowPitch < 0) {
            throw new IllegalArgumentException("the row pitch " + rowPitch + " is negative");
        }
    }

    /**
     * Without padding.
     *
     * @param type the pixels' type
     * @param order which row comes first
     */
    public RasterLayout(PixelType type, RowOrder order) {
        this(type, order, 0);
    }
}
