package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.color.YuvPlanes;
import dev.tilecast.gpu.color.YuvPlanes.Chroma;
import dev.tilecast.gpu.color.YuvPlanes.Plane;
import dev.tilecast.gpu.cuda.Nv12Download;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures in host memory for software encoders, converted on the device: a third to a tenth of a canvas' bytes. */
final class DownloadedPictures implements DevicePictures {
    private final CanvasDevice device;
    private final Nv12Download download;
    private final PictureFrames pictures;

    /**
     * Takes over the device.
     *
     * @param width as the encoder holds it
     * @param height as the encoder holds it
     */
    DownloadedPictures(CanvasDevice device, EncoderKind kind, int width, int height) {
        this.device = device;
        download = new Nv12Download(
                device.device(), device.conversion(), kind.format().matrix(), width, height);
        pictures = new PictureFrames(kind, width, height);
    }

    @Override
    public boolean prepare(CudaCanvas canvas) {
        return download.prepare(canvas);
    }

    @Override
    public void forgetPrepared() {
        download.forgetPrepared();
    }

    @Override
    public AVFrame picture(CudaCanvas canvas) {
        YuvPlanes source = download.picture(canvas);
        PictureFrames.Picture picture = pictures.next();
        copy(source, picture.planes());
        return picture.frame();
    }

    private static void copy(YuvPlanes from, YuvPlanes to) {
        copy(from.luma(), to.luma(), from.width(), from.height());
        Plane chroma = ((Chroma.Interleaved) from.chroma()).plane();
        switch (to.chroma()) {
            case Chroma.Interleaved(Plane target) -> copy(chroma, target, 2 * from.chromaWidth(), from.chromaHeight());
            case Chroma.Separate(Plane cb, Plane cr) -> {
                split(chroma, 0, cb, from.chromaWidth(), from.chromaHeight());
                split(chroma, 1, cr, from.chromaWidth(), from.chromaHeight());
            }
        }
    }

    private static void copy(Plane from, Plane to, int bytes, int rows) {
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(from.memory(), row * from.pitch(), to.memory(), row * to.pitch(), bytes);
        }
    }

    private static void split(Plane from, int first, Plane to, int samples, int rows) {
        MemorySegment source = from.memory();
        MemorySegment target = to.memory();
        for (int row = 0; row < rows; row++) {
            long in = row * from.pitch() + first;
            long out = row * to.pitch();
            for (int i = 0; i < samples; i++) {
                target.set(ValueLayout.JAVA_BYTE, out + i, source.get(ValueLayout.JAVA_BYTE, in + 2L * i));
            }
        }
    }

    @Override
    public Optional<AVBufferRef> hardwareFrames() {
        return Optional.empty();
    }

    @Override
    public String deviceName() {
        return device.device().name();
    }

    @Override
    public void close() {
        try {
            download.close();
        } finally {
            pictures.close();
            device.close();
        }
    }
}
