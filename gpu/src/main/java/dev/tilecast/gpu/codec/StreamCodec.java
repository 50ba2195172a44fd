package dev.tilecast.gpu.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;

import dev.tilecast.wire.flv.VideoTagHeader;
import java.util.Optional;

/** The codecs that are decoded here: how RTMP names them, and FFmpeg's software decoder. */
enum StreamCodec {
    H264("h264", VideoTagHeader.CODEC_AVC, "avc1", AV_CODEC_ID_H264, "h264"),
    HEVC("hevc", VideoTagHeader.CODEC_HEVC, "hvc1", AV_CODEC_ID_HEVC, "hevc"),
    /** FFmpeg's own decoder of that name needs a device. */
    AV1("av1", StreamCodec.NONE, "av01", AV_CODEC_ID_AV1, "libaom-av1"),
    SORENSON("sorenson", 2, "", AV_CODEC_ID_FLV1, "flv");

    private static final int NONE = -1;

    private final String codecName;
    private final int flvCodecId;
    private final String fourCc;
    private final int ffmpegId;
    private final String decoderName;

    StreamCodec(String codecName, int flvCodecId, String fourCc, int ffmpegId, String decoderName) {
        this.codecName = codecName;
        this.flvCodecId = flvCodecId;
        this.fourCc = fourCc;
        this.ffmpegId = ffmpegId;
        this.decoderName = decoderName;
    }

    static StreamCodec of(VideoFormat format) {
        return switch (format) {
            case AVC -> H264;
            case HEVC -> HEVC;
            case AV1 -> AV1;
            case SORENSON -> SORENSON;
        };
    }

    /** Why FFmpeg, once loaded, cannot decode it; empty where it can. */
    Optional<String> whyNoDecoder() {
        return avcodec_find_decoder_by_name(decoderName) == null
                ? Optional.of("this build of FFmpeg has no decoder named " + decoderName)
                : Optional.empty();
    }

    String codecName() {
        return codecName;
    }

    /** In the first byte of a legacy video tag. */
    int flvCodecId() {
        return flvCodecId;
    }

    /** In extended tags; empty where the codec has none. */
    String fourCc() {
        return fourCc;
    }

    int ffmpegId() {
        return ffmpegId;
    }

    String decoderName() {
        return decoderName;
    }

    /** Whether frames cannot be read without the configuration that comes before them. */
    boolean needsConfiguration() {
        return this == H264 || this == HEVC;
    }
}
