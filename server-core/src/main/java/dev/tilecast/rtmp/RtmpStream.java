package dev.tilecast.rtmp;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.video.VideoEncoder;

/**
 * A message stream that a client created. Valid until its removal was reported; a later use throws
 * {@link IllegalStateException}, but for {@link #connection}, {@link #id} and {@link #streamName}, which stay. Any
 * thread.
 */
public interface RtmpStream {

    /** {@return the connection whose client created the stream} */
    Connection connection();

    /** {@return the message stream id, unique within the connection} */
    int id();

    /** {@return the name that the player asked for, with its query; null before play} */
    String streamName();

    /**
     * Gives the stream an encoder of its own, in place of one that it has.
     *
     * @param codecName "screen video", "screen video 2" …
     * @return true where this machine has an encoder for it
     */
    boolean useCodec(String codecName);

    /** {@return the encoder that {@link #useCodec} made; null without one} Used by the frame handler. */
    VideoEncoder videoCodec();

    /**
     * Lets the stream play what a broadcast encodes for all its players, in place of an encoder and a frame handler of
     * its own; to be called before the play begins, such as in the play handler. A player that does not announce the
     * broadcast's codec, where that needs it, is refused.
     *
     * @param broadcast null for none
     */
    void useBroadcast(Broadcast broadcast);

    /**
     * Installs who decides about play and stop; null removes it, and both are allowed then.
     *
     * @param handler is asked from the next play or stop on
     */
    void registerPlayEventHandler(PlayEventHandler handler);

    /**
     * Installs who decides about pause and resume; null removes it, and both are allowed then.
     *
     * @param handler is asked from the next pause on
     */
    void registerPauseEventHandler(PauseEventHandler handler);

    /**
     * Installs the step of the render loop; null removes it.
     *
     * @param handler is called on the stream's render thread
     */
    void registerRenderEventHandler(RenderEventHandler handler);

    /**
     * Installs the step of the frame loop; null removes it.
     *
     * @param handler is called on the stream's frame thread
     */
    void registerFrameEventHandler(FrameEventHandler handler);

    /**
     * Sets "render_rate" or "frame_rate" (calls per second, above 0 to 1000) or a string of the program's own, whose
     * name starts with {@code user_}.
     *
     * @param name "render_rate", "frame_rate", or a name that starts with {@code user_}
     * @param value a number in decimal for the rates, any string for names of the program's own; null for these removes
     *     it
     * @throws PropertyException tells an unknown name and a bad value apart
     */
    void setProperty(String name, String value);

    /**
     * {@return the value set, or the default of one not set; null for own names that were not set}
     *
     * @param name as given to {@link #setProperty}
     */
    String getProperty(String name);
}
