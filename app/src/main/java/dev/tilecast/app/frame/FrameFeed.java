package dev.tilecast.app.frame;

import dev.tilecast.rtmp.Subscription;
import java.util.Optional;

/** Where frames can be recorded from. Any thread. */
public interface FrameFeed {

    /** What it is, for people. */
    String name();

    /** Whether frames come: somebody plays it. */
    boolean isActive();

    /**
     * Records from now on until the result is closed.
     *
     * @return empty where the stream is gone
     */
    Optional<Subscription> record(FrameRecording recording);
}
