package dev.tilecast.gpu.color;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RESERVED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * Turns decoded pictures of any format that FFmpeg's scaler takes into an Rgb canvas of one tile, by the picture's own matrix
 * and range. Where a picture does not say its matrix, it is BT.709 from 720 lines on and BT.601 below, as players take it. It
 * keeps the canvas; one thread uses it at a time.
 */
public final class PictureConversion implements AutoCloseable {
    private static final int LONGEST_SIDE = 16384;
    private static final int FIRST_LINES_OF_BT_709 = 720;
    private static final int ONE = 1 << 16;

    private final ImageApi images = new ImageApi();
    /** Rows with padding, since the scaler writes beyond the end of a row. */
    private final AVFrame rgb = av_frame_alloc();

    private SwsContext scaler;
    private Canvas canvas;

    /** Without a picture yet. FFmpeg's libraries are loaded where they were not. */
    public PictureConversion() {}

    /**
     * Reads a picture.
     *
     * @param picture of any format and size
     * @param alwaysBt601 where the codec has no other matrix
     * @return the canvas, the same while the size is, so valid until the next call
     * @throws VideoException for a size or format that cannot be shown
     */
    public Canvas convert(AVFrame picture, boolean alwaysBt601) {
        prepare(picture.width(), picture.height());
        scaler = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                withoutRange(picture.format()),
                picture.width(),
                picture.height(),
                AV_PIX_FMT_RGB24,
                SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new VideoException(Reason.DECODING_FAILED, "pictures of pixel format " + picture.format());
        }
        IntPointer matrix = sws_getCoefficients(alwaysBt601 ? AVCOL_SPC_BT470BG : matrix(picture));
        sws_setColorspaceDetails(scaler, matrix, fullRange(picture) ? 1 : 0, matrix, 1, 0, ONE, ONE);
        int rows =
                sws_scale(scaler, picture.data(), picture.linesize(), 0, picture.height(), rgb.data(), rgb.linesize());
        if (rows < 0) {
            throw new VideoException(Reason.DECODING_FAILED, "the scaler failed with " + rows);
        }
        copyRows();
        return canvas;
    }

    private void prepare(int width, int height) {
        if (canvas != null && canvas.width() == width && canvas.height() == height) {
            return;
        }
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new VideoException(
                    Reason.DECODING_FAILED,
                    "a picture of " + width + "x" + height + ": no side may be longer than " + LONGEST_SIDE);
        }
        canvas = null;
        av_frame_unref(rgb);
        rgb.width(width).height(height).format(AV_PIX_FMT_RGB24);
        if (av_frame_get_buffer(rgb, 0) < 0) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for a picture of " + width + "x" + height);
        }
        canvas = images.createCanvas(PixelType.RGB, width, height, 0, 0);
    }

    private static int matrix(AVFrame picture) {
        int matrix = picture.colorspace();
        if (matrix == AVCOL_SPC_UNSPECIFIED || matrix == AVCOL_SPC_RESERVED) {
            return picture.height() < FIRST_LINES_OF_BT_709 ? AVCOL_SPC_BT470BG : AVCOL_SPC_BT709;
        }
        return matrix;
    }

    private static boolean fullRange(AVFrame picture) {
        return picture.color_range() == AVCOL_RANGE_JPEG || withoutRange(picture.format()) != picture.format();
    }

    /** The deprecated formats that say full range by their name. */
    private static int withoutRange(int format) {
        return switch (format) {
            case AV_PIX_FMT_YUVJ420P -> AV_PIX_FMT_YUV420P;
            case AV_PIX_FMT_YUVJ422P -> AV_PIX_FMT_YUV422P;
            case AV_PIX_FMT_YUVJ444P -> AV_PIX_FMT_YUV444P;
            default -> format;
        };
    }

    private void copyRows() {
        int rowBytes = canvas.width() * 3;
        ByteBuffer from = new BytePointer(rgb.data(0))
                .capacity((long) rgb.linesize(0) * canvas.height())
                .asByteBuffer();
        ByteBuffer to = canvas.tile(0, 0).data();
        for (int y = 0; y < canvas.height(); y++) {
            to.put((canvas.height() - 1 - y) * rowBytes, from, y * rgb.linesize(0), rowBytes);
        }
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        scaler = null;
        av_frame_free(rgb);
    }
}
