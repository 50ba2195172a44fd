package dev.tilecast.wire.amf;

/**
 * Bounds on the AMF values of one message.
 *
 * @param depth nesting of values; 1 allows only plain ones
 * @param items values in one message, those behind references counted each time they are referred to
 * @param stringBytes bytes of one string, XML text or byte array, and of all strings taken by reference together
 */
public record AmfLimits(int depth, int items, int stringBytes) {

    /**
     * Checks that there is room for something.
     *
     * @throws IllegalArgumentException where a bound is below 1
     */
    public AmfLimits {
        if (depth < 1 || items < 1 || stringBytes < 1) {
            throw new IllegalArgumentException(
                    "AMF limits start at 1: depth " + depth + ", items " + items + ", string bytes " + stringBytes);
        }
    }

    /** {@return bounds that real clients were seen to stay within} */
    public static AmfLimits defaults() {
        return new AmfLimits(32, 1000, 64 << 10);
    }
}
