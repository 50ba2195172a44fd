package dev.tilecast.app.demo;

/** What a stream gets where its query names no other. */
public record StreamDefaults(DemoCodec codec, PictureSize size, FrameRate rate) {

    /** Sizes and rates that any machine renders and any player shows. */
    public static StreamDefaults standard() {
        return new StreamDefaults(DemoCodec.SCREEN, new PictureSize(640, 360), new FrameRate(30));
    }
}
