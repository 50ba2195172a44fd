package dev.tilecast.app.clock;

import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.tap.PayloadCodec;
import dev.tilecast.app.tap.SentFrame;
import dev.tilecast.app.tap.SentFrames;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Decodes what a player is sent as soon as it is sent, reads the clock of each picture and takes down how old it is. On a
 * thread of its own; closed, it leaves nothing behind. Any thread.
 */
public final class DecodedClock implements AutoCloseable {
    private static final int MOST_WAITING = 240;

    private final VideoCodecs codecs;
    private final Clock wallClock;
    private final boolean awaitsWriting;
    private final LatencyWindow window = new LatencyWindow();
    private final SentTimes sentTimes = new SentTimes();
    private final LinkedBlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final ClockReader reader = new ClockReader();
    private final Thread thread =
            Thread.ofPlatform().name("clock-decoder").daemon().unstarted(this::run);
    private final Optional<Subscription> subscription;
    private volatile Seen newest = new Seen(null, 0, 0, "");
    private boolean overflown;
    private boolean begun;
    private ByteBuffer configuration;

    /**
     * The newest picture.
     *
     * @param shown null before the first one
     * @param width pixels
     * @param height pixels
     * @param failure why nothing is decoded, for people; empty where it is
     */
    public record Seen(ShownClock shown, int width, int height, String failure) {}

    /** One thing for the decoder; a configuration has number 0. */
    private record Work(long number, boolean configuration, boolean keyFrame, ByteBuffer payload) {}

    /**
     * Begins, and asks for a key frame to begin with.
     *
     * @param awaitsWriting whether a frame counts as sent only when the operating system took it, which a player's stream
     *     tells
     * @param wallClock what the card's clock is compared with, in its zone
     */
    public DecodedClock(FrameTaps.Source source, boolean awaitsWriting, VideoCodecs codecs, Clock wallClock) {
        this.codecs = codecs;
        this.wallClock = wallClock;
        this.awaitsWriting = awaitsWriting;
        subscription = source.tap().open(new Inbox());
        if (subscription.isPresent()) {
            thread.start();
            source.keyFrame().run();
        }
    }

    /** False where there was nothing to tap. */
    public boolean isOpen() {
        return subscription.isPresent();
    }

    public LatencyWindow.Figures figures() {
        return window.figures(System.nanoTime());
    }

    public Seen newest() {
        return newest;
    }

    private final class Inbox implements SentFrames {
        @Override
        public void configured(ByteBuffer payload) {
            synchronized (DecodedClock.this) {
                // It comes with each frame, and a decoder that is told the same again begins anew.
                if (payload.equals(configuration)) {
                    return;
                }
                configuration = copy(payload);
                waiting.add(new Work(0, true, false, configuration.duplicate()));
            }
        }

        @Override
        public void sent(SentFrame frame) {
            if (frame.media() == SentFrame.Media.AUDIO) {
                return;
            }
            boolean keyFrame = frame.media() == SentFrame.Media.KEY_FRAME;
            synchronized (DecodedClock.this) {
                // A decoder begins with a key frame, and one that does not keep up goes on with the next.
                begun |= keyFrame;
                overflown = waiting.size() >= MOST_WAITING || overflown && !keyFrame;
                if (overflown || !begun) {
                    return;
                }
            }
            waiting.add(new Work(frame.number(), false, keyFrame, copy(frame.payload())));
        }

        @Override
        public void written(long number, long nanoTime) {
            sentTimes.written(number, nanoTime).ifPresent(reading -> note(reading.shown(), reading.ready(), nanoTime));
        }

        @Override
        public void dropped(long number) {
            sentTimes.forget(number);
        }
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        return ByteBuffer.allocate(payload.remaining()).put(payload.duplicate()).flip();
    }

    private void run() {
        VideoDecoder decoder = null;
        String codec = "";
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Work work = waiting.take();
                try {
                    String found = PayloadCodec.of(work.payload());
                    if (!found.equals(codec)) {
                        decoder = replaced(decoder, found);
                        codec = found;
                    }
                    decode(decoder, work);
                } catch (VideoException e) {
                    newest = new Seen(null, 0, 0, e.getMessage());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            if (decoder != null) {
                decoder.close();
            }
        }
    }

    private VideoDecoder replaced(VideoDecoder old, String codec) {
        if (old != null) {
            old.close();
        }
        VideoDecoder decoder = codecs.createDecoder(codec);
        decoder.init();
        return decoder;
    }

    private void decode(VideoDecoder decoder, Work work) {
        Optional<Canvas> picture = decoder.decode(work.payload());
        if (picture.isEmpty() || work.configuration()) {
            return;
        }
        long decoded = System.nanoTime();
        ShownClock shown = reader.readCard(GreyPicture.of(picture.get()));
        newest = new Seen(shown, picture.get().width(), picture.get().height(), "");
        if (shown instanceof ShownClock.Read read) {
            if (awaitsWriting) {
                sentTimes
                        .read(work.number(), read.time(), decoded)
                        .ifPresent(written -> note(read.time(), decoded, written));
            } else {
                note(read.time(), decoded, decoded);
            }
        }
    }

    /** The picture is there when it is decoded and sent, whichever is later. */
    private void note(LocalTime shown, long decoded, long written) {
        long there = Math.max(decoded, written);
        LocalTime now = LocalTime.now(wallClock);
        LocalTime then = now.minusNanos(System.nanoTime() - there);
        window.add(there, ClockLatency.millis(shown, then));
    }

    /** Nothing is tapped any more; the thread ends by itself. */
    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
        thread.interrupt();
    }
}
