package dev.tilecast.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The frames since the last key frame, while that one is young: players that join shortly after one another share it. Older
 * ones would only add delay, since a key frame can be made at any time. It uses their payloads until they are forgotten. Pure: the clock is passed in. One thread at a time.
 */
final class GopCache {
    static final long YOUNG_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_FRAMES = 64;
    private static final long MOST_BYTES = 16L << 20;

    private final List<BroadcastFrame> frames = new ArrayList<>();
    private long keyFrameNanoTime;
    private long bytes;

    /** @param nanoTime of its encoding's end */
    void add(BroadcastFrame frame, long nanoTime) {
        boolean keyFrame = frame.isKeyFrame();
        if (keyFrame) {
            clear();
            keyFrameNanoTime = nanoTime;
        } else if (frames.isEmpty()) {
            return;
        }
        bytes += frame.data().size();
        frame.payload().retain();
        frames.add(frame.unmeasured());
        if (isOld(nanoTime) || frames.size() > MOST_FRAMES || bytes > MOST_BYTES && !keyFrame) {
            clear();
        }
    }

    /** A young key frame and what followed it; empty without one. */
    List<BroadcastFrame> frames(long nanoTime) {
        if (!frames.isEmpty() && isOld(nanoTime)) {
            clear();
        }
        return frames;
    }

    private boolean isOld(long nanoTime) {
        return nanoTime - keyFrameNanoTime >= YOUNG_NANOS;
    }

    void clear() {
        frames.forEach(frame -> frame.payload().release());
        frames.clear();
        bytes = 0;
    }
}
