package dev.tilecast.app.ui.frames;

import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.frame.FrameFeed;
import dev.tilecast.app.frame.FrameFeeds;
import dev.tilecast.app.frame.FrameSession;
import dev.tilecast.app.frame.FrameStatistics;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.rtmp.Subscription;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a subject while it is in sight: finds what can be recorded of it, records one of that, and reckons the figures,
 * four times a second on a thread of its own. Any thread.
 */
final class FrameFollowing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameFollowing.class);
    private static final long PERIOD_MILLIS = 250;

    /**
     * What was found.
     *
     * @param feed the one that is recorded; null for none
     * @param session null while there is nothing to record
     */
    record Found(List<FrameFeed> feeds, FrameFeed feed, FrameSession session, FrameStatistics statistics) {}

    private final FrameFeeds feeds;
    private final Subject subject;
    private final Executor window;
    private final Consumer<Found> show;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("frames-poll").daemon().factory());
    private volatile List<RecordedFrame> counted = List.of();
    private final Subscription kept;
    private FrameFeed wanted;
    private FrameFeed recorded;
    private FrameSession session;
    private boolean closed;

    /**
     * @param window runs what is given to it on the window's thread
     * @param show called there
     */
    FrameFollowing(FrameFeeds feeds, Subject subject, Executor window, Consumer<Found> show) {
        this.feeds = feeds;
        this.subject = subject;
        this.window = window;
        this.show = show;
        kept = subject instanceof Subject.Remote ? feeds.keepRemote() : () -> {};
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The frames whose figures are wanted. */
    void count(List<RecordedFrame> frames) {
        counted = frames;
    }

    /** Records that one from now on. */
    synchronized void choose(FrameFeed feed) {
        wanted = feed;
        if (!closed) {
            thread.execute(this::look);
        }
    }

    private void look() {
        try {
            Found found = find();
            if (found != null) {
                window.execute(() -> show.accept(found));
            }
        } catch (RuntimeException failure) {
            LOG.warn("the frames of {} could not be followed", subject, failure);
        }
    }

    private Found find() {
        List<FrameFeed> all = all();
        FrameStatistics statistics = FrameStatistics.of(counted);
        synchronized (this) {
            if (closed) {
                return null;
            }
            FrameFeed next = next(all);
            if (next != null && (session == null || !next.equals(recorded))) {
                closeSession();
                recorded = next;
                session = new FrameSession(next, canvases());
                if (!session.isRecording()) {
                    closeSession();
                }
            }
            return new Found(all, recorded, session, statistics);
        }
    }

    /** What was chosen by hand counts; then what is recorded and has frames, so that those do not go by themselves. */
    private FrameFeed next(List<FrameFeed> all) {
        if (wanted != null && all.contains(wanted)) {
            return wanted;
        }
        boolean hasFrames = session != null && session.recording().recorded() > 0;
        boolean stays = recorded != null && (all.isEmpty() || hasFrames && all.contains(recorded));
        return stays
                ? recorded
                : all.stream()
                        .filter(FrameFeed::isActive)
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .orElse(null);
    }

    private List<FrameFeed> all() {
        return switch (subject) {
            case Subject.Source(var options) -> feeds.ofSource(options);
            case Subject.PlayerStream(long connection, int stream) -> List.of(feeds.ofStream(connection, stream));
            case Subject.Remote(String url) -> List.of(feeds.ofRemote(url));
            default -> List.of();
        };
    }

    private List<SceneSource> canvases() {
        return switch (subject) {
            case Subject.Source(var options) -> feeds.canvasesOfSource(options);
            case Subject.PlayerStream(long connection, int stream) -> feeds.canvasesOfStream(connection, stream);
            default -> List.of();
        };
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Nothing is recorded any more; the thread ends. */
    @Override
    public synchronized void close() {
        closed = true;
        closeSession();
        kept.close();
        thread.shutdownNow();
    }
}
