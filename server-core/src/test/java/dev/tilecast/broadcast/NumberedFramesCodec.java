package dev.tilecast.broadcast;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoPlugin;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A codec whose frames say in their first bytes how many were before them, and are filled with that number's last byte. */
record NumberedFramesCodec() implements VideoPlugin {
    static final String NAME = "numbered";
    private static final int FRAME_BYTES = 40_000;
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
        return new Encoder();
    }

    private static final class Encoder implements VideoEncoder {
        private boolean keyFrame = true;
        private int number;

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

        @Override
        public VideoData encode(Canvas canvas) {
            number++;
            boolean key = keyFrame;
            keyFrame = false;
            ByteBuffer bytes = ByteBuffer.allocate(FRAME_BYTES);
            bytes.put(key ? KEY_FRAME : INTER_FRAME).putInt(number);
            while (bytes.hasRemaining()) {
                bytes.put((byte) number);
            }
            return new VideoData(bytes.flip(), key);
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
