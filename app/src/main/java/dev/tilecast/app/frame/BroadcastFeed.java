package dev.tilecast.app.frame;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastFormat;
import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastTap;
import dev.tilecast.broadcast.EncodedFrame;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.rtmp.Subscription;
import java.util.Optional;

/** Records what a broadcast encodes, and when the last of its players has it. */
public record BroadcastFeed(Broadcast broadcast) implements FrameFeed {
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** More are not told one by one: a gap of a second says enough. */
    private static final int MOST_SKIPPED = 30;

    @Override
    public String name() {
        return broadcast.name();
    }

    @Override
    public boolean isActive() {
        return broadcast.snapshot().players() > 0;
    }

    @Override
    public Optional<Subscription> record(FrameRecording recording) {
        Broadcast.Tapping tapping = broadcast.tap(new Tap(recording));
        return Optional.of(tapping::close);
    }

    private static final class Tap implements BroadcastTap {
        private final FrameRecording recording;
        private boolean begun;
        private long firstMillis;
        private long last = -1;

        Tap(FrameRecording recording) {
            this.recording = recording;
        }

        @Override
        public void encoded(EncodedFrame encoded) {
            BroadcastFrame frame = encoded.frame();
            long millis = Math.floorDiv(frame.nanoTime(), NANOS_PER_MILLI);
            if (!begun) {
                begun = true;
                firstMillis = millis;
            }
            BroadcastFormat format = frame.format();
            recording.describe(format.width(), format.height(), format.framesPerSecond());
            frame.configuration().ifPresent(configuration -> recording.configure(configuration.bytes()));
            // Two frames of one millisecond would have one decode time, which players refuse.
            long timestamp = Math.max(millis - firstMillis, last + 1);
            last = timestamp;
            for (int i = 0; i < Math.min(encoded.skipped(), MOST_SKIPPED); i++) {
                recording.add(0, FrameKind.INTER, FrameFate.SKIPPED, timestamp, StageTimes.unknown(), null);
            }
            recording.add(
                    encoded.number(),
                    frame.isKeyFrame() ? FrameKind.KEY : FrameKind.INTER,
                    FrameFate.ENCODED,
                    timestamp,
                    StageTimes.of(frame.times(), 0),
                    frame.data().bytes());
        }

        @Override
        public void passed(long number, LatencyStage stage, long nanos) {
            switch (stage) {
                case QUEUEING -> recording.queuedAfter(number, nanos);
                case WHOLE -> recording.writtenAfter(number, nanos);
                case WAITING, ENCODING, SENDING -> {}
            }
        }
    }
}
