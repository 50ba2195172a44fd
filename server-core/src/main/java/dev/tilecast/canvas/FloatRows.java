package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Reads and writes rows of one pixel type as floats, channel by channel and interleaved. Keeps its scratch rows between
 * calls, so one thread uses it at a time.
 */
final class FloatRows {
    private final PixelFormat format;
    private final int bytesPerPixel;
    private byte[] bytes = new byte[0];
    private short[] shorts = new short[0];

    FloatRows(PixelType type) {
        format = PixelFormat.of(type);
        bytesPerPixel = type.bytesPerPixel();
    }

    int channels() {
        return format.channels();
    }

    void read(MemorySegment source, long offset, int pixels, float[] channels) {
        int samples = pixels * format.channels();
        switch (format.sample()) {
            case UNSIGNED_8 -> {
                readBytes(source, offset, pixels);
                for (int i = 0; i < samples; i++) {
                    channels[i] = Quantization.from8(bytes[i]);
                }
            }
            case UNSIGNED_16 -> {
                growShorts(samples);
                MemorySegment.copy(source, ValueLayout.JAVA_SHORT_UNALIGNED, offset, shorts, 0, samples);
                for (int i = 0; i < samples; i++) {
                    channels[i] = Quantization.from16(shorts[i]);
                }
            }
            case FLOAT_32 -> MemorySegment.copy(source, ValueLayout.JAVA_FLOAT_UNALIGNED, offset, channels, 0, samples);
            case SHARED_EXPONENT -> {
                readBytes(source, offset, pixels);
                for (int i = 0; i < pixels; i++) {
                    SharedExponent.decode(bytes, i * bytesPerPixel, channels, i * format.channels());
                    if (format.channels() == 4) {
                        channels[i * 4 + 3] = Quantization.from8(bytes[i * bytesPerPixel + 4]);
                    }
                }
            }
        }
    }

    void write(float[] channels, int pixels, MemorySegment target, long offset) {
        int samples = pixels * format.channels();
        switch (format.sample()) {
            case UNSIGNED_8 -> {
                growBytes(samples);
                for (int i = 0; i < samples; i++) {
                    bytes[i] = (byte) Quantization.to8(channels[i]);
                }
                writeBytes(pixels, target, offset);
            }
            case UNSIGNED_16 -> {
                growShorts(samples);
                for (int i = 0; i < samples; i++) {
                    shorts[i] = (short) Quantization.to16(channels[i]);
                }
                MemorySegment.copy(shorts, 0, target, ValueLayout.JAVA_SHORT_UNALIGNED, offset, samples);
            }
            case FLOAT_32 -> MemorySegment.copy(channels, 0, target, ValueLayout.JAVA_FLOAT_UNALIGNED, offset, samples);
            case SHARED_EXPONENT -> {
                growBytes(pixels * bytesPerPixel);
                for (int i = 0; i < pixels; i++) {
                    int c = i * format.channels();
                    int at = i * bytesPerPixel;
                    SharedExponent.encode(channels[c], channels[c + 1], channels[c + 2], bytes, at);
                    if (format.channels() == 4) {
                        bytes[at + 4] = (byte) Quantization.to8(channels[c + 3]);
                    }
                }
                writeBytes(pixels, target, offset);
            }
        }
    }

    private void readBytes(MemorySegment source, long offset, int pixels) {
        growBytes(pixels * bytesPerPixel);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, offset, bytes, 0, pixels * bytesPerPixel);
    }

    private void writeBytes(int pixels, MemorySegment target, long offset) {
        MemorySegment.copy(bytes, 0, target, ValueLayout.JAVA_BYTE, offset, pixels * bytesPerPixel);
    }

    private void growBytes(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
    }

    private void growShorts(int length) {
        if (shorts.length < length) {
            shorts = new short[length];
        }
    }
}
