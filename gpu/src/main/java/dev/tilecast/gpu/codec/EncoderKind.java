package dev.tilecast.gpu.codec;

import java.util.List;

/** FFmpeg's encoders that serve here, and how they differ. */
enum EncoderKind {
    H264_NVENC("h264_nvenc", VideoFormat.AVC, Presets.NVENC, new SizeBounds(160, 64, 4096, 4096L * 4096)),
    LIBX264("libx264", VideoFormat.AVC, Presets.X264, new SizeBounds(2, 2, 16384, 16384L * 8192)),
    LIBOPENH264("libopenh264", VideoFormat.AVC, Presets.NONE, new SizeBounds(16, 16, 8192, 36_864L * 256)),
    HEVC_NVENC("hevc_nvenc", VideoFormat.HEVC, Presets.NVENC, new SizeBounds(160, 64, 8192, 8192L * 8192)),
    LIBX265("libx265", VideoFormat.HEVC, Presets.X265, new SizeBounds(16, 16, 8192, 8192L * 4352)),
    AV1_NVENC("av1_nvenc", VideoFormat.AV1, Presets.NVENC, new SizeBounds(192, 128, 8192, 8192L * 8192)),
    LIBSVTAV1("libsvtav1", VideoFormat.AV1, Presets.SVT, new SizeBounds(64, 64, 8192, 8192L * 4352)),
    FLV("flv", VideoFormat.SORENSON, Presets.NONE, new SizeBounds(1, 1, 8192, 8192L * 4352));

    private final String encoderName;
    private final VideoFormat format;
    private final Presets presets;
    private final SizeBounds bounds;

    EncoderKind(String encoderName, VideoFormat format, Presets presets, SizeBounds bounds) {
        this.encoderName = encoderName;
        this.format = format;
        this.presets = presets;
        this.bounds = bounds;
    }

    /** FFmpeg's name for it. */
    String encoderName() {
        return encoderName;
    }

    /** For people. */
    String displayName() {
        return this == FLV ? "flv (Sorenson H.263)" : encoderName;
    }

    VideoFormat format() {
        return format;
    }

    Presets presets() {
        return presets;
    }

    SizeBounds bounds() {
        return bounds;
    }

    /** bit/s; libsvtav1 does not open above its bound. */
    int mostBitRate() {
        return this == LIBSVTAV1 ? 100_000_000 : 400_000_000;
    }

    boolean isNvenc() {
        return this == H264_NVENC || this == HEVC_NVENC || this == AV1_NVENC;
    }

    /** Whether it takes NV12, which costs least to write; the others take I420. */
    boolean takesNv12() {
        return isNvenc() || this == LIBX264;
    }

    /** Whether it takes another bit rate between two frames. */
    boolean takesBitRateWhileRunning() {
        return isNvenc() || this == LIBX264;
    }

    /** Whether pictures of an odd width or height stay as they are; the others lose a column or a row. */
    boolean keepsOddSizes() {
        return this == FLV || this == LIBSVTAV1;
    }

    /** That length in pixels, as far as the encoder can hold it. */
    int held(int length) {
        return keepsOddSizes() ? length : length & ~1;
    }

    /** All of a format, the best first. */
    static List<EncoderKind> of(VideoFormat format) {
        return List.of(values()).stream().filter(kind -> kind.format == format).toList();
    }
}
