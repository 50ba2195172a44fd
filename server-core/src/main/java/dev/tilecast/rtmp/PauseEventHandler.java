package dev.tilecast.rtmp;

/** Is asked about pause and resume. */
@FunctionalInterface
public interface PauseEventHandler {

    /**
     * Called on the connection's own handler thread.
     *
     * @param isPause true for pause, false for resume
     * @param stream the one that the player pauses
     * @return true suspends or resumes the loops
     */
    boolean handle(boolean isPause, RtmpStream stream);
}
