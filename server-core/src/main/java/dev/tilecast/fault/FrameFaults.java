package dev.tilecast.fault;

import java.util.random.RandomGenerator;

/** Decides for each video frame of one player whether something goes wrong with it on purpose. One thread at a time. */
public final class FrameFaults {
    private final RandomGenerator random;
    private StreamFaults faults = StreamFaults.NONE;
    private int leftToDrop;
    private int sinceDrop;
    private long dropped;
    private long duplicated;

    /** What becomes of a frame. */
    public enum Fate {
        /** It goes out as always. */
        SENT,
        /** It is left out. */
        DROPPED,
        /** It goes out two times with the same timestamp, as a key frame may. */
        SENT_TWICE
    }

    /**
     * Without faults until some are set.
     *
     * @param random decides about frames that are left out by chance
     */
    public FrameFaults(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Replaces the faults; counting towards the next dropped frame begins anew where that distance changed.
     *
     * @param newFaults instead of those set before
     */
    public void set(StreamFaults newFaults) {
        if (newFaults.dropEvery() != faults.dropEvery()) {
            sinceDrop = 0;
        }
        faults = newFaults;
    }

    /**
     * Leaves out the next frames; 0 for none.
     *
     * @param frames how many, instead of those left to drop
     */
    public void dropNext(int frames) {
        if (frames < 0) {
            throw new IllegalArgumentException("the next " + frames + " frames cannot be dropped; use 0 or more");
        }
        leftToDrop = frames;
    }

    /**
     * {@return what happens to a frame; to be asked once for each, in their order}
     *
     * @param keyFrame whether this frame is one
     */
    public Fate next(boolean keyFrame) {
        if (drops()) {
            dropped++;
            return Fate.DROPPED;
        }
        if (keyFrame && faults.duplicateKeyFrames()) {
            duplicated++;
            return Fate.SENT_TWICE;
        }
        return Fate.SENT;
    }

    private boolean drops() {
        boolean regular = false;
        if (faults.dropEvery() > 0 && ++sinceDrop >= faults.dropEvery()) {
            sinceDrop = 0;
            regular = true;
        }
        if (leftToDrop > 0) {
            leftToDrop--;
            return true;
        }
        return regular || faults.dropChance() > 0 && random.nextDouble() < faults.dropChance();
    }

    /** {@return whether anything may go wrong with frames that come} */
    public boolean isOn() {
        return !faults.isNone() || leftToDrop > 0;
    }

    /**
     * {@return what is set and what it has done so far}
     *
     * @param messageStreamId the stream that the report names
     */
    public StreamFaultReport report(int messageStreamId) {
        return new StreamFaultReport(messageStreamId, faults, leftToDrop, dropped, duplicated);
    }
}
