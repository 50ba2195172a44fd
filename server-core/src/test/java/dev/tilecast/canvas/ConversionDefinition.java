package dev.tilecast.canvas;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The conversion of one pixel as the contract words it, a channel at a time, to compare the fast rows with. */
final class ConversionDefinition {
    private ConversionDefinition() {}

    static ByteBuffer convert(ByteBuffer pixel, PixelType from, PixelType to) {
        if (sameBytes(from) == sameBytes(to)) {
            return pixel;
        }
        ByteBuffer result = ByteBuffer.allocate(to.bytesPerPixel()).order(ByteOrder.nativeOrder());
        encode(channels(decode(pixel, from), channelCount(to)), to, result);
        return result.flip();
    }

    static int channelCount(PixelType type) {
        return switch (sameBytes(type)) {
            case SINT8, FLOAT32 -> 1;
            case FLOAT32_2 -> 2;
            case RGB, RGB_16, RGB_FP, RGBE -> 3;
            default -> 4;
        };
    }

    static PixelType sameBytes(PixelType type) {
        return switch (type) {
            case SINT32 -> PixelType.RGBA;
            case FLOAT32_3 -> PixelType.RGB_FP;
            case FLOAT32_4 -> PixelType.COLOR;
            default -> type;
        };
    }

    static float[] decode(ByteBuffer pixel, PixelType type) {
        float[] channels = new float[channelCount(type)];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = switch (sameBytes(type)) {
                case SINT8, RGB, RGBA -> Byte.toUnsignedInt(pixel.get(c)) / 255f;
                case RGB_16, RGBA_16 -> Short.toUnsignedInt(pixel.getShort(2 * c)) / 65535f;
                case RGBE, RGBEA -> c == 3 ? Byte.toUnsignedInt(pixel.get(4)) / 255f : radiance(pixel, c);
                default -> pixel.getFloat(4 * c);
            };
        }
        return channels;
    }

    private static float radiance(ByteBuffer pixel, int channel) {
        int exponent = Byte.toUnsignedInt(pixel.get(3));
        return exponent == 0
                ? 0
                : (float) (Byte.toUnsignedInt(pixel.get(channel)) / 256.0 * Math.pow(2, exponent - 128));
    }

    static float[] channels(float[] from, int count) {
        float[] grey = {from[0], from[0], from[0], 1};
        float[] rgba = switch (from.length) {
            case 1 -> grey;
            case 2 -> new float[] {from[0], from[1], 0, 1};
            case 3 -> new float[] {from[0], from[1], from[2], 1};
            default -> from;
        };
        if (count == 1) {
            return new float[] {
                switch (from.length) {
                    case 1 -> from[0];
                    case 2 -> (from[0] + from[1]) / 2;
                    default -> (float) (0.27 * from[0] + 0.67 * from[1] + 0.06 * from[2]);
                }
            };
        }
        return Arrays.copyOf(rgba, count);
    }

    private static void encode(float[] channels, PixelType type, ByteBuffer out) {
        switch (sameBytes(type)) {
            case RGBE, RGBEA -> {
                encodeRadiance(channels, out);
                if (channels.length == 4) {
                    out.put((byte) quantize(channels[3], 255));
                }
            }
            case SINT8, RGB, RGBA -> {
                for (float channel : channels) {
                    out.put((byte) quantize(channel, 255));
                }
            }
            case RGB_16, RGBA_16 -> {
                for (float channel : channels) {
                    out.putShort((short) quantize(channel, 65535));
                }
            }
            default -> {
                for (float channel : channels) {
                    out.putFloat(channel);
                }
            }
        }
    }

    private static int quantize(float value, int largest) {
        if (Float.isNaN(value) || value <= 0) {
            return 0;
        }
        return value >= 1 ? largest : (int) Math.floor(value * largest + 0.5f);
    }

    private static void encodeRadiance(float[] channels, ByteBuffer out) {
        double[] clamped = new double[3];
        double largest = 0;
        for (int c = 0; c < 3; c++) {
            clamped[c] = channels[c] > 0 ? Math.min(channels[c], 255 / 256.0 * Math.pow(2, 127)) : 0;
            largest = Math.max(largest, clamped[c]);
        }
        if (largest < 1e-32f) {
            out.put(new byte[4]);
            return;
        }
        int exponent = -128;
        while (largest >= Math.pow(2, exponent)) {
            exponent++;
        }
        for (double channel : clamped) {
            out.put((byte) (channel / Math.pow(2, exponent) * 256));
        }
        out.put((byte) (exponent + 128));
    }
}
