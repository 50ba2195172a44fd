package dev.tilecast.app.canvas;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Watches a broadcast as a player does, decodes it on a thread of its own and compares it, a few times a second, with the
 * canvases that it was made of. Closed, it leaves nothing behind. Any thread.
 */
public final class PlayerPictures implements Compared {
    private final Broadcast broadcast;
    private final CanvasSource source;
    private final VideoCodecs codecs;
    private final Semaphore wakes = new Semaphore(0);
    private final FrameInbox inbox = new FrameInbox(wakes::release);
    private final PublishedPictures published;
    private final ComparisonPace pace = new ComparisonPace();
    private final Thread thread =
            Thread.ofPlatform().name("canvas-player").daemon().unstarted(this::run);
    private Object configuration;
    private volatile Comparison newest;
    private volatile String failure = "";
    private volatile boolean closed;

    /** @param source where the broadcast takes its canvases from */
    public PlayerPictures(Broadcast broadcast, CanvasSource source, VideoCodecs codecs) {
        this.broadcast = broadcast;
        this.source = source;
        this.codecs = codecs;
        published = new PublishedPictures(source);
    }

    /** Begins to watch. */
    public void start() {
        thread.start();
    }

    @Override
    public Optional<Comparison> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public String failure() {
        return failure;
    }

    private void run() {
        Runnable wake = wakes::release;
        source.addListener(wake);
        published.keepNewest();
        try (VideoDecoder decoder = codecs.createDecoder(broadcast.codecName())) {
            decoder.init();
            Broadcast.Membership membership = broadcast.join(inbox);
            try {
                watch(decoder);
            } finally {
                membership.close();
            }
        } catch (VideoException e) {
            failure = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            source.removeListener(wake);
        }
    }

    private void watch(VideoDecoder decoder) throws InterruptedException {
        while (!closed) {
            wakes.acquire();
            wakes.drainPermits();
            keepIfDue();
            EncodedFrame frame = inbox.poll();
            while (frame != null && !closed) {
                show(frame, decoder);
                keepIfDue();
                frame = inbox.poll();
            }
            if (!inbox.endReason().isEmpty()) {
                failure = inbox.endReason();
            }
        }
    }

    private void keepIfDue() {
        if (pace.isDue(System.nanoTime())) {
            published.keepNewest();
        }
    }

    private void show(EncodedFrame frame, VideoDecoder decoder) {
        try {
            if (frame.configuration() != null && !frame.configuration().equals(configuration)) {
                decoder.decode(frame.configuration().duplicate());
                configuration = frame.configuration();
            }
            Optional<Canvas> decoded = decoder.decode(frame.data());
            failure = "";
            if (decoded.isPresent() && pace.isDue(System.nanoTime())) {
                long begin = System.nanoTime();
                Canvas picture = decoded.get();
                published.at(frame.canvasNanoTime()).ifPresent(canvas -> compare(canvas, picture, begin));
            }
        } catch (VideoException e) {
            failure = e.getMessage();
        }
    }

    private void compare(RgbPicture canvas, Canvas picture, long begin) {
        RgbPicture decoded = RgbPicture.of(picture);
        if (decoded.width() > canvas.width() || decoded.height() > canvas.height()) {
            return;
        }
        newest = Comparison.of(canvas.croppedTo(decoded.width(), decoded.height()), decoded);
        pace.made(begin, System.nanoTime());
    }

    /** Leaves the broadcast; returns at once. */
    @Override
    public void close() {
        closed = true;
        wakes.release();
    }
}
