package dev.tilecast.fault;

import java.util.StringJoiner;

/**
 * What is wrong on purpose with what one player of a stream gets.
 *
 * @param dropEvery of so many video frames the last one is left out; 0 for none, 1 for all
 * @param dropChance the chance of each video frame to be left out, 0 to 1
 * @param duplicateKeyFrames every key frame is sent twice, with the same timestamp
 * @param timestampShiftMillis is added to the timestamps of what is sent from now on; below 0 they wrap around, as 32-bit
 *     numbers do (RTMP specification, section 3)
 */
public record StreamFaults(int dropEvery, double dropChance, boolean duplicateKeyFrames, long timestampShiftMillis) {
    /** All is well. */
    public static final StreamFaults NONE = new StreamFaults(0, 0, false, 0);

    /**
     * Checks every value against its range.
     *
     * @throws IllegalArgumentException where a value is out of its range
     */
    public StreamFaults {
        if (dropEvery < 0) {
            throw new IllegalArgumentException(
                    "every " + dropEvery + "th frame cannot be dropped; use 1 or more, or 0 for none");
        }
        if (!(dropChance >= 0 && dropChance <= 1)) {
            throw new IllegalArgumentException("a chance of " + dropChance + "; use 0 to 1");
        }
        if (Math.abs(timestampShiftMillis) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a shift of " + timestampShiftMillis
                    + " ms; timestamps have 32 bits, use " + -Integer.MAX_VALUE + " to " + Integer.MAX_VALUE);
        }
    }

    /** {@return whether nothing is wrong} */
    public boolean isNone() {
        return equals(NONE);
    }

    /** {@return what is wrong, in words for people} */
    public String inWords() {
        StringJoiner words = new StringJoiner(", ").setEmptyValue("none");
        if (dropEvery != 0) {
            words.add("one of " + dropEvery + " frames dropped");
        }
        if (dropChance != 0) {
            words.add(Math.round(dropChance * 1_000) / 10.0 + " % of the frames dropped");
        }
        if (duplicateKeyFrames) {
            words.add("key frames sent twice");
        }
        if (timestampShiftMillis != 0) {
            words.add("timestamps shifted by " + timestampShiftMillis + " ms");
        }
        return words.toString();
    }

    /**
     * {@return the same with frames left out at another distance}
     *
     * @param frames of so many the last one is left out; 0 for none
     */
    public StreamFaults withDropEvery(int frames) {
        return new StreamFaults(frames, dropChance, duplicateKeyFrames, timestampShiftMillis);
    }

    /**
     * {@return the same with frames left out at another chance}
     *
     * @param chance 0 to 1
     */
    public StreamFaults withDropChance(double chance) {
        return new StreamFaults(dropEvery, chance, duplicateKeyFrames, timestampShiftMillis);
    }

    /**
     * {@return the same, with key frames sent once or twice}
     *
     * @param duplicate whether twice
     */
    public StreamFaults withDuplicateKeyFrames(boolean duplicate) {
        return new StreamFaults(dropEvery, dropChance, duplicate, timestampShiftMillis);
    }

    /**
     * {@return the same with another shift of timestamps}
     *
     * @param millis is added to each; below 0 for earlier
     */
    public StreamFaults withTimestampShift(long millis) {
        return new StreamFaults(dropEvery, dropChance, duplicateKeyFrames, millis);
    }
}
