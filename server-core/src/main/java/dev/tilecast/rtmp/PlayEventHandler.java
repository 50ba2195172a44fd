package dev.tilecast.rtmp;

import dev.tilecast.video.VideoData;
import java.util.function.Consumer;

/** Is asked about play and stop. */
@FunctionalInterface
public interface PlayEventHandler {

    /**
     * Called on the connection's own handler thread.
     *
     * @param isStart true for play, false for stop
     * @param stream the one that is played; its name is known here
     * @param out takes initial or closing video data
     * @return true starts (or, for a stop, ends) the render and frame loops; false: nothing changes
     * @throws PlayRefusedException to refuse a play with a status code and a reason that the player sees
     */
    boolean handle(boolean isStart, RtmpStream stream, Consumer<VideoData> out);
}
