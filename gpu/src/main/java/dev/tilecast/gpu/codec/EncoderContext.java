package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** An open encoder of FFmpeg. One thread at a time. */
final class EncoderContext implements AutoCloseable {
    /** Key frames are asked for one by one, so that their interval can change. */
    private static final int NO_INTERVAL = 1 << 24;

    /** FFmpeg's Sorenson encoder takes no longer one: rounding would add up. */
    private static final int LONGEST_SORENSON_INTERVAL = 600;

    private static final long PACKET_PAUSE_NANOS = 50_000;
    private static final long LONGEST_WAIT_NANOS = 10_000_000_000L;

    private final EncoderKind kind;
    private final AVCodecContext context;
    private final AVPacket packet;
    private long frames;

    private EncoderContext(EncoderKind kind, AVCodecContext context) {
        this.kind = kind;
        this.context = context;
        this.packet = avcodec.av_packet_alloc();
    }

    /**
     * Opens an encoder.
     *
     * @param width as the encoder holds it
     * @param height as the encoder holds it
     */
    static EncoderContext open(EncoderKind kind, int width, int height, EncoderSettings settings)
            throws EncoderOpenException {
        return open(kind, width, height, settings, Optional.empty());
    }

    /**
     * Opens an encoder.
     *
     * @param frames where the pictures lie in device memory, the pool that they come from
     */
    static EncoderContext open(
            EncoderKind kind, int width, int height, EncoderSettings settings, Optional<AVBufferRef> frames)
            throws EncoderOpenException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(kind.encoderName());
        if (codec == null) {
            throw new EncoderOpenException(kind.encoderName() + " is not part of this build of FFmpeg", false);
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        setUp(context, kind, width, height, settings);
        frames.ifPresent(pool -> {
            context.pix_fmt(avutil.AV_PIX_FMT_CUDA);
            context.sw_pix_fmt(avutil.AV_PIX_FMT_NV12);
            context.hw_frames_ctx(avutil.av_buffer_ref(pool));
        });
        FfmpegLog.Errors errors = new FfmpegLog.Errors();
        AVDictionary options = new AVDictionary(null);
        EncoderOptions.of(kind, width, height, settings)
                .forEach((name, value) -> avutil.av_dict_set(options, name, value, 0));
        int status = FfmpegLog.listening(errors, () -> avcodec.avcodec_open2(context, codec, options));
        avutil.av_dict_free(options);
        if (status < 0) {
            avcodec.avcodec_free_context(context);
            throw new EncoderOpenException(
                    OpenFailure.inWords(errors.lines(), status), status == avutil.AVERROR_ENOMEM());
        }
        return new EncoderContext(kind, context);
    }

    private static void setUp(
            AVCodecContext context, EncoderKind kind, int width, int height, EncoderSettings settings) {
        FrameRate rate = settings.frameRate();
        context.width(width);
        context.height(height);
        context.pix_fmt(kind.takesNv12() ? avutil.AV_PIX_FMT_NV12 : avutil.AV_PIX_FMT_YUV420P);
        context.time_base(avutil.av_make_q(rate.denominator(), rate.numerator()));
        context.framerate(avutil.av_make_q(rate.numerator(), rate.denominator()));
        context.sample_aspect_ratio(avutil.av_make_q(1, 1));
        context.gop_size(kind == EncoderKind.FLV ? LONGEST_SORENSON_INTERVAL : NO_INTERVAL);
        context.max_b_frames(0);
        context.color_range(avutil.AVCOL_RANGE_MPEG);
        if (kind.format() != VideoFormat.SORENSON) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_LOW_DELAY | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            context.colorspace(avutil.AVCOL_SPC_BT709);
            context.color_primaries(avutil.AVCOL_PRI_BT709);
            context.color_trc(avutil.AVCOL_TRC_BT709);
            if (kind.format() != VideoFormat.AV1) {
                // As the pictures are made; AV1 has no word for it.
                context.chroma_sample_location(avutil.AVCHROMA_LOC_CENTER);
            }
            context.thread_count(settings.threads());
        }
        setRate(context, kind, settings);
    }

    private static void setRate(AVCodecContext context, EncoderKind kind, EncoderSettings settings) {
        // libsvtav1 has a constant rate only where both are equal.
        long most = kind == EncoderKind.LIBSVTAV1 ? settings.bitRate() : settings.mostBitRate();
        context.bit_rate(settings.bitRate());
        context.rc_max_rate(most);
        context.rc_buffer_size(settings.bufferBits());
    }

    /** Takes the bit rate of {@code settings} from the next frame on; only for kinds that can. */
    void changeRate(EncoderSettings settings) {
        setRate(context, kind, settings);
    }

    /** The headers; empty where the encoder has none. Valid until {@link #close}. */
    ByteBuffer extradata() {
        BytePointer data = context.extradata();
        return data == null || context.extradata_size() == 0
                ? ByteBuffer.allocate(0)
                : data.capacity(context.extradata_size()).asByteBuffer();
    }

    /** Takes a packet; its bytes are valid during the call. */
    interface PacketSink<T> {
        T take(ByteBuffer bytes, boolean keyFrame);
    }

    /** Encodes one picture and gives its packet to {@code sink}. */
    <T> T encode(AVFrame picture, boolean keyFrame, PacketSink<T> sink) {
        picture.pts(frames++);
        picture.pict_type(keyFrame ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        FfmpegLog.Errors errors = new FfmpegLog.Errors();
        check(FfmpegLog.listening(errors, () -> sendAndReceive(picture)), errors);
        try {
            return sink.take(
                    packet.data().capacity(packet.size()).asByteBuffer(),
                    (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0);
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    private int sendAndReceive(AVFrame picture) {
        int status = avcodec.avcodec_send_frame(context, picture);
        if (status < 0) {
            return status;
        }
        status = avcodec.avcodec_receive_packet(context, packet);
        // libsvtav1 encodes in threads of its own and does not wait for them.
        long begin = System.nanoTime();
        while (status == avutil.AVERROR_EAGAIN()
                && kind == EncoderKind.LIBSVTAV1
                && System.nanoTime() - begin < LONGEST_WAIT_NANOS) {
            LockSupport.parkNanos(PACKET_PAUSE_NANOS);
            status = avcodec.avcodec_receive_packet(context, packet);
        }
        return status;
    }

    private void endStream() {
        int status = avcodec.avcodec_send_frame(context, null);
        long begin = System.nanoTime();
        while ((status >= 0 || status == avutil.AVERROR_EAGAIN()) && System.nanoTime() - begin < LONGEST_WAIT_NANOS) {
            status = avcodec.avcodec_receive_packet(context, packet);
            avcodec.av_packet_unref(packet);
        }
    }

    private void check(int status, FfmpegLog.Errors errors) {
        if (status == avutil.AVERROR_EAGAIN()) {
            throw new VideoException(Reason.ENCODING_FAILED, kind.encoderName() + " gave no packet for a frame");
        }
        if (status < 0) {
            throw new VideoException(
                    status == avutil.AVERROR_ENOMEM() ? Reason.OUT_OF_MEMORY : Reason.ENCODING_FAILED,
                    kind.encoderName() + " could not encode a frame: " + OpenFailure.inWords(errors.lines(), status));
        }
    }

    @Override
    public void close() {
        if (kind == EncoderKind.LIBSVTAV1) {
            // It complains about a stream without an end, and keeps threads.
            endStream();
        }
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
