package dev.tilecast.gpu.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/** The options by which each encoder gives a packet for every frame at once, with key frames on demand. */
final class EncoderOptions {
    /** From so many bits a pixel on libsvtav1 need not begin coarse. */
    private static final double GENEROUS_BITS = 0.5;

    private EncoderOptions() {}

    /**
     * FFmpeg's option names and their values.
     *
     * @param width as the encoder holds it
     * @param height as the encoder holds it
     */
    static Map<String, String> of(EncoderKind kind, int width, int height, EncoderSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        String preset = settings.preset(kind);
        if (!preset.isEmpty()) {
            options.put("preset", preset);
        }
        switch (kind) {
            case LIBX264 -> {
                options.put("tune", "zerolatency");
                options.put("forced-idr", "1");
                // A cut would begin a new group of pictures by itself; looking for cuts costs time.
                options.put("sc_threshold", "0");
            }
            case LIBX265 -> {
                options.put("tune", "zerolatency");
                options.put("forced-idr", "1");
                // x265 writes to the terminal, past FFmpeg's log.
                String threads = settings.threads() == 0 ? "" : ":pools=" + settings.threads();
                options.put("x265-params", "log-level=none:scenecut=0:frame-threads=1" + threads);
            }
            case LIBSVTAV1 -> options.put("svtav1-params", svt((long) width * height, settings));
            case LIBOPENH264 -> {
                options.put("rc_mode", "bitrate");
                options.put("allow_skip_frames", "0");
            }
            case H264_NVENC, HEVC_NVENC, AV1_NVENC -> {
                options.put("tune", "ull");
                options.put("zerolatency", "1");
                options.put("delay", "0");
                options.put("forced-idr", "1");
                options.put("rc", "cbr");
            }
            case FLV -> options.put("qmin", "2");
        }
        return options;
    }

    private static String svt(long pixels, EncoderSettings settings) {
        String threads = settings.threads() == 0 ? "" : ":lp=" + settings.threads();
        double bitsPerPixel = settings.bitRate() / settings.frameRate().perSecond() / pixels;
        // Its rate control comes down from the coarsest quantiser over several frames, however much room there is.
        String quantiser = bitsPerPixel < GENEROUS_BITS ? "" : ":max-qp=30";
        // scm: its modes for screen content leave more of what moved away behind, for more bits.
        return "pred-struct=1:lookahead=0:scd=0:scm=0:force-key-frames=1" + quantiser + threads;
    }
}
