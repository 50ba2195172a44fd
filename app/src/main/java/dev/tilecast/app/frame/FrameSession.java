package dev.tilecast.app.frame;

import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.rtmp.Subscription;
import java.util.List;
import java.util.Optional;

/** A recording under way, with what is seen of the canvases; closed it leaves no tap, thread or look behind. Any thread. */
public final class FrameSession implements AutoCloseable {
    private final FrameRecording recording = new FrameRecording();
    private final List<TileWatch> tiles;
    private final Optional<Subscription> subscription;

    /** @param sources whose canvases may be in the frames */
    public FrameSession(FrameFeed feed, List<SceneSource> sources) {
        tiles = sources.stream().map(TileWatch::new).toList();
        subscription = feed.record(recording);
    }

    public FrameRecording recording() {
        return recording;
    }

    /** False where there was no such stream (any more). */
    public boolean isRecording() {
        return subscription.isPresent();
    }

    /**
     * The tiles in which a frame's canvas differs from that of the frame before.
     *
     * @param frames of the recording, oldest first
     * @return empty where it is not known
     */
    public Optional<ChangedTiles> changedTiles(List<RecordedFrame> frames, long sequence) {
        RecordedFrame before = null;
        for (RecordedFrame frame : frames) {
            if (frame.sequence() == sequence) {
                return before == null ? Optional.empty() : changedTiles(before, frame);
            }
            boolean hasCanvas = frame.times().published() != 0 && !frame.times().isRepeated();
            before = hasCanvas && !frame.fate().isLost() ? frame : before;
        }
        return Optional.empty();
    }

    private Optional<ChangedTiles> changedTiles(RecordedFrame before, RecordedFrame frame) {
        if (frame.times().isRepeated()) {
            return Optional.empty();
        }
        return tiles.stream()
                .map(watch ->
                        watch.between(before.times().published(), frame.times().published()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
        tiles.forEach(TileWatch::close);
    }
}
