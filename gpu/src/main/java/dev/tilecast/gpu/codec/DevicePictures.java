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
     * Says which canvas comes next, so that its picture is made while the one before is encoded. Any thread. The canvas has
     * to stay as it is until {@link #picture} took it or another.
     */
    default void prepare(CudaCanvas canvas) {}

    /** What an encoder has to be opened with to take these pictures; empty where they lie in host memory. */
    Optional<AVBufferRef> hardwareFrames();

    /** The device's name, for people. */
    String deviceName();

    /** After the encoder that takes the pictures. */
    @Override
    void close();
}
