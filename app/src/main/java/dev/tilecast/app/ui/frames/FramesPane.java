package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FrameFeed;
import dev.tilecast.app.frame.FrameFeeds;
import dev.tilecast.app.frame.FrameSession;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.video.VideoCodecs;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/**
 * The last frames of a source or of what one player gets. While it is closed nothing is recorded; open, it paints at most
 * some forty times a second, and only where there is something new. JavaFX thread.
 */
public final class FramesPane implements InspectorPane {
    private final Texts texts;
    private final FrameFeeds feeds;
    private final VideoCodecs codecs;
    private final FrameBrowsing browsing = new FrameBrowsing();
    private final FramesView view;
    private final FramesPulse pulse = new FramesPulse(this::paint);
    private Subject subject;
    private FrameFollowing following;
    private FrameStudy study;
    private FrameSession session;
    private boolean dirty;
    private Object theme;

    /** @param files asks where exports go */
    public FramesPane(Texts texts, FrameFeeds feeds, VideoCodecs codecs, FileChoice files) {
        this.texts = texts;
        this.feeds = feeds;
        this.codecs = codecs;
        view = new FramesView(texts, files, new FramesView.Actions() {
            @Override
            public void hold(boolean held) {
                FramesPane.this.hold(held);
            }

            @Override
            public void select(int index) {
                browsing.select(index);
                selected();
            }

            @Override
            public void step(int count) {
                browsing.step(count);
                selected();
            }

            @Override
            public void scroll(int count) {
                browsing.scroll(count);
                changed();
            }

            @Override
            public void zoom(double factor) {
                browsing.zoom(factor);
                changed();
            }

            @Override
            public void choose(FrameFeed feed) {
                following.choose(feed);
            }

            @Override
            public ExportBar.Shown shown() {
                return FramesPane.this.shown();
            }

            @Override
            public void resized() {
                dirty = true;
            }
        });
    }

    @Override
    public String id() {
        return "frames";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Source
                || shown instanceof Subject.PlayerStream
                || shown instanceof Subject.Remote;
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void open(Subject newSubject) {
        if (newSubject.equals(subject)) {
            return;
        }
        close();
        subject = newSubject;
        view.begin();
        study = new FrameStudy(codecs, Platform::runLater, view.detail());
        FrameFollowing[] begun = new FrameFollowing[1];
        begun[0] = new FrameFollowing(feeds, newSubject, Platform::runLater, found -> {
            if (following == begun[0]) {
                show(found);
            }
        });
        following = begun[0];
        pulse.start();
    }

    @Override
    public void setResting(boolean resting) {
        if (subject instanceof Subject.Source && resting) {
            pulse.stop();
        } else if (subject != null) {
            pulse.start();
        }
    }

    @Override
    public void close() {
        if (subject != null) {
            pulse.stop();
            following.close();
            study.close();
            following = null;
            study = null;
            session = null;
            subject = null;
            browsing.show(null);
        }
    }

    private void show(FrameFollowing.Found found) {
        if (found.session() != null && found.session() != session) {
            session = found.session();
            browsing.show(session.recording());
            view.begin();
            dirty = true;
        }
        following.count(browsing.view().frames());
        view.show(found, browsing.isHeld(), browsing.cameSince());
    }

    private void paint() {
        Object newTheme = view.theme();
        boolean painted = browsing.refresh() | dirty | !newTheme.equals(theme);
        if (painted) {
            dirty = false;
            theme = newTheme;
            browsing.room(view.paint(browsing.view(), browsing.pitch()));
        }
    }

    /** How long the last paint took; for measuring. */
    long paintNanos() {
        return pulse.lastNanos();
    }

    /** Paints since the pane was made; for measuring. */
    long paints() {
        return view.paints();
    }

    private void hold(boolean held) {
        browsing.hold(held);
        changed();
    }

    private void changed() {
        dirty = true;
        view.showHeld(browsing.isHeld(), browsing.cameSince());
    }

    private void selected() {
        changed();
        RecordedFrame frame = browsing.selected().orElse(null);
        if (frame != null && session != null) {
            view.detail().show(frame);
            study.study(session, browsing.frames(), frame);
        }
    }

    private ExportBar.Shown shown() {
        List<RecordedFrame> frames = browsing.view().frames();
        BarLayout bars = view.bars();
        int begin = Math.min(bars.begin(), frames.size());
        int end = Math.min(bars.end(), frames.size());
        return begin >= end
                ? new ExportBar.Shown(browsing.frames(), 0, -1)
                : new ExportBar.Shown(
                        browsing.frames(),
                        frames.get(begin).sequence(),
                        frames.get(end - 1).sequence());
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                command("pause", KeyCode.SPACE, () -> hold(!browsing.isHeld())),
                command("before", KeyCode.LEFT, () -> step(-1)),
                command("next", KeyCode.RIGHT, () -> step(1)),
                new ConsoleCommand(
                        "frames.command.flv", texts.of("frames.command.flv"), null, view.exports()::exportFlv),
                new ConsoleCommand(
                        "frames.command.csv", texts.of("frames.command.csv"), null, view.exports()::exportCsv));
    }

    private void step(int count) {
        browsing.step(count);
        selected();
    }

    private ConsoleCommand command(String id, KeyCode key, Runnable run) {
        return new ConsoleCommand(
                "frames.command." + id, texts.of("frames.command." + id), new KeyCodeCombination(key), run);
    }
}
