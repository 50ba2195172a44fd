package dev.tilecast.app.ui.timestamps;

import dev.tilecast.app.message.CaptureException;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.timestamps.CaptureTimestamps;
import dev.tilecast.app.timestamps.TimestampRecording;
import dev.tilecast.app.timestamps.TimestampReport;
import dev.tilecast.app.timestamps.TimestampTap;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.rtmp.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records a subject's timestamps while it is in sight and analyses them four times a second, on a thread of its own. Any
 * thread.
 */
final class TimestampFollowing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimestampFollowing.class);
    private static final long PERIOD_MILLIS = 250;

    private final FrameTaps taps;
    private final Subject subject;
    private final Executor window;
    private final Consumer<TimestampReport> show;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timestamps-poll").daemon().factory());
    private final Subscription kept;
    private TimestampRecording recording = new TimestampRecording();
    private Optional<Subscription> subscription = Optional.empty();
    private Object tapped = "";
    private boolean closed;

    /**
     * Begins.
     *
     * @param window runs what is given to it on the window's thread
     * @param show called there
     */
    TimestampFollowing(FrameTaps taps, Subject subject, Executor window, Consumer<TimestampReport> show) {
        this.taps = taps;
        this.subject = subject;
        this.window = window;
        this.show = show;
        kept = subject instanceof Subject.Remote ? taps.keepRemote() : () -> {};
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            TimestampReport report;
            synchronized (this) {
                if (closed) {
                    return;
                }
                tap();
                report = recording.report();
            }
            window.execute(() -> show.accept(report));
        } catch (IOException | CaptureException | RuntimeException failure) {
            LOG.warn("the timestamps of {} could not be followed", subject, failure);
        }
    }

    private void tap() throws IOException, CaptureException {
        if (subject instanceof Subject.Capture(Path file) && !tapped.equals(file)) {
            tapped = file;
            recording = CaptureTimestamps.read(file);
        }
        Optional<FrameTaps.Source> source = source();
        if (source.isPresent()
                && (subscription.isEmpty() || !source.get().what().equals(tapped))) {
            untap();
            tapped = source.get().what();
            recording = new TimestampRecording();
            subscription = source.get().tap().open(new TimestampTap(recording));
        }
    }

    private Optional<FrameTaps.Source> source() {
        return switch (subject) {
            case Subject.Source(var options) -> taps.ofSource(options);
            case Subject.PlayerStream(long connection, int stream) -> Optional.of(taps.ofStream(connection, stream));
            case Subject.Remote(String url) -> Optional.of(taps.ofRemote(url));
            default -> Optional.empty();
        };
    }

    private void untap() {
        subscription.ifPresent(Subscription::close);
        subscription = Optional.empty();
    }

    /** Begins anew, with nothing recorded. */
    synchronized void clear() {
        untap();
    }

    @Override
    public synchronized void close() {
        closed = true;
        untap();
        kept.close();
        thread.shutdownNow();
    }
}
