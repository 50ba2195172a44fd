package dev.tilecast.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StreamTimeTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = 7_777_777_777L;

    private final StreamTime time = new StreamTime();

    @Test
    void itBeginsAt0WhateverTheClockSays() {
        assertEquals(0, time.last());
        assertEquals(0, time.timestamp(BEGIN, 30));
        assertEquals(40, time.timestamp(BEGIN + 40 * MILLI, 30));
        assertEquals(40, time.last());
    }

    @Test
    void itNeverGoesBack() {
        time.timestamp(BEGIN, 30);
        time.timestamp(BEGIN + 40 * MILLI, 30);
        assertEquals(40, time.timestamp(BEGIN + 30 * MILLI, 30));
    }

    @Test
    void afterAPauseItGoesOnOnePeriodLater() {
        time.timestamp(BEGIN, 25);
        time.timestamp(BEGIN + 40 * MILLI, 25);
        time.goOnAfterPause();
        assertEquals(80, time.timestamp(BEGIN + 9_000 * MILLI, 25));
        assertEquals(120, time.timestamp(BEGIN + 9_040 * MILLI, 25));
    }

    @Test
    void thirtyFramesASecondStayThirtyFramesASecond() {
        long last = 0;
        for (int frame = 0; frame <= 300; frame++) {
            last = time.timestamp(BEGIN + Math.round(frame * 1000.0 * MILLI / 30), 30);
        }
        assertEquals(10_000, last);
    }
}
