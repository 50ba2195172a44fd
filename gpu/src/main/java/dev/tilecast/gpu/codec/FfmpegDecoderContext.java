package dev.tilecast.gpu.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * One of FFmpeg's decoders, open for one configuration. It runs in the caller's thread alone, so that a picture comes out
 * with the frame that completes it. Damage is an error and not concealed.
 */
final class FfmpegDecoderContext implements AutoCloseable {
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame received = av_frame_alloc();
    private final AVFrame newest = av_frame_alloc();

    /** @param configuration what the stream brought, with nothing remaining where there is none */
    FfmpegDecoderContext(StreamCodec codec, ByteBuffer configuration, long maxPixels) {
        AVCodec decoder = avcodec_find_decoder_by_name(codec.decoderName());
        context = avcodec_alloc_context3(decoder);
        context.thread_count(1).max_pixels(maxPixels).err_recognition(AV_EF_EXPLODE);
        int size = configuration.remaining();
        if (size > 0) {
            BytePointer memory = new BytePointer(av_mallocz(size + AV_INPUT_BUFFER_PADDING_SIZE)).capacity(size);
            memory.asByteBuffer().put(configuration.duplicate());
            context.extradata(memory).extradata_size(size);
        }
        int result = avcodec_open2(context, decoder, (AVDictionary) null);
        if (result < 0) {
            close();
            throw failed("the configuration of " + codec.codecName() + " is not accepted", result);
        }
    }

    AVCodecContext context() {
        return context;
    }

    /** The newest picture that the data completed; the decoder's, until the next call. */
    Optional<AVFrame> decode(ByteBuffer data, boolean keyFrame) {
        if (!data.hasRemaining()) {
            return Optional.empty();
        }
        int size = data.remaining();
        require("no memory for a packet", av_new_packet(packet, size));
        packet.data().capacity(size).asByteBuffer().put(data.duplicate());
        packet.flags(keyFrame ? AV_PKT_FLAG_KEY : 0);
        int result = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        require("the data is damaged", result);
        boolean any = false;
        while (true) {
            result = avcodec_receive_frame(context, received);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
                return any ? Optional.of(newest) : Optional.empty();
            }
            require("the data is damaged", result);
            av_frame_unref(newest);
            av_frame_move_ref(newest, received);
            any = true;
        }
    }

    /** Forgets all pictures; the next frame must be a key frame. */
    void flush() {
        avcodec_flush_buffers(context);
    }

    private static void require(String what, int result) {
        if (result < 0) {
            throw failed(what, result);
        }
    }

    private static VideoException failed(String what, int result) {
        byte[] text = new byte[128];
        av_strerror(result, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new VideoException(
                Reason.DECODING_FAILED, what + ": " + new String(text, 0, length, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(received);
        av_frame_free(newest);
        avcodec_free_context(context);
    }
}
