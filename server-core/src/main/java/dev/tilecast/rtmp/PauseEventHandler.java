package dev.tilecast.rtmp;

/** Is asked about pause and resume. */
@FunctionalInterface
public interface PauseEventHandler {

    /**
     * Called on the connection's own handler thread.
     *
     * @return true suspends or resumes the loops
     */
    boolean handle(boolean isPause, RtmpStream stream);
}
