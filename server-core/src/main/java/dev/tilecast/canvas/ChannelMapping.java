package dev.tilecast.canvas;

/**
 * Turns rows of one, two, three or four float channels into rows of another number of channels, by the rules that
 * {@link ImageApi#convert} states.
 */
final class ChannelMapping {
    private ChannelMapping() {}

    /** Maps whole pixels; {@code from} and {@code into} are different arrays. */
    static void map(float[] from, int fromChannels, float[] into, int intoChannels, int pixels) {
        for (int i = 0, s = 0, t = 0; i < pixels; i++, s += fromChannels, t += intoChannels) {
            switch (intoChannels) {
                case 1 -> into[t] = toOne(from, s, fromChannels);
                case 2 -> {
                    into[t] = from[s];
                    into[t + 1] = fromChannels == 1 ? from[s] : from[s + 1];
                }
                default -> {
                    into[t] = from[s];
                    into[t + 1] = fromChannels == 1 ? from[s] : from[s + 1];
                    into[t + 2] = blue(from, s, fromChannels);
                    if (intoChannels == 4) {
                        into[t + 3] = fromChannels == 4 ? from[s + 3] : 1f;
                    }
                }
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
