package dev.tilecast.app.frame;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one frame without decoding it.
 *
 * @param contents empty where its bytes are not kept, or it is sound
 * @param tiles empty where it is not known which changed
 */
public record FrameInsight(RecordedFrame frame, Optional<FrameContents> contents, Optional<ChangedTiles> tiles) {

    /** @param frames of the session's recording, oldest first */
    public static FrameInsight of(FrameSession session, List<RecordedFrame> frames, RecordedFrame frame) {
        ByteBuffer payload = frame.kind().isVideo() ? frame.payload() : null;
        Optional<FrameContents> contents = Optional.ofNullable(payload)
                .map(bytes -> FrameContents.of(bytes, frame.description().configuration()));
        return new FrameInsight(frame, contents, session.changedTiles(frames, frame.sequence()));
    }
}
