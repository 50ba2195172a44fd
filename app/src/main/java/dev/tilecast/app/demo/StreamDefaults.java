package dev.tilecast.app.demo;

import java.util.Optional;

/**
 * What a stream gets where its query names no other.
 *
 * @param codec empty for h264 where it can be encoded, else screen video
 * @param bitRate for codecs that have one; empty where it follows from the size and the frame rate
 */
public record StreamDefaults(Optional<DemoCodec> codec, PictureSize size, FrameRate rate, Optional<BitRate> bitRate) {

    /** Sizes and rates that any machine renders and any player shows. */
    public static StreamDefaults standard() {
        return new StreamDefaults(Optional.empty(), new PictureSize(640, 360), new FrameRate(30), Optional.empty());
    }

    /** The same with that codec. */
    public StreamDefaults withCodec(DemoCodec newCodec) {
        return new StreamDefaults(Optional.of(newCodec), size, rate, bitRate);
    }

    /** How a stream of that codec is encoded. */
    public Encoding encoding(DemoCodec chosen) {
        return new Encoding(chosen, true, chosen.isLossless() ? Optional.empty() : bitRate, Optional.empty());
    }
}
