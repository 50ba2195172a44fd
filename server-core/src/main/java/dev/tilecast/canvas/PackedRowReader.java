package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Reads rows of any pixel type as 8-bit RGBA, a pixel to an integer with red in its lowest byte. The loops are kept simple
 * so that the compiler turns them into vector code.
 */
final class PackedRowReader {
    /** Memory holds R, G, B, A in this order, on every machine. */
    static final ValueLayout.OfInt RGBA = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int OPAQUE = 0xFF000000;

    private final PixelFormat format;
    private final FloatRows floats;
    private byte[] bytes = new byte[0];
    private float[] channels = new float[0];
    private float[] rgba = new float[0];
    private int[] samples = new int[0];

    PackedRowReader(PixelType type) {
        format = PixelFormat.of(type);
        floats = new FloatRows(type);
    }

    void read(MemorySegment source, long offset, int pixels, int[] packed) {
        if (format.sample() != PixelFormat.Sample.UNSIGNED_8) {
            quantize(source, offset, pixels, packed);
        } else if (format.channels() == 4) {
            MemorySegment.copy(source, RGBA, offset, packed, 0, pixels);
        } else if (format.channels() == 3) {
            expandColours(source, offset, pixels, packed);
        } else {
            expandGrey(source, offset, pixels, packed);
        }
    }

    private void expandGrey(MemorySegment source, long offset, int pixels, int[] packed) {
        if (bytes.length < pixels) {
            bytes = new byte[pixels];
        }
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, offset, bytes, 0, pixels);
        for (int i = 0; i < pixels; i++) {
            packed[i] = (bytes[i] & 0xFF) * 0x010101 | OPAQUE;
        }
    }

    /** Three words become four pixels. */
    private void expandColours(MemorySegment source, long offset, int pixels, int[] packed) {
        int fours = pixels & ~3;
        int words = fours / 4 * 3;
        if (samples.length < words) {
            samples = new int[words];
        }
        MemorySegment.copy(source, RGBA, offset, samples, 0, words);
        for (int i = 0, w = 0; i < fours; i += 4, w += 3) {
            int second = samples[w + 1];
            packed[i] = samples[w] | OPAQUE;
            packed[i + 1] = samples[w] >>> 24 | second << 8 | OPAQUE;
            packed[i + 2] = second >>> 16 | samples[w + 2] << 16 | OPAQUE;
            packed[i + 3] = samples[w + 2] >>> 8 | OPAQUE;
        }
        for (int i = fours; i < pixels; i++) {
            packed[i] = Byte.toUnsignedInt(source.get(ValueLayout.JAVA_BYTE, offset + 3L * i))
                    | Byte.toUnsignedInt(source.get(ValueLayout.JAVA_BYTE, offset + 3L * i + 1)) << 8
                    | Byte.toUnsignedInt(source.get(ValueLayout.JAVA_BYTE, offset + 3L * i + 2)) << 16
                    | OPAQUE;
        }
    }

    private void quantize(MemorySegment source, long offset, int pixels, int[] packed) {
        if (channels.length < pixels * 4) {
            channels = new float[pixels * 4];
            rgba = new float[pixels * 4];
            samples = new int[pixels * 4];
        }
        floats.read(source, offset, pixels, channels);
        float[] values = channels;
        if (format.channels() != 4) {
            ChannelMapping.map(channels, format.channels(), rgba, 4, pixels);
            values = rgba;
        }
        quantize(values, samples, pixels * 4);
        pack(samples, packed, pixels);
    }

    private static void quantize(float[] values, int[] samples, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = Quantization.to8(values[i]);
        }
    }

    private static void pack(int[] samples, int[] packed, int pixels) {
        for (int i = 0; i < pixels; i++) {
            packed[i] = samples[4 * i] | samples[4 * i + 1] << 8 | samples[4 * i + 2] << 16 | samples[4 * i + 3] << 24;
        }
    }
}
