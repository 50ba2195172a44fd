package dev.tilecast.bench;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoPlugin;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A codec that takes no time and whose frames all have one size, so that a measurement sees the sending alone. */
record FixedSizeCodec(int frameBytes) implements VideoPlugin {
    static final String NAME = "fixed";
    private static final byte KEY_FRAME = 0x13;
    private static final byte INTER_FRAME = 0x23;

    @Override
    public List<String> codecNames() {
        return List.of(NAME);
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        return Optional.empty();
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        return new Encoder(frameBytes);
    }

    private static final class Encoder implements VideoEncoder {
        private final ByteBuffer bytes;
        private boolean keyFrame = true;

        Encoder(int frameBytes) {
            bytes = ByteBuffer.allocateDirect(frameBytes);
        }

        @Override
        public void setParameter(String name, String value) {}

        @Override
        public Optional<VideoData> init(int width, int height) {
            return Optional.empty();
        }

        @Override
        public Optional<PixelType> supportedType(int index) {
            return index == 0 ? Optional.of(PixelType.RGB) : Optional.empty();
        }

        /** A broadcast takes a copy before it asks for the next frame. */
        @Override
        public VideoData encode(Canvas canvas) {
            boolean key = keyFrame;
            keyFrame = false;
            return new VideoData(bytes.put(0, key ? KEY_FRAME : INTER_FRAME), key);
        }

        @Override
        public void requestKeyFrame() {
            keyFrame = true;
        }

        @Override
        public Optional<VideoData> close() {
            return Optional.empty();
        }

        @Override
        public String identifier() {
            return NAME;
        }
    }
}
