package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoPlugin;
import java.util.List;
import java.util.Optional;

/** A plugin's codecs, with something done before the encoding of a canvas in device memory ends. */
record WatchedEncoding(VideoPlugin plugin, Runnable whileEncoding) implements VideoPlugin {
    @Override
    public List<String> codecNames() {
        return plugin.codecNames();
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        return plugin.whyNoEncoder(codecName);
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        return new Encoder(plugin.createEncoder(codecName), whileEncoding);
    }

    @Override
    public Optional<String> whyNoDecoder(String codecName) {
        return plugin.whyNoDecoder(codecName);
    }

    @Override
    public VideoDecoder createDecoder(String codecName) {
        return plugin.createDecoder(codecName);
    }

    private record Encoder(VideoEncoder encoder, Runnable whileEncoding) implements VideoEncoder {
        @Override
        public void setParameter(String name, String value) {
            encoder.setParameter(name, value);
        }

        @Override
        public Optional<VideoData> init(int width, int height) {
            return encoder.init(width, height);
        }

        @Override
        public Optional<PixelType> supportedType(int index) {
            return encoder.supportedType(index);
        }

        @Override
        public VideoData encode(Canvas canvas) {
            return encoder.encode(canvas);
        }

        @Override
        public VideoData encode(CudaCanvas canvas) {
            VideoData data = encoder.encode(canvas);
            whileEncoding.run();
            return data;
        }

        @Override
        public boolean prepare(CudaCanvas next) {
            return encoder.prepare(next);
        }

        @Override
        public Optional<VideoData> configuration() {
            return encoder.configuration();
        }

        @Override
        public void requestKeyFrame() {
            encoder.requestKeyFrame();
        }

        @Override
        public Optional<VideoData> close() {
            return encoder.close();
        }

        @Override
        public String identifier() {
            return encoder.identifier();
        }
    }
}
