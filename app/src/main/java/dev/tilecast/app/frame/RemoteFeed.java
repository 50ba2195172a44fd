package dev.tilecast.app.frame;

import dev.tilecast.app.tap.PlayedFrames;
import dev.tilecast.app.tap.SentFrame;
import dev.tilecast.app.tap.SentFrames;
import dev.tilecast.rtmp.Subscription;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Records what the console itself plays from a server. */
public record RemoteFeed(PlayedFrames played, String url) implements FrameFeed {

    @Override
    public String name() {
        return url;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public Optional<Subscription> record(FrameRecording recording) {
        return played.listen(url, new Tap(recording));
    }

    private record Tap(FrameRecording recording) implements SentFrames {
        @Override
        public void configured(ByteBuffer payload) {
            recording.configure(payload);
        }

        @Override
        public void sent(SentFrame frame) {
            FrameKind kind = switch (frame.media()) {
                case KEY_FRAME -> FrameKind.KEY;
                case INTER_FRAME -> FrameKind.INTER;
                case AUDIO -> FrameKind.AUDIO;
            };
            recording.add(
                    frame.number(), kind, FrameFate.ARRIVED, frame.timestamp(), StageTimes.unknown(), frame.payload());
        }

        @Override
        public void written(long number, long nanoTime) {
            // the other server's business
        }

        @Override
        public void dropped(long number) {
            // what a server drops never arrives
        }
    }
}
