package dev.tilecast.video.screen;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The encoder's own copy of the picture that players have, bottom row first without padding, three bytes a pixel in the
 * order R, G, B or four with an unused fourth. Comparing new pixels with it is what finds the changed blocks, and blocks are
 * compressed from it, so the renderer's canvas is needed no longer than the comparison takes.
 *
 * <p>Threads may update different rows of blocks at the same time.
 */
final class PictureCopy {
    private final BlockGrid grid;
    private final int bytesPerPixel;
    private final int stride;
    private final byte[] pixels;
    private final MemorySegment memory;

    PictureCopy(BlockGrid grid, int bytesPerPixel) {
        this.grid = grid;
        this.bytesPerPixel = bytesPerPixel;
        stride = grid.width() * bytesPerPixel;
        pixels = new byte[stride * grid.height()];
        memory = MemorySegment.ofArray(pixels);
    }

    int bytesPerPixel() {
        return bytesPerPixel;
    }

    /**
     * Takes over the rows y to yEnd of the columns x to xEnd, which lie in one row of blocks, and marks the blocks that
     * differ. Blocks already marked are copied without a comparison.
     *
     * @param offset where pixel (x, y) lies in the source
     * @param sourceStride bytes from a source row to the next
     */
    void update(
            MemorySegment source, long offset, long sourceStride, int x, int xEnd, int y, int yEnd, boolean[] changed) {
        int row = y;
        if (xEnd - x == grid.width() && sourceStride == stride && noneChanged(y, changed)) {
            // Source and copy are contiguous: most often one comparison clears the whole row of blocks.
            long length = (long) (yEnd - y) * stride;
            long difference = mismatch(source, offset, at(0, y), length);
            if (difference < 0) {
                return;
            }
            row += (int) (difference / stride);
        }
        for (; row < yEnd; row++) {
            updateRow(source, offset + (row - y) * sourceStride, x, xEnd, row, changed);
        }
    }

    private boolean noneChanged(int y, boolean[] changed) {
        int first = y / grid.blockHeight() * grid.columns();
        for (int block = first; block < first + grid.columns(); block++) {
            if (changed[block]) {
                return false;
            }
        }
        return true;
    }

    private void updateRow(MemorySegment source, long offset, int x, int xEnd, int y, boolean[] changed) {
        int firstBlock = y / grid.blockHeight() * grid.columns();
        for (int left = x; left < xEnd; ) {
            int column = left / grid.blockWidth();
            boolean isChanged = changed[firstBlock + column];
            int right = left;
            // A run of blocks that are all marked, or all not, is one copy or one comparison.
            while (right < xEnd && changed[firstBlock + column] == isChanged) {
                column++;
                right = Math.min(xEnd, column * grid.blockWidth());
            }
            long from = offset + (long) (left - x) * bytesPerPixel;
            if (!isChanged) {
                long difference = mismatch(source, from, at(left, y), (long) (right - left) * bytesPerPixel);
                if (difference >= 0) {
                    int differing = left + (int) (difference / bytesPerPixel);
                    column = differing / grid.blockWidth();
                    changed[firstBlock + column] = true;
                    right = Math.min(xEnd, (column + 1) * grid.blockWidth());
                    from += (long) (differing - left) * bytesPerPixel;
                    copy(source, from, at(differing, y), (right - differing) * bytesPerPixel);
                }
            } else {
                copy(source, from, at(left, y), (right - left) * bytesPerPixel);
            }
            left = right;
        }
    }

    private long mismatch(MemorySegment source, long offset, int own, long length) {
        return MemorySegment.mismatch(source, offset, offset + length, memory, own, own + length);
    }

    private void copy(MemorySegment source, long offset, int own, int length) {
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, offset, pixels, own, length);
    }

    private int at(int x, int y) {
        return y * stride + x * bytesPerPixel;
    }

    /** Takes over all pixels of a copy of the same shape. */
    void copyFrom(PictureCopy other) {
        System.arraycopy(other.pixels, 0, pixels, 0, pixels.length);
    }

    /** Whether a row of a block holds other bytes than the same row of another copy of the same shape. */
    boolean differs(PictureCopy other, int x, int y, int width) {
        int from = at(x, y);
        int to = from + width * bytesPerPixel;
        return Arrays.mismatch(pixels, from, to, other.pixels, from, to) >= 0;
    }

    /** Writes a rectangle as B, G, R without padding and returns the number of bytes. */
    int writeBgr(int x, int y, int width, int height, byte[] bgr) {
        int to = 0;
        for (int row = y; row < y + height; row++, to += width * 3) {
            if (bytesPerPixel == 3) {
                BgrOrder.fromRgb(pixels, at(x, row), width, bgr, to);
            } else {
                BgrOrder.fromRgba(pixels, at(x, row), width, bgr, to);
            }
        }
        return to;
    }
}
