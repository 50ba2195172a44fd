package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.BitRateCurve;
import dev.tilecast.app.frame.FrameRecording;
import dev.tilecast.app.frame.RecordedFrame;
import java.util.List;
import java.util.Optional;

/** What of a recording is shown: the newest or what was held, how far back, and which frame is chosen. One thread. */
final class FrameBrowsing {
    static final double LEAST_PITCH = 2;
    static final double MOST_PITCH = 24;
    private static final double USUAL_PITCH = 6;

    private FrameRecording recording;
    private FrameView view = FrameView.EMPTY;
    private List<RecordedFrame> frames = List.of();
    private long changes = -1;
    private long heldAt;
    private boolean held;
    private int back;
    private long selected;
    private double pitch = USUAL_PITCH;
    private int room = 1;

    /** Shows another recording from now on; null for none. */
    void show(FrameRecording newRecording) {
        recording = newRecording;
        frames = List.of();
        changes = -1;
        held = false;
        back = 0;
        selected = 0;
        view = FrameView.EMPTY;
    }

    /** Takes what is new, where the view is not held; false where there is nothing. */
    boolean refresh() {
        if (recording == null || held || recording.changes() == changes) {
            return false;
        }
        changes = recording.changes();
        frames = recording.snapshot();
        look();
        return true;
    }

    private void look() {
        List<RecordedFrame> video =
                frames.stream().filter(frame -> frame.kind().isVideo()).toList();
        view = new FrameView(video, BitRateCurve.of(video), video.size() - back, selected);
    }

    FrameView view() {
        return view;
    }

    /** All of the recording that is looked at, sound too, oldest first. */
    List<RecordedFrame> frames() {
        return frames;
    }

    double pitch() {
        return pitch;
    }

    /** @param newRoom how many bars there is room for */
    void room(int newRoom) {
        room = newRoom;
    }

    boolean isHeld() {
        return held;
    }

    /** Holds the view, or lets it follow the stream again. */
    void hold(boolean newHeld) {
        if (recording != null && newHeld != held) {
            held = newHeld;
            heldAt = recording.recorded();
            back = 0;
            changes = -1;
            if (!held) {
                refresh();
            }
        }
    }

    /** Frames recorded since the view is held. */
    long cameSince() {
        return held ? recording.recorded() - heldAt : 0;
    }

    /** The chosen frame, where it is still recorded. */
    Optional<RecordedFrame> selected() {
        int index = view.selectedIndex();
        return index < 0 ? Optional.empty() : Optional.of(view.frames().get(index));
    }

    /** Chooses the frame at that index of the view, which is held for it. */
    void select(int index) {
        if (index >= 0 && index < view.frames().size()) {
            selected = view.frames().get(index).sequence();
            hold(true);
            back = Math.clamp(
                    back, view.frames().size() - index - room, view.frames().size() - index - 1);
            back = Math.max(0, back);
            look();
        }
    }

    /** Chooses a frame so many behind (before, where negative) the chosen one; without one, the newest. */
    void step(int count) {
        int index = view.selectedIndex();
        select(
                index < 0
                        ? view.frames().size() - 1
                        : Math.clamp(index + count, 0, view.frames().size() - 1));
    }

    /** Looks so many frames further back. */
    void scroll(int count) {
        hold(true);
        back = Math.clamp(back + count, 0, Math.max(0, view.frames().size() - room));
        look();
    }

    void zoom(double factor) {
        pitch = Math.clamp(pitch * factor, LEAST_PITCH, MOST_PITCH);
    }
}
