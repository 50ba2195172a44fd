package dev.tilecast.canvas;

/**
 * Turns rows of one, two, three or four float channels into rows of another number of channels, by the rules that
 * {@link ImageApi#convert} states.
 */
final class ChannelMapping {
    private ChannelMapping() {}

    /** Maps whole pixels; {@code from} and {@code into} are different arrays. */
    static void map(float[] from, int fromChannels, float[] into, int intoChannels, int pixels) {
        if (fromChannels == 3 && intoChannels == 4) {
            addAlpha(from, into, pixels);
        } else if (fromChannels == 4 && intoChannels == 3) {
            dropAlpha(from, into, pixels);
        } else {
            mapAny(from, fromChannels, into, intoChannels, pixels);
        }
    }

    private static void addAlpha(float[] from, float[] into, int pixels) {
        for (int i = 0, s = 0, t = 0; i < pixels; i++, s += 3, t += 4) {
            into[t] = from[s];
            into[t + 1] = from[s + 1];
            into[t + 2] = from[s + 2];
            into[t + 3] = 1f;
        }
    }

    private static void dropAlpha(float[] from, float[] into, int pixels) {
        for (int i = 0, s = 0, t = 0; i < pixels; i++, s += 4, t += 3) {
            into[t] = from[s];
            into[t + 1] = from[s + 1];
            into[t + 2] = from[s + 2];
        }
    }

    private static void mapAny(float[] from, int fromChannels, float[] into, int intoChannels, int pixels) {
        for (int i = 0, s = 0, t = 0; i < pixels; i++, s += fromChannels, t += intoChannels) {
            if (intoChannels == 1) {
                into[t] = toOne(from, s, fromChannels);
                continue;
            }
            into[t] = from[s];
            into[t + 1] = fromChannels == 1 ? from[s] : from[s + 1];
            if (intoChannels > 2) {
                into[t + 2] = blue(from, s, fromChannels);
            }
            if (intoChannels > 3) {
                into[t + 3] = fromChannels == 4 ? from[s + 3] : 1f;
            }
        }
    }

    private static float toOne(float[] from, int at, int channels) {
        return switch (channels) {
            case 1 -> from[at];
            case 2 -> (from[at] + from[at + 1]) / 2;
            default -> luminance(from[at], from[at + 1], from[at + 2]);
        };
    }

    private static float blue(float[] from, int at, int channels) {
        return switch (channels) {
            case 1 -> from[at];
            case 2 -> 0f;
            default -> from[at + 2];
        };
    }

    /** In double, so that a grey pixel keeps its exact value. */
    static float luminance(float red, float green, float blue) {
        return (float) (0.27 * red + 0.67 * green + 0.06 * blue);
    }
}
