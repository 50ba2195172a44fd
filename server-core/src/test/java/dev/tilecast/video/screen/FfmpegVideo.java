package dev.tilecast.video.screen;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLASHSV;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLASHSV2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** FFmpeg's own screen video codecs in this process. Pictures are R, G, B, bottom row first, without padding. */
public final class FfmpegVideo implements AutoCloseable {
    private static final int LOG_NOTHING_BUT_PANIC = 0;

    private final ScreenVersion version;
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();

    private FfmpegVideo(ScreenVersion version, AVCodec codec, AVCodecContext context) {
        this.version = version;
        this.context = context;
        av_log_set_level(LOG_NOTHING_BUT_PANIC);
        require(avcodec_open2(context, codec, (AVDictionary) null), "avcodec_open2");
    }

    static FfmpegVideo decoder(ScreenVersion version) {
        AVCodec codec = avcodec_find_decoder(id(version));
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.thread_count(1);
        return new FfmpegVideo(version, codec, context);
    }

    /** @param hybrid whether version 2 uses the 15/7-bit colours */
    static FfmpegVideo encoder(ScreenVersion version, int width, int height, int keyFrameInterval, boolean hybrid) {
        AVCodec codec = avcodec_find_encoder(id(version));
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_BGR24).gop_size(keyFrameInterval);
        context.time_base().num(1).den(30);
        context.global_quality(hybrid ? 0 : 1);
        FfmpegVideo encoder = new FfmpegVideo(version, codec, context);
        encoder.frame.width(width).height(height).format(AV_PIX_FMT_BGR24);
        require(av_frame_get_buffer(encoder.frame, 0), "av_frame_get_buffer");
        return encoder;
    }

    /** FFmpeg's flashsv (1) or flashsv2 (2) encoder. */
    public static FfmpegVideo encoder(int version, int width, int height, int keyFrameInterval) {
        return encoder(ScreenVersion.values()[version - 1], width, height, keyFrameInterval, false);
    }

    private static int id(ScreenVersion version) {
        return version == ScreenVersion.ONE ? AV_CODEC_ID_FLASHSV : AV_CODEC_ID_FLASHSV2;
    }

    /** Decodes an FLV video payload. */
    byte[] decode(byte[] payload) {
        require(av_new_packet(packet, payload.length - 1), "av_new_packet");
        packet.data().put(payload, 1, payload.length - 1);
        packet.flags(payload[0] >> 4 == 1 ? AV_PKT_FLAG_KEY : 0);
        require(avcodec_send_packet(context, packet), "avcodec_send_packet");
        av_packet_unref(packet);
        require(avcodec_receive_frame(context, frame), "avcodec_receive_frame");
        int width = frame.width();
        int height = frame.height();
        byte[] picture = new byte[width * height * 3];
        byte[] row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            rowPointer(height - 1 - y).get(row);
            turn(row, 0, picture, y * row.length, width);
        }
        return picture;
    }

    /** Takes over the picture that {@link #encode} then encodes. */
    public void setPicture(byte[] picture) {
        require(av_frame_make_writable(frame), "av_frame_make_writable");
        int width = frame.width();
        int height = frame.height();
        byte[] row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            turn(picture, y * row.length, row, 0, width);
            rowPointer(height - 1 - y).put(row);
        }
    }

    /** Encodes to an FLV video payload. */
    public byte[] encode(long frameNumber) {
        encodePacket(frameNumber);
        byte[] payload = new byte[1 + packet.size()];
        payload[0] = (byte) (((packet.flags() & AV_PKT_FLAG_KEY) != 0 ? 1 : 2) << 4 | version.codecId());
        packet.data().get(payload, 1, packet.size());
        av_packet_unref(packet);
        return payload;
    }

    /** Encodes and returns the payload's size alone. */
    public int encodeToNowhere(long frameNumber) {
        encodePacket(frameNumber);
        int size = 1 + packet.size();
        av_packet_unref(packet);
        return size;
    }

    private void encodePacket(long frameNumber) {
        frame.pts(frameNumber);
        require(avcodec_send_frame(context, frame), "avcodec_send_frame");
        require(avcodec_receive_packet(context, packet), "avcodec_receive_packet");
    }

    private BytePointer rowPointer(int y) {
        return new BytePointer(frame.data(0)).position((long) y * frame.linesize(0));
    }

    private static void turn(byte[] from, int offset, byte[] into, int at, int pixels) {
        for (int i = 0; i < pixels * 3; i += 3) {
            into[at + i] = from[offset + i + 2];
            into[at + i + 1] = from[offset + i + 1];
            into[at + i + 2] = from[offset + i];
        }
    }

    private static void require(int result, String call) {
        if (result < 0) {
            throw new IllegalStateException(call + " failed with " + result);
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
