package dev.tilecast.rtmp;

/** One step of the server-driven render loop. */
@FunctionalInterface
public interface RenderEventHandler {

    /**
     * Called on the stream's render thread, at most "render_rate" times per second while the stream plays and is not
     * paused.
     *
     * @param stream whose picture is due
     * @return false stops the stream
     */
    boolean handle(RtmpStream stream);
}
