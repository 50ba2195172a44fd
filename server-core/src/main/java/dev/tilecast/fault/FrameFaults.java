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
        SENT,
        DROPPED,
        SENT_TWICE
    }

    public FrameFaults(RandomGenerator random) {
        this.random = random;
    }

    public void set(StreamFaults newFaults) {
        if (newFaults.dropEvery() != faults.dropEvery()) {
            sinceDrop = 0;
        }
        faults = newFaults;
    }

    /** Leaves out the next frames; 0 for none. */
    public void dropNext(int frames) {
        if (frames < 0) {
            throw new IllegalArgumentException("the next " + frames + " frames cannot be dropped; use 0 or more");
        }
        leftToDrop = frames;
    }

    /** For each frame once, in their order. */
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

    /** Whether anything may go wrong with frames that come. */
    public boolean isOn() {
        return !faults.isNone() || leftToDrop > 0;
    }

    public StreamFaultReport report(int messageStreamId) {
        return new StreamFaultReport(messageStreamId, faults, leftToDrop, dropped, duplicated);
    }
}
