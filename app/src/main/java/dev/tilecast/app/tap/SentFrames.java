package dev.tilecast.app.tap;

import java.nio.ByteBuffer;

/** Is told what a player is sent. Any thread; must return at once. */
public interface SentFrames {

    /** What the decoder needs before the frames to come, the same again or another; valid during the call. */
    void configured(ByteBuffer payload);

    void sent(SentFrame frame);

    /** The operating system has taken the frame's last byte, at that {@link System#nanoTime()}. Not told of sources. */
    void written(long number, long nanoTime);

    /** A frame that waited is not sent after all. */
    void dropped(long number);
}
