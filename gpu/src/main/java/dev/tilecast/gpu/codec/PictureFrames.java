package dev.tilecast.gpu.codec;

import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.color.YuvPlanes;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's pictures in host memory, used again as soon as the encoder has let go of them. One thread at a time. */
final class PictureFrames implements AutoCloseable {
    private final EncoderKind kind;
    private final int width;
    private final int height;
    private final List<Picture> pictures = new ArrayList<>();

    /** A picture and the memory that its pixels are written to. */
    record Picture(AVFrame frame, YuvPlanes planes) {}

    PictureFrames(EncoderKind kind, int width, int height) {
        this.kind = kind;
        this.width = width;
        this.height = height;
    }

    /** One that the encoder does not read any more; what it held last is still in it. */
    Picture next() {
        for (Picture picture : pictures) {
            if (avutil.av_frame_is_writable(picture.frame()) > 0) {
                return picture;
            }
        }
        Picture picture = allocate();
        pictures.add(picture);
        return picture;
    }

    private Picture allocate() {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(width);
        frame.height(height);
        frame.format(kind.takesNv12() ? avutil.AV_PIX_FMT_NV12 : avutil.AV_PIX_FMT_YUV420P);
        setColours(frame, kind.format().matrix());
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for a picture of " + width + "x" + height);
        }
        return new Picture(frame, planes(frame));
    }

    static void setColours(AVFrame frame, ColorMatrix matrix) {
        frame.color_range(avutil.AVCOL_RANGE_MPEG);
        if (matrix == ColorMatrix.BT_709) {
            frame.colorspace(avutil.AVCOL_SPC_BT709);
            frame.color_primaries(avutil.AVCOL_PRI_BT709);
            frame.color_trc(avutil.AVCOL_TRC_BT709);
        }
    }

    private YuvPlanes planes(AVFrame frame) {
        int chromaHeight = Math.ceilDiv(height, 2);
        YuvPlanes.Plane luma = plane(frame, 0, height);
        YuvPlanes.Plane chroma = plane(frame, 1, chromaHeight);
        return kind.takesNv12()
                ? YuvPlanes.nv12(width, height, luma, chroma)
                : YuvPlanes.i420(width, height, luma, chroma, plane(frame, 2, chromaHeight));
    }

    private static YuvPlanes.Plane plane(AVFrame frame, int index, int rows) {
        int pitch = frame.linesize(index);
        MemorySegment memory = MemorySegment.ofBuffer(
                frame.data(index).capacity((long) pitch * rows).asByteBuffer());
        return new YuvPlanes.Plane(memory, pitch);
    }

    @Override
    public void close() {
        pictures.forEach(picture -> avutil.av_frame_free(picture.frame()));
        pictures.clear();
    }
}
