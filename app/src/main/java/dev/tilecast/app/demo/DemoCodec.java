package dev.tilecast.app.demo;

import java.util.Arrays;
import java.util.List;

/** The codecs that a stream's query and the command line can name. */
public enum DemoCodec {
    H264("h264", 0.1),
    SCREEN("screen", "screen video"),
    SCREEN2("screen2", "screen video 2"),
    SORENSON("sorenson", 0.2),
    HEVC("hevc", 0.07),
    AV1("av1", 0.07),
    LIBX264("libx264", 0.1),
    LIBOPENH264("libopenh264", 0.1),
    H264_NVENC("h264_nvenc", 0.1);

    private final String word;
    private final String codecName;
    private final double bitsPerPixel;

    DemoCodec(String word, String codecName) {
        this.word = word;
        this.codecName = codecName;
        this.bitsPerPixel = 0;
    }

    DemoCodec(String word, double bitsPerPixel) {
        this.word = word;
        this.codecName = word;
        this.bitsPerPixel = bitsPerPixel;
    }

    /** As in {@code codec=h264}. */
    public String word() {
        return word;
    }

    /** As {@link dev.tilecast.rtmp.RtmpStream#useCodec} takes it. */
    public String codecName() {
        return codecName;
    }

    /** Whether it sends pictures as they are, in as many bits as that takes: it has no bit rate and no preset. */
    public boolean isLossless() {
        return bitsPerPixel == 0;
    }

    /** A bit rate at which the demo's scenes look well; for codecs that are not lossless. */
    BitRate usualBitRate(SceneOptions options) {
        double bits = bitsPerPixel * options.width() * options.height() * options.framesPerSecond();
        return new BitRate(Math.clamp(Math.round(bits), BitRate.LEAST, BitRate.MOST));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DemoCodec::word).toList();
    }

    /** Those that say what is sent and leave open what encodes it. */
    public static List<DemoCodec> formats() {
        return List.of(H264, SCREEN, SCREEN2, SORENSON, HEVC, AV1);
    }

    /** @throws IllegalArgumentException with what is allowed */
    public static DemoCodec parse(String text) {
        return Arrays.stream(values())
                .filter(codec -> codec.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a codec; there are: " + String.join(", ", words())));
    }

    @Override
    public String toString() {
        return word;
    }
}
