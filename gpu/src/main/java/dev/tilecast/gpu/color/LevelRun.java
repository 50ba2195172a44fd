package dev.tilecast.gpu.color;

import dev.tilecast.canvas.PixelType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Pixels whose channels become {@link DisplayLevels} through a table. */
final class LevelRun implements PackedRun {
    private static final int GREEN = DisplayLevels.DEPTH;
    private static final int BLUE = 2 * DisplayLevels.DEPTH;

    /** How the samples of a run become indexes of the table. */
    private enum Sample {
        UNSIGNED_8,
        UNSIGNED_16,
        FLOAT_32,
        SHARED_EXPONENT
    }

    private final Sample sample;
    private final int channels;
    private final short[] levels;
    private byte[] bytes = new byte[0];
    private short[] shorts = new short[0];
    private int[] bits = new int[0];
    private int[] samples = new int[0];

    LevelRun(PixelType type, double exponent) {
        sample = switch (type) {
            case SINT8, SINT32, RGB, RGBA -> Sample.UNSIGNED_8;
            case RGB_16, RGBA_16 -> Sample.UNSIGNED_16;
            case FLOAT32, FLOAT32_2, FLOAT32_3, FLOAT32_4, RGB_FP, COLOR -> Sample.FLOAT_32;
            case RGBE, RGBEA -> Sample.SHARED_EXPONENT;
        };
        channels = type.components();
        levels = switch (sample) {
            case UNSIGNED_8 -> DisplayLevels.ofIntegers(Byte.SIZE, exponent);
            case UNSIGNED_16 -> DisplayLevels.ofIntegers(Short.SIZE, exponent);
            case FLOAT_32, SHARED_EXPONENT -> DisplayLevels.ofFloats(exponent);
        };
    }

    @Override
    public int depth() {
        return DisplayLevels.DEPTH;
    }

    @Override
    public void read(MemorySegment tile, long offset, int pixels, int[] packed, int at) {
        int length = pixels * channels;
        if (samples.length < length) {
            bytes = new byte[length];
            shorts = new short[length];
            bits = new int[length];
            samples = new int[length];
        }
        switch (sample) {
            case UNSIGNED_8 -> readBytes(tile, offset, length);
            case UNSIGNED_16 -> readShorts(tile, offset, length);
            case FLOAT_32 -> readFloats(tile, offset, length);
            case SHARED_EXPONENT -> readSharedExponents(tile, offset, pixels);
        }
        switch (channels) {
            case 1 -> packOne(pixels, packed, at);
            case 2 -> packTwo(pixels, packed, at);
            case 3 -> packThree(pixels, packed, at);
            case 4 -> packFour(pixels, packed, at);
            default -> packFive(pixels, packed, at);
        }
    }

    private void readBytes(MemorySegment tile, long offset, int length) {
        MemorySegment.copy(tile, ValueLayout.JAVA_BYTE, offset, bytes, 0, length);
        for (int i = 0; i < length; i++) {
            samples[i] = bytes[i] & 0xFF;
        }
    }

    private void readShorts(MemorySegment tile, long offset, int length) {
        MemorySegment.copy(tile, ValueLayout.JAVA_SHORT_UNALIGNED, offset, shorts, 0, length);
        int[] values = samples;
        short[] from = shorts;
        for (int i = 0; i < length; i++) {
            values[i] = from[i] & 0xFFFF;
        }
    }

    private void readFloats(MemorySegment tile, long offset, int length) {
        MemorySegment.copy(tile, ValueLayout.JAVA_INT_UNALIGNED, offset, bits, 0, length);
        for (int i = 0; i < length; i++) {
            samples[i] = DisplayLevels.floatIndex(bits[i]);
        }
    }

    /** Ward's format: a channel is its byte times 2 to the power of the fourth byte less 136; an exponent of 0 is black. */
    private void readSharedExponents(MemorySegment tile, long offset, int pixels) {
        MemorySegment.copy(tile, ValueLayout.JAVA_BYTE, offset, bytes, 0, pixels * channels);
        for (int i = 0; i < pixels * channels; i += channels) {
            int exponent = bytes[i + 3] & 0xFF;
            float scale = exponent == 0 ? 0 : Math.scalb(1f, exponent - 136);
            for (int c = 0; c < 3; c++) {
                samples[i + c] = DisplayLevels.floatIndex(Float.floatToRawIntBits((bytes[i + c] & 0xFF) * scale));
            }
        }
    }

    private void packOne(int pixels, int[] packed, int at) {
        for (int i = 0; i < pixels; i++) {
            packed[at + i] = levels[samples[i]] * (1 | 1 << GREEN | 1 << BLUE);
        }
    }

    private void packTwo(int pixels, int[] packed, int at) {
        for (int i = 0; i < pixels; i++) {
            packed[at + i] = levels[samples[2 * i]] | levels[samples[2 * i + 1]] << GREEN;
        }
    }

    // Two loops, since a stride that the compiler knows spares the checks of every index.
    private void packThree(int pixels, int[] packed, int at) {
        int[] from = samples;
        short[] table = levels;
        for (int i = 0; i < pixels; i++) {
            int s = i * 3;
            packed[at + i] = table[from[s]] | table[from[s + 1]] << GREEN | table[from[s + 2]] << BLUE;
        }
    }

    private void packFour(int pixels, int[] packed, int at) {
        int[] from = samples;
        short[] table = levels;
        for (int i = 0; i < pixels; i++) {
            int s = i * 4;
            packed[at + i] = table[from[s]] | table[from[s + 1]] << GREEN | table[from[s + 2]] << BLUE;
        }
    }

    /** Rgbea. */
    private void packFive(int pixels, int[] packed, int at) {
        for (int i = 0; i < pixels; i++) {
            int s = i * 5;
            packed[at + i] = levels[samples[s]] | levels[samples[s + 1]] << GREEN | levels[samples[s + 2]] << BLUE;
        }
    }
}
