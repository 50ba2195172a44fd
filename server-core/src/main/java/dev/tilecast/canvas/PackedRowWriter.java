package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Writes rows of packed RGBA pixels (red in the lowest byte) in an {@link InterchangeLayout}. */
final class PackedRowWriter {
    private final InterchangeLayout layout;
    private int[] words = new int[0];

    PackedRowWriter(InterchangeLayout layout) {
        this.layout = layout;
    }

    void write(int[] packed, int pixels, MemorySegment target, long offset) {
        if (words.length < pixels) {
            words = new int[pixels];
        }
        switch (layout) {
            case RGBA -> writeWords(packed, pixels, target, offset);
            case RGB -> writeThreeBytes(packed, pixels, target, offset);
            case BGR -> {
                swapRedAndBlue(packed, words, pixels, 0);
                writeThreeBytes(words, pixels, target, offset);
            }
            case BGRA -> {
                swapRedAndBlue(packed, words, pixels, 0);
                writeWords(words, pixels, target, offset);
            }
            case BGRA_OPAQUE -> {
                swapRedAndBlue(packed, words, pixels, 0xFF000000);
                writeWords(words, pixels, target, offset);
            }
            case BGRA_PREMULTIPLIED -> {
                premultiplyAndSwap(packed, words, pixels);
                writeWords(words, pixels, target, offset);
            }
        }
    }

    private static void writeWords(int[] pixels, int count, MemorySegment target, long offset) {
        MemorySegment.copy(pixels, 0, target, PackedRowReader.RGBA, offset, count);
    }

    /** Drops every pixel's highest byte: four pixels become three words. */
    private void writeThreeBytes(int[] pixels, int count, MemorySegment target, long offset) {
        int fours = count & ~3;
        int word = 0;
        for (int i = 0; i < fours; i += 4) {
            int second = pixels[i + 1] & 0xFFFFFF;
            int third = pixels[i + 2] & 0xFFFFFF;
            // The words may be the array that is read: each is written behind the pixels already taken.
            words[word] = pixels[i] & 0xFFFFFF | second << 24;
            words[word + 1] = second >>> 8 | third << 16;
            words[word + 2] = third >>> 16 | pixels[i + 3] << 8;
            word += 3;
        }
        MemorySegment.copy(words, 0, target, PackedRowReader.RGBA, offset, word);
        for (int i = fours; i < count; i++) {
            target.set(ValueLayout.JAVA_BYTE, offset + 3L * i, (byte) pixels[i]);
            target.set(ValueLayout.JAVA_BYTE, offset + 3L * i + 1, (byte) (pixels[i] >> 8));
            target.set(ValueLayout.JAVA_BYTE, offset + 3L * i + 2, (byte) (pixels[i] >> 16));
        }
    }

    private static void swapRedAndBlue(int[] packed, int[] into, int pixels, int set) {
        for (int i = 0; i < pixels; i++) {
            int p = packed[i];
            into[i] = p & 0xFF00FF00 | (p & 0xFF) << 16 | p >>> 16 & 0xFF | set;
        }
    }

    private static void premultiplyAndSwap(int[] packed, int[] into, int pixels) {
        for (int i = 0; i < pixels; i++) {
            int p = packed[i];
            int alpha = p >>> 24;
            int red = scaled(p & 0xFF, alpha);
            int green = scaled(p >>> 8 & 0xFF, alpha);
            int blue = scaled(p >>> 16 & 0xFF, alpha);
            into[i] = blue | green << 8 | red << 16 | alpha << 24;
        }
    }

    /** value * alpha / 255, to the nearest. */
    private static int scaled(int value, int alpha) {
        int product = value * alpha + 128;
        return (product + (product >>> 8)) >>> 8;
    }
}
