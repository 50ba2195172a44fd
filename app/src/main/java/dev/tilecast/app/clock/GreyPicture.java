package dev.tilecast.app.clock;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelReader;
import java.nio.ByteBuffer;

/** How bright a picture's pixels are, 0 to 255, top row first. Immutable by agreement: nobody writes into the array. */
public record GreyPicture(int width, int height, byte[] luma) {
    private static final int BYTES_PER_PIXEL = 4;

    public GreyPicture {
        if (width < 1 || height < 1 || luma.length != width * height) {
            throw new IllegalArgumentException(luma.length + " bytes given for " + width + " x " + height + " pixels");
        }
    }

    /** Of pixels as 0xAARRGGBB, top row first. */
    public static GreyPicture ofArgb(int width, int height, int[] argb) {
        byte[] luma = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            luma[i] = luma(argb[i] >> 16 & 0xFF, argb[i] >> 8 & 0xFF, argb[i] & 0xFF);
        }
        return new GreyPicture(width, height, luma);
    }

    /** A copy of a canvas. */
    public static GreyPicture of(Canvas canvas) {
        ByteBuffer bgra = ByteBuffer.allocate(canvas.width() * canvas.height() * BYTES_PER_PIXEL);
        PixelReader.forPreview().read(canvas, bgra);
        byte[] pixels = bgra.array();
        byte[] luma = new byte[canvas.width() * canvas.height()];
        for (int i = 0; i < luma.length; i++) {
            int at = i * BYTES_PER_PIXEL;
            luma[i] = luma(pixels[at + 2] & 0xFF, pixels[at + 1] & 0xFF, pixels[at] & 0xFF);
        }
        return new GreyPicture(canvas.width(), canvas.height(), luma);
    }

    /** BT.709, in 256ths. */
    private static byte luma(int red, int green, int blue) {
        return (byte) (54 * red + 183 * green + 19 * blue >> 8);
    }

    int at(int x, int y) {
        return luma[y * width + x] & 0xFF;
    }

    /** Between pixels, whose middles lie at halves; beyond the edges as at the edges. */
    double between(double x, double y) {
        double left = Math.clamp(x - 0.5, 0, width - 1.0);
        double top = Math.clamp(y - 0.5, 0, height - 1.0);
        int column = (int) left;
        int row = (int) top;
        int nextColumn = Math.min(width - 1, column + 1);
        int nextRow = Math.min(height - 1, row + 1);
        double across = left - column;
        double down = top - row;
        double above = at(column, row) * (1 - across) + at(nextColumn, row) * across;
        double below = at(column, nextRow) * (1 - across) + at(nextColumn, nextRow) * across;
        return above * (1 - down) + below * down;
    }
}
