package dev.tilecast.broadcast;

import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who inspect a broadcast; frames pass untouched where there is none. Any thread. */
final class BroadcastTaps {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastTaps.class);

    private final List<BroadcastTap> taps = new CopyOnWriteArrayList<>();

    /** @return ends it; a second time does nothing */
    Broadcast.Tapping add(BroadcastTap tap) {
        taps.add(tap);
        return () -> taps.remove(tap);
    }

    boolean isEmpty() {
        return taps.isEmpty();
    }

    /** @return the frame whose way the taps hear of */
    BroadcastFrame encoded(EncodedFrame encoded) {
        tell(tap -> tap.encoded(encoded));
        BroadcastFrame frame = encoded.frame();
        FrameTimes times = frame.times();
        LatencyRecorder recorder = new TappedRecorder(times.recorder(), encoded.number());
        return new BroadcastFrame(
                frame.format(),
                frame.configuration(),
                frame.data(),
                frame.payload(),
                frame.nanoTime(),
                new FrameTimes(recorder, times.published(), times.encodeBegin(), times.encodeEnd()));
    }

    private void tell(Consumer<BroadcastTap> message) {
        for (BroadcastTap tap : taps) {
            try {
                message.accept(tap);
            } catch (RuntimeException failure) {
                LOG.error("a tap failed and is told no more", failure);
                taps.remove(tap);
            }
        }
    }

    private final class TappedRecorder implements LatencyRecorder {
        private final LatencyRecorder recorder;
        private final long number;

        TappedRecorder(LatencyRecorder recorder, long number) {
            this.recorder = recorder;
            this.number = number;
        }

        @Override
        public void record(LatencyStage stage, long nanos) {
            recorder.record(stage, nanos);
            tell(tap -> tap.passed(number, stage, nanos));
        }

        @Override
        public Map<LatencyStage, LatencySummary> summaries() {
            return recorder.summaries();
        }
    }
}
