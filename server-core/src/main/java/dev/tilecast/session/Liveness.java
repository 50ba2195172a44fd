package dev.tilecast.session;

/** Whether a client still lives: after a silence it is asked, after a longer one it is given up. */
final class Liveness {
    /** What to do now. */
    enum Verdict {
        NOTHING,
        ASK,
        GIVE_UP
    }

    private final long askAfterMillis;
    private final long giveUpAfterMillis;
    private long lastHeard;
    private long lastAsked;

    Liveness(SessionLimits limits, long nowMillis) {
        askAfterMillis = limits.pingInterval().toMillis();
        giveUpAfterMillis = limits.dead().toMillis();
        lastHeard = nowMillis;
        lastAsked = nowMillis;
    }

    void heard(long nowMillis) {
        lastHeard = nowMillis;
    }

    Verdict judge(long nowMillis) {
        long silence = nowMillis - lastHeard;
        if (silence >= giveUpAfterMillis) {
            return Verdict.GIVE_UP;
        }
        if (silence >= askAfterMillis && nowMillis - lastAsked >= askAfterMillis) {
            lastAsked = nowMillis;
            return Verdict.ASK;
        }
        return Verdict.NOTHING;
    }
}
