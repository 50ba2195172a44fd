package dev.tilecast.app.frame;

import dev.tilecast.broadcast.FrameTimes;
import dev.tilecast.broadcast.PlayerQueue.Outcome;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.wire.message.MessageType;
import java.util.Optional;

/** Records what one player gets, or should have got. */
public record PlayerFeed(RtmpServer server, long connectionId, int messageStreamId) implements FrameFeed {

    @Override
    public String name() {
        return connectionId + "/" + messageStreamId;
    }

    /** A player that is there is one. */
    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public Optional<Subscription> record(FrameRecording recording) {
        return server.tap(connectionId, messageStreamId, new Tap(recording));
    }

    private record Tap(FrameRecording recording) implements PlayerTap {
        @Override
        public void described(QueuedFrame header) {
            if (header.typeId() == MessageType.VIDEO) {
                recording.configure(header.payload());
            } else {
                OnMetaData.read(header.payload())
                        .ifPresent(found -> recording.describe(found.width(), found.height(), found.framesPerSecond()));
            }
        }

        @Override
        public void offered(long number, QueuedFrame frame, Outcome outcome) {
            FrameFate fate = switch (outcome) {
                case QUEUED, HOPELESS -> FrameFate.WAITING;
                case DROPPED, AWAITS_KEY_FRAME -> FrameFate.DROPPED;
                case UNWANTED -> null;
            };
            if (fate != null) {
                recording.add(
                        number,
                        kind(frame.kind()),
                        fate,
                        frame.timestamp(),
                        times(frame),
                        frame.payload().duplicate());
            }
        }

        private static StageTimes times(QueuedFrame frame) {
            FrameTimes times = frame.times();
            // A frame that a late player gets of another's has none of its own.
            return times.equals(FrameTimes.none())
                    ? new StageTimes(0, 0, 0, System.nanoTime(), 0)
                    : StageTimes.of(times, frame.queuedNanoTime());
        }

        private static FrameKind kind(Kind kind) {
            return switch (kind) {
                case KEY_FRAME -> FrameKind.KEY;
                case INTER_FRAME -> FrameKind.INTER;
                case AUDIO, METADATA -> FrameKind.AUDIO;
            };
        }

        @Override
        public void dropped(long number) {
            recording.dropped(number);
        }

        @Override
        public void written(long number, long nanoTime) {
            recording.written(number, nanoTime);
        }
    }
}
