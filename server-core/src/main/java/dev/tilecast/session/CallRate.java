package dev.tilecast.session;

/** Counts events within the current second. */
final class CallRate {
    private final int mostPerSecond;
    private long second = Long.MIN_VALUE;
    private int count;

    CallRate(int mostPerSecond) {
        this.mostPerSecond = mostPerSecond;
    }

    /** @return false where this one is above the bound */
    boolean allow(long nowMillis) {
        long now = Math.floorDiv(nowMillis, 1000);
        if (now != second) {
            second = now;
            count = 0;
        }
        return ++count <= mostPerSecond;
    }
}
