package dev.tilecast.video;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns canvases into encoded frames. It has state: one per stream, used by one thread at a time.
 *
 * <p>Order of calls: parameters, {@link #init}, any number of {@link #encode}, {@link #close()}. Every failure is a
 * {@link VideoException} whose reason tells which.
 */
public interface VideoEncoder {

    /**
     * Sets a parameter: "bitrate" (bit/s), "framerate" (1/s), "preset", "bitrate_error", "keyframe_interval" (frames),
     * and the codec's own.
     *
     * @param name one of these, or of the codec's own
     * @param value as the codec reads it; numbers in decimal
     */
    void setParameter(String name, String value);

    /**
     * Prepares for canvases of that size, in pixels.
     *
     * @param width of all canvases that follow
     * @param height of all canvases that follow
     * @return data that a player needs before the first frame, such as codec headers
     */
    Optional<VideoData> init(int width, int height);

    /**
     * {@return the pixel types that {@link #encode} takes, from the most preferred (index 0) to the least; empty behind
     * the last}
     *
     * @param index counted from 0
     */
    Optional<PixelType> supportedType(int index);

    /**
     * Encodes layer 0 of the canvas.
     *
     * @param canvas of the size given to {@link #init} and of a supported type
     * @return the frame, ready to be sent
     */
    VideoData encode(Canvas canvas);

    /**
     * Encodes layer 0 of a canvas in device memory.
     *
     * @param canvas of the size given to {@link #init} and of a supported type
     * @return the frame, ready to be sent
     */
    default VideoData encode(CudaCanvas canvas) {
        throw new VideoException(
                VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, identifier() + " encodes canvases in host memory only");
    }

    /**
     * Says which canvas {@link #encode(CudaCanvas)} will probably get next, so that it is converted and copied while the
     * one before is encoded. It does not wait. Any thread, also during {@code encode}; the last one that was begun counts.
     *
     * @param next of the size given to {@link #init}
     * @return whether that was begun: the canvas has to stay as it is until a call of {@code encode} that begins later,
     *     whatever its canvas, has ended, or until another canvas' preparation was begun. False where it is of no use, or
     *     the device still works on the one before
     */
    default boolean prepare(CudaCanvas next) {
        return false;
    }

    /**
     * {@return what a player needs before the next frame, such as codec headers; empty where the codec has none} It
     * changes where the encoder had to begin anew; the frame behind the change is a key frame.
     */
    default Optional<VideoData> configuration() {
        return Optional.empty();
    }

    /**
     * {@return the parameters whose values are chosen among a few, such as "preset", with these values in the order to
     * offer them} Others may be taken as well. Any thread.
     */
    default Map<String, List<String>> choices() {
        return Map.of();
    }

    /** {@return whether "bitrate" has an effect: lossless codecs have none} */
    default boolean hasBitRate() {
        return true;
    }

    /** {@return the bit/s that it aims at now, set or by its own choice; empty where it has none or does not tell} */
    default OptionalLong bitRate() {
        return OptionalLong.empty();
    }

    /** Makes the next frame a key frame. */
    void requestKeyFrame();

    /**
     * Ends the encoder and frees what it holds; a second call does nothing. May return what was left in it.
     *
     * @return the frames that were left in it, where there were any
     */
    Optional<VideoData> close();

    /** {@return one line: what really encodes, on which device} */
    String identifier();
}
