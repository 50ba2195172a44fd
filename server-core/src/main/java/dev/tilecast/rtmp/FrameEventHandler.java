package dev.tilecast.rtmp;

import dev.tilecast.video.VideoData;
import java.util.function.Consumer;

/** One step of the server-driven frame (encode) loop. */
@FunctionalInterface
public interface FrameEventHandler {

    /**
     * Called on the stream's frame thread, which is not its render thread, "frame_rate" times per second.
     *
     * @param stream whose frame is due
     * @param out takes the frame; without one nothing is sent this time
     * @param outQueueIsFull the player's sending queue backs up: encoding a big frame now only adds delay
     * @return false stops the stream
     */
    boolean handle(RtmpStream stream, Consumer<VideoData> out, boolean outQueueIsFull);
}
