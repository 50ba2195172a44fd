package dev.tilecast.gpu.color;

import dev.tilecast.canvas.Canvas;
import java.util.Objects;

/**
 * Turns canvases in host memory into 4:2:0 pictures. It keeps its scratch rows and tables and allocates nothing per frame
 * but a view per tile: make one per encoder and keep it. One thread uses it at a time.
 *
 * <p>What a picture holds (the CUDA kernels hold to the same, within 1 of each sample):
 *
 * <ul>
 *   <li>Layer 0. The picture's top row is the canvas' row {@code height - 1}. Where the picture is smaller than the
 *       canvas, the canvas' right columns and lowest rows are left out; nothing is scaled.
 *   <li>A pixel's channels R, G, B are real numbers 0..1: integers divided by 255 or 65535; floats clamped to 0..1, where
 *       NaN is 0. One channel is grey; Float32&lt;2&gt; is red and green with blue 0; Rgbe and Rgbea are Ward's format.
 *       Alpha is ignored: the picture shows R, G, B as they are stored.
 *   <li>They are then brought to a display's gamma: {@code v' = v^(canvas.gamma() / 2.2)}; a gamma of 2.2 changes nothing.
 *   <li>Luma: {@code Y = Kr R' + Kg G' + Kb B'}, and the sample is {@code 16 + 219 Y}, with Kr = 0.2126, Kb = 0.0722 for
 *       {@link ColorMatrix#BT_709}, Kr = 0.299, Kb = 0.114 for {@link ColorMatrix#BT_601}, and Kg = 1 - Kr - Kb.
 *   <li>Chroma: R', G', B' are averaged over the square of 2x2 pixels (over those of the two or the one that exist at the
 *       right and bottom edge of a picture of odd size); then {@code Cb = 128 + 224 (B' - Y) / (2 - 2 Kb)} and
 *       {@code Cr = 128 + 224 (R' - Y) / (2 - 2 Kr)}. So chroma lies in the middle of its square (H.273, type 1), as
 *       FFmpeg's scaler makes it and as most players show it; flat areas and edges on even positions have no error wherever
 *       a player takes it to lie. libx264 and libx265 say it in their headers; of H.264 that does not, H.264 says that chroma
 *       lies at the left, half a pixel off.
 *   <li>Samples are rounded to the nearest, halves up. They lie in 16..235 and 16..240 without clamping.
 * </ul>
 *
 * <p>Samples differ by at most 1 from this definition in exact arithmetic, for gammas from 0.3 to 9; greys have chroma 128
 * exactly, black luma 16, white 235.
 */
public final class ColorConversion {
    private final ColorMatrix matrix;
    private final CanvasRowReader reader = new CanvasRowReader();
    private FixedPointMatrix factors;
    private int depth;
    private PackedRow upper = new PackedRow(0);
    private PackedRow lower = new PackedRow(0);
    private SampleRow samples = new SampleRow(0);
    private ChannelSums sums = new ChannelSums(0);
    private int[] cbSamples = new int[0];
    private int[] crSamples = new int[0];
    private int widest;

    /**
     * Prepares for pictures of one matrix.
     *
     * @param matrix of all pictures
     */
    public ColorConversion(ColorMatrix matrix) {
        this.matrix = Objects.requireNonNull(matrix, "matrix");
    }

    /**
     * Writes a canvas into the planes, which give the picture's size. Planes and canvas are not touched after the call.
     *
     * @param canvas its layer 0 is read
     * @param picture whose memory is overwritten
     * @throws IllegalArgumentException where the picture is larger than the canvas; nothing is written
     */
    public void convert(Canvas canvas, YuvPlanes picture) {
        if (picture.width() > canvas.width() || picture.height() > canvas.height()) {
            throw new IllegalArgumentException("a picture of " + picture.width() + "x" + picture.height()
                    + " is larger than the canvas of " + canvas.width() + "x" + canvas.height());
        }
        prepare(canvas, picture.width());
        try {
            for (int row = 0; row < picture.height(); row += 2) {
                convertPair(canvas.height() - 1 - row, row, picture);
            }
        } finally {
            reader.end();
        }
    }

    private void prepare(Canvas canvas, int width) {
        reader.begin(canvas);
        if (factors == null || depth != reader.depth()) {
            depth = reader.depth();
            factors = FixedPointMatrix.of(matrix, depth);
        }
        if (widest < width) {
            upper = new PackedRow(width);
            lower = new PackedRow(width);
            samples = new SampleRow(width);
            sums = new ChannelSums(Math.ceilDiv(width, 2));
            cbSamples = new int[Math.ceilDiv(width, 2)];
            crSamples = new int[Math.ceilDiv(width, 2)];
            widest = width;
        }
    }

    private void convertPair(int canvasRow, int row, YuvPlanes picture) {
        int width = picture.width();
        readRow(canvasRow, upper, width, picture, row);
        PackedRow second = upper;
        if (row + 1 < picture.height()) {
            second = lower;
            readRow(canvasRow - 1, lower, width, picture, row + 1);
        }
        sums.take(upper, second, picture.chromaWidth(), depth);
        writeChroma(picture, row / 2, picture.chromaWidth());
    }

    private void readRow(int canvasRow, PackedRow into, int width, YuvPlanes picture, int row) {
        reader.read(canvasRow, width, into.pixels());
        into.pair(width);
        RowArithmetic.luma(factors, depth, into.pixels(), width, samples.samples());
        writeBytes(picture.luma(), row, width);
    }

    private void writeChroma(YuvPlanes picture, int row, int squares) {
        switch (picture.chroma()) {
            case YuvPlanes.Chroma.Interleaved(YuvPlanes.Plane plane) -> {
                RowArithmetic.chroma(sums, squares, factors.cb(), factors.chromaBias(), cbSamples);
                RowArithmetic.chroma(sums, squares, factors.cr(), factors.chromaBias(), crSamples);
                RowArithmetic.interleave(cbSamples, crSamples, squares, samples.samples());
                samples.writeShorts(plane.memory(), row * plane.pitch(), squares);
            }
            case YuvPlanes.Chroma.Separate(YuvPlanes.Plane cb, YuvPlanes.Plane cr) -> {
                RowArithmetic.chroma(sums, squares, factors.cb(), factors.chromaBias(), samples.samples());
                writeBytes(cb, row, squares);
                RowArithmetic.chroma(sums, squares, factors.cr(), factors.chromaBias(), samples.samples());
                writeBytes(cr, row, squares);
            }
        }
    }

    private void writeBytes(YuvPlanes.Plane plane, int row, int count) {
        samples.writeBytes(plane.memory(), row * plane.pitch(), count);
    }
}
