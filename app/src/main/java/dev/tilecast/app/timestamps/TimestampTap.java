package dev.tilecast.app.timestamps;

import dev.tilecast.app.tap.SentFrame;
import dev.tilecast.app.tap.SentFrames;
import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** Fills a recording from what a player is sent. Any thread. */
public record TimestampTap(TimestampRecording recording) implements SentFrames {
    @Override
    public void configured(ByteBuffer payload) {}

    @Override
    public void sent(SentFrame frame) {
        boolean sound = frame.media() == SentFrame.Media.AUDIO;
        recording.add(new TimedFrame(
                sound ? MediaKind.AUDIO : MediaKind.VIDEO,
                frame.timestamp(),
                sound ? 0 : compositionTime(frame.payload()),
                frame.nanoTime()));
    }

    /** Milliseconds; 0 for codecs that have none. */
    static int compositionTime(ByteBuffer payload) {
        return switch (VideoTagHeader.parse(Unpooled.wrappedBuffer(payload))) {
            case VideoTagHeader.Avc avc -> avc.compositionTime();
            case VideoTagHeader.Extended extended
            when !extended.tracks().isEmpty() -> extended.tracks().getFirst().compositionTime();
            case VideoTagHeader.Extended _,
                    VideoTagHeader.Plain _,
                    VideoTagHeader.SeekCommand _,
                    VideoTagHeader.Empty _,
                    VideoTagHeader.Unreadable _ -> 0;
        };
    }

    @Override
    public void written(long number, long nanoTime) {}

    @Override
    public void dropped(long number) {}
}
