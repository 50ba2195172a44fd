package dev.tilecast.video;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import java.util.Optional;

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
     */
    void setParameter(String name, String value);

    /**
     * Prepares for canvases of that size, in pixels.
     *
     * @return data that a player needs before the first frame, such as codec headers
     */
    Optional<VideoData> init(int width, int height);

    /**
     * The pixel types that {@link #encode} takes, from the most preferred (index 0) to the least; empty behind the last.
     */
    Optional<PixelType> supportedType(int index);

    /** Encodes layer 0 of the canvas. */
    VideoData encode(Canvas canvas);

    /** Encodes layer 0 of a canvas in device memory. */
    default VideoData encode(CudaCanvas canvas) {
        throw new VideoException(
                VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, identifier() + " encodes canvases in host memory only");
    }

    /**
     * Says which canvas {@link #encode(CudaCanvas)} will probably get next, so that it is converted and copied while the
     * one before is encoded. It does not wait. Any thread, also during {@code encode}; the last one that was begun counts.
     *
     * @return whether that was begun: the canvas has to stay as it is until a call of {@code encode} that begins later,
     *     whatever its canvas, has ended, or until another canvas' preparation was begun. False where it is of no use, or
     *     the device still works on the one before
     */
    default boolean prepare(CudaCanvas next) {
        return false;
    }

    /**
     * What a player needs before the next frame, such as codec headers; empty where the codec has none. It changes where
     * the encoder had to begin anew; the frame behind the change is a key frame.
     */
    default Optional<VideoData> configuration() {
        return Optional.empty();
    }

    /** Whether "bitrate" has an effect: lossless codecs have none. */
    default boolean hasBitRate() {
        return true;
    }

    /** Makes the next frame a key frame. */
    void requestKeyFrame();

    /** Ends the encoder and frees what it holds; a second call does nothing. May return what was left in it. */
    Optional<VideoData> close();

    /** One line: what really encodes, on which device. */
    String identifier();
}
