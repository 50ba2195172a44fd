package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Makes an encoder's pictures from canvases in device memory. One thread at a time. */
interface DevicePictures extends AutoCloseable {

    /**
     * The canvas' picture, complete.
     *
     * @return valid until the next call or {@link #close}
     */
    AVFrame picture(CudaCanvas canvas);

    /**
     * Says which canvas comes next, so that its picture is made while the one before is encoded. Any thread.
     *
     * @return as {@link dev.tilecast.video.VideoEncoder#prepare} does
     */
    default boolean prepare(CudaCanvas canvas) {
        return false;
    }

    /** What was prepared does not come: its canvas may change from now on. */
    default void forgetPrepared() {}

    /** What an encoder has to be opened with to take these pictures; empty where they lie in host memory. */
    Optional<AVBufferRef> hardwareFrames();

    /** The device's name, for people. */
    String deviceName();

    /** After the encoder that takes the pictures. */
    @Override
    void close();
}
