package dev.tilecast.broadcast;

import java.util.concurrent.atomic.LongAdder;

/** What a broadcast counts, since its creation. Any thread. */
final class BroadcastCounts {
    final LongAdder framesEncoded = new LongAdder();
    final LongAdder keyFrames = new LongAdder();
    final LongAdder bytesEncoded = new LongAdder();
    final LongAdder encodeNanos = new LongAdder();
    final LongAdder renderedLate = new LongAdder();
    final LongAdder encoderSkipped = new LongAdder();
    /** Of players that are gone. */
    final LongAdder networkDropped = new LongAdder();
}
