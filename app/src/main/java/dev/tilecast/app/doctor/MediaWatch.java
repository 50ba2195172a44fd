package dev.tilecast.app.doctor;

import dev.tilecast.app.client.StreamFormat;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.RtmpMessage;
import java.util.Optional;

/** What the first seconds of a stream's media are like. One thread. */
final class MediaWatch {
    private final long beganNanos;
    private long firstMediaNanos = -1;
    private long firstKeyNanos = -1;
    private long firstFrameNanos;
    private long lastFrameNanos;
    private long firstTimestamp;
    private long lastTimestamp;
    private long frames;
    private long backwards;
    private long audio;
    private long framesBeforeKey;
    private StreamFormat format;

    MediaWatch(long beganNanos) {
        this.beganNanos = beganNanos;
    }

    /** @param timestamp milliseconds, unsigned */
    void take(RtmpMessage message, long timestamp, long nanoTime) {
        switch (message) {
            case RtmpMessage.AudioMessage _ -> {
                audio++;
                firstMediaNanos = firstMediaNanos < 0 ? nanoTime - beganNanos : firstMediaNanos;
            }
            case RtmpMessage.VideoMessage video -> video(VideoTagHeader.parse(video.payload()), timestamp, nanoTime);
            default -> {}
        }
    }

    private void video(VideoTagHeader header, long timestamp, long nanoTime) {
        firstMediaNanos = firstMediaNanos < 0 ? nanoTime - beganNanos : firstMediaNanos;
        StreamFormat.of(header).ifPresent(found -> format = found);
        if (!StreamFormat.isFrame(header)) {
            return;
        }
        if (frames == 0) {
            firstTimestamp = timestamp;
            firstFrameNanos = nanoTime;
        } else if (timestamp < lastTimestamp) {
            backwards++;
        }
        frames++;
        lastTimestamp = timestamp;
        lastFrameNanos = nanoTime;
        if (firstKeyNanos < 0) {
            if (header.isKeyFrame()) {
                firstKeyNanos = nanoTime - beganNanos;
            } else {
                framesBeforeKey++;
            }
        }
    }

    boolean hasMedia() {
        return firstMediaNanos >= 0;
    }

    boolean hasKeyFrame() {
        return firstKeyNanos >= 0;
    }

    long firstMediaMillis() {
        return firstMediaNanos / 1_000_000;
    }

    long firstKeyMillis() {
        return firstKeyNanos / 1_000_000;
    }

    long framesBeforeKey() {
        return framesBeforeKey;
    }

    long frames() {
        return frames;
    }

    long backwards() {
        return backwards;
    }

    long audioMessages() {
        return audio;
    }

    Optional<StreamFormat> format() {
        return Optional.ofNullable(format);
    }

    /** Milliseconds from the first frame's arrival to the last one's. */
    long wallMillis() {
        return (lastFrameNanos - firstFrameNanos) / 1_000_000;
    }

    /** Milliseconds from the first frame's timestamp to the last one's. */
    long streamMillis() {
        return lastTimestamp - firstTimestamp;
    }
}
