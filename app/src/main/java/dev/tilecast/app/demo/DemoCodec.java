package dev.tilecast.app.demo;

import java.util.Arrays;
import java.util.List;

/** The codecs that a stream's query and the command line can name. */
public enum DemoCodec {
    SCREEN("screen", "screen video"),
    SCREEN2("screen2", "screen video 2");

    private final String word;
    private final String codecName;

    DemoCodec(String word, String codecName) {
        this.word = word;
        this.codecName = codecName;
    }

    /** As in {@code codec=screen}. */
    public String word() {
        return word;
    }

    /** As {@link dev.tilecast.rtmp.RtmpStream#useCodec} takes it. */
    public String codecName() {
        return codecName;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DemoCodec::word).toList();
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
