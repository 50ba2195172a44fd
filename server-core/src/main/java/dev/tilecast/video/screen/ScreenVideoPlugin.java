package dev.tilecast.video.screen;

import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoPlugin;
import java.util.List;
import java.util.Optional;

/** Screen video 1 and 2 in pure Java: encoders and decoders that are there on every machine. */
public final class ScreenVideoPlugin implements VideoPlugin {

    /** For the service loader. */
    public ScreenVideoPlugin() {}

    @Override
    public List<String> codecNames() {
        return List.of(ScreenVersion.ONE.codecName(), ScreenVersion.TWO.codecName());
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        return Optional.empty();
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        return new ScreenVideoEncoder(ScreenVersion.of(codecName));
    }

    @Override
    public Optional<String> whyNoDecoder(String codecName) {
        return Optional.empty();
    }

    @Override
    public VideoDecoder createDecoder(String codecName) {
        return new ScreenVideoDecoder(ScreenVersion.of(codecName));
    }
}
