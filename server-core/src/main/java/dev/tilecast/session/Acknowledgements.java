package dev.tilecast.session;

import java.util.OptionalLong;

/**
 * When to tell the client how much arrived (RTMP specification, section 5.4.3).
 *
 * <p>Some encoders stall without acknowledgements although they announced no window, so there is a default one.
 */
final class Acknowledgements {
    private static final int DEFAULT_WINDOW = 2_500_000;

    private long window = DEFAULT_WINDOW;
    private long lastSent;

    void window(int size) {
        if (size > 0) {
            window = size;
        }
    }

    /** The sequence number to send now, mod 2^32; empty where none is due. Due at half the window. */
    OptionalLong received(long totalBytes) {
        if (totalBytes - lastSent < window / 2) {
            return OptionalLong.empty();
        }
        lastSent = totalBytes;
        return OptionalLong.of(totalBytes & 0xFFFFFFFFL);
    }
}
