package dev.tilecast.app.client;

import dev.tilecast.wire.flv.VideoTagHeader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Counts the media of one stream. Any thread. */
final class PlayCounts {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_REMEMBERED = 2_000;

    private final Deque<Arrival> lastSecond = new ArrayDeque<>();
    private StreamFormat format;
    private long frames;
    private long keyFrames;
    private long audio;
    private long timestamp = -1;
    private long lastVideo = -1;
    private long lastKey = -1;
    private long interval = -1;
    private long backwards;

    private record Arrival(long nanos, int bytes, boolean frame) {}

    /** The figures at one moment. */
    record Figures(
            Optional<StreamFormat> format,
            long frames,
            long keyFrames,
            long audio,
            double framesPerSecond,
            double bitsPerSecond,
            long timestamp,
            long keyFrameInterval,
            long backwards) {}

    /** @param at milliseconds, unsigned */
    synchronized void video(VideoTagHeader header, long at, int bytes, long nanoTime) {
        StreamFormat.of(header).ifPresent(found -> format = found);
        boolean frame = StreamFormat.isFrame(header);
        if (frame) {
            frames++;
            if (at < lastVideo) {
                backwards++;
            }
            lastVideo = at;
            if (header.isKeyFrame()) {
                keyFrames++;
                interval = lastKey < 0 ? -1 : at - lastKey;
                lastKey = at;
            }
        }
        arrived(at, bytes, frame, nanoTime);
    }

    synchronized void audio(long at, int bytes, long nanoTime) {
        audio++;
        arrived(at, bytes, false, nanoTime);
    }

    private void arrived(long at, int bytes, boolean frame, long nanoTime) {
        timestamp = at;
        lastSecond.addLast(new Arrival(nanoTime, bytes, frame));
        if (lastSecond.size() > MOST_REMEMBERED) {
            lastSecond.removeFirst();
        }
    }

    synchronized Figures figures(long nanoTime) {
        while (!lastSecond.isEmpty() && nanoTime - lastSecond.getFirst().nanos() > SECOND) {
            lastSecond.removeFirst();
        }
        long bytes = 0;
        int pictures = 0;
        for (Arrival arrival : lastSecond) {
            bytes += arrival.bytes();
            pictures += arrival.frame() ? 1 : 0;
        }
        return new Figures(
                Optional.ofNullable(format),
                frames,
                keyFrames,
                audio,
                pictures,
                bytes * 8.0,
                timestamp,
                interval,
                backwards);
    }
}
