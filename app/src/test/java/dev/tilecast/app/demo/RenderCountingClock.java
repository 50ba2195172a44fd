package dev.tilecast.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;

/** The test card asks for the time once a frame: each time is a permit. */
final class RenderCountingClock extends Clock {
    final Semaphore renders = new Semaphore(0);

    @Override
    public Instant instant() {
        renders.release();
        return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
