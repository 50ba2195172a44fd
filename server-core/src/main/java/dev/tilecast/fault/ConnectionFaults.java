package dev.tilecast.fault;

import java.time.Duration;
import java.util.StringJoiner;

/**
 * What is wrong on purpose with all that the server sends on one connection. What a client sends is not touched.
 *
 * @param bitsPerSecond the line carries no more; 0 for no limit
 * @param delay every byte arrives that much later
 * @param jitter the delay grows and shrinks by up to that, the order of the bytes stays
 * @param frozen nothing is sent
 * @param chunkSize messages are cut into chunks of at most so many bytes (RTMP specification, section 5.4.1); 0 as the
 *     server does it otherwise
 */
public record ConnectionFaults(long bitsPerSecond, Duration delay, Duration jitter, boolean frozen, int chunkSize) {
    /** The slowest line: 16 bytes a second. */
    public static final long LEAST_BITS_PER_SECOND = 128;

    /** The longest delay, jitter included twice. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /** The largest chunk size. */
    public static final int LARGEST_CHUNK = 65_536;

    /** All is well. Made with the bounds above. */
    public static final ConnectionFaults NONE = new ConnectionFaults(0, Duration.ZERO, Duration.ZERO, false, 0);

    /**
     * Checks every value against its range.
     *
     * @throws IllegalArgumentException where a value is out of its range
     */
    public ConnectionFaults {
        if (bitsPerSecond != 0 && bitsPerSecond < LEAST_BITS_PER_SECOND) {
            throw new IllegalArgumentException("a line of " + bitsPerSecond + " bit/s; use at least "
                    + LEAST_BITS_PER_SECOND + ", 0 for no limit, or freeze the connection");
        }
        checkTime("delay", delay);
        checkTime("jitter", jitter);
        if (chunkSize < 0 || chunkSize > LARGEST_CHUNK) {
            throw new IllegalArgumentException("chunks of " + chunkSize + " bytes; use 1 to " + LARGEST_CHUNK
                    + ", or 0 for the server's own size");
        }
    }

    private static void checkTime(String name, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "a " + name + " of " + time.toMillis() + " ms; use 0 to " + LONGEST_DELAY.toMillis() + " ms");
        }
    }

    /** {@return whether nothing is wrong} */
    public boolean isNone() {
        return equals(NONE);
    }

    /** {@return whether the way of the bytes is touched, and not only what they are} */
    public boolean changesTheLine() {
        return bitsPerSecond != 0 || !delay.isZero() || !jitter.isZero() || frozen;
    }

    /** {@return what is wrong, in words for people} */
    public String inWords() {
        StringJoiner words = new StringJoiner(", ").setEmptyValue("none");
        if (bitsPerSecond != 0) {
            words.add("throttled to " + bitsPerSecond / 1_000.0 + " kbit/s");
        }
        if (!delay.isZero() || !jitter.isZero()) {
            words.add("delayed by " + delay.toMillis() + " ms, give or take " + jitter.toMillis());
        }
        if (frozen) {
            words.add("frozen");
        }
        if (chunkSize != 0) {
            words.add("chunks of " + chunkSize + " bytes");
        }
        return words.toString();
    }

    /**
     * {@return the same with another limit of the rate}
     *
     * @param rate in bits per second; 0 for no limit
     */
    public ConnectionFaults withBitsPerSecond(long rate) {
        return new ConnectionFaults(rate, delay, jitter, frozen, chunkSize);
    }

    /**
     * {@return the same with another delay}
     *
     * @param newDelay by which every byte arrives later
     * @param newJitter by how much the delay grows and shrinks
     */
    public ConnectionFaults withDelay(Duration newDelay, Duration newJitter) {
        return new ConnectionFaults(bitsPerSecond, newDelay, newJitter, frozen, chunkSize);
    }

    /**
     * {@return the same, frozen or thawed}
     *
     * @param freeze whether nothing is sent
     */
    public ConnectionFaults withFrozen(boolean freeze) {
        return new ConnectionFaults(bitsPerSecond, delay, jitter, freeze, chunkSize);
    }

    /**
     * {@return the same with messages cut otherwise}
     *
     * @param size the most data bytes of a chunk; 0 for the server's own choice
     */
    public ConnectionFaults withChunkSize(int size) {
        return new ConnectionFaults(bitsPerSecond, delay, jitter, frozen, size);
    }
}
