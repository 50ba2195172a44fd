package dev.tilecast.gpu.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/** The options by which each encoder gives a packet for every frame at once, with key frames on demand. */
final class EncoderOptions {
    /** From so many bits a pixel on libsvtav1 need not begin coarse. */
    private static final double GENEROUS_BITS = 0.5;

    private static final String FASTEST = "ultrafast";

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
                String blocks = preset.equals(FASTEST) && mayHaveSmallBlocks((long) width * height, settings)
                        ? ":ctu=16:rd=1"
                        : "";
                options.put("x265-params", "log-level=none:scenecut=0:frame-threads=1" + blocks + threads);
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

    /**
     * Blocks of 16 pixels save two fifths of the time of a key frame, which a player that joins waits for, and a fifth of
     * the others', for 0.2 dB. From level 5 on blocks have at least 32 (ITU-T H.265, A.4.1): these are level 4.1's bounds.
     */
    private static boolean mayHaveSmallBlocks(long pixels, EncoderSettings settings) {
        return pixels <= 2_228_224
                && pixels * settings.frameRate().perSecond() <= 133_693_440
                && settings.mostBitRate() <= 20_000_000;
    }

    private static String svt(long pixels, EncoderSettings settings) {
        String threads = settings.threads() == 0 ? "" : ":lp=" + settings.threads();
        double bitsPerPixel = settings.bitRate() / settings.frameRate().perSecond() / pixels;
        // Its rate control comes down from the coarsest quantiser over several frames, however much room there is.
        String quantiser = bitsPerPixel < GENEROUS_BITS ? "" : ":max-qp=30";
        // scm: its modes for screen content leave more of what moved away behind, for more bits.
        // sharpness: without it flat colours near edges are off from the key frame on. rtc=1 with scm leaves whole
        // blocks
        // of what moved away behind.
        return "pred-struct=1:lookahead=0:scd=0:scm=0:sharpness=3:force-key-frames=1" + quantiser + threads;
    }
}
