package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.DecodedClock;
import dev.tilecast.app.clock.LatencyWindow;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.video.VideoCodecs;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a subject's frames while it is in sight and gives the figures four times a second. Any thread. */
final class ClockFollowing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClockFollowing.class);
    private static final long PERIOD_MILLIS = 250;

    private final FrameTaps taps;
    private final Subject subject;
    private final VideoCodecs codecs;
    private final Executor window;
    private final Consumer<Found> show;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock-poll").daemon().factory());
    private DecodedClock clock;
    private Object tapped = "";
    private boolean closed;

    /** What is known now. */
    record Found(boolean open, DecodedClock.Seen seen, LatencyWindow.Figures figures) {}

    /**
     * Begins.
     *
     * @param window runs what is given to it on the window's thread
     * @param show called there
     */
    ClockFollowing(FrameTaps taps, Subject subject, VideoCodecs codecs, Executor window, Consumer<Found> show) {
        this.taps = taps;
        this.subject = subject;
        this.codecs = codecs;
        this.window = window;
        this.show = show;
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Found found;
            synchronized (this) {
                if (closed) {
                    return;
                }
                source().ifPresent(this::tap);
                found = clock == null ? new Found(false, null, null) : new Found(true, clock.newest(), clock.figures());
            }
            window.execute(() -> show.accept(found));
        } catch (RuntimeException failure) {
            LOG.warn("the clock of {} could not be followed", subject, failure);
        }
    }

    private void tap(FrameTaps.Source source) {
        if (clock != null && source.what().equals(tapped)) {
            return;
        }
        untap();
        tapped = source.what();
        boolean ofPlayer = subject instanceof Subject.PlayerStream;
        DecodedClock begun = new DecodedClock(source, ofPlayer, codecs, Clock.systemDefaultZone());
        clock = begun.isOpen() ? begun : null;
    }

    private Optional<FrameTaps.Source> source() {
        return switch (subject) {
            case Subject.Source(var options) -> taps.ofSource(options);
            case Subject.PlayerStream(long connection, int stream) -> Optional.of(taps.ofStream(connection, stream));
            default -> Optional.empty();
        };
    }

    private void untap() {
        if (clock != null) {
            clock.close();
            clock = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        untap();
        thread.shutdownNow();
    }
}
