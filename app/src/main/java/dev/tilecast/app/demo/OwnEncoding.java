package dev.tilecast.app.demo;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.rtmp.FrameEventHandler;
import dev.tilecast.rtmp.RenderEventHandler;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.video.EncoderInput;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A player with an encoder of its own, fed by the stream's render and frame handlers: what a program does that wants
 * another picture for each player.
 */
final class OwnEncoding implements Playing, RenderEventHandler, FrameEventHandler {
    private final DemoSwitches switches;
    private final SharedSources sources;
    private final SharedSource source;
    private final VideoEncoder encoder;
    private final EncoderInput input;
    private Optional<VideoData> configuration;

    private OwnEncoding(
            DemoSwitches switches,
            SharedSources sources,
            SharedSource source,
            VideoEncoder encoder,
            Optional<VideoData> configuration) {
        this.switches = switches;
        this.sources = sources;
        this.source = source;
        this.encoder = encoder;
        input = new EncoderInput(encoder);
        this.configuration = configuration;
    }

    /** @throws VideoException where the encoder does not take what is asked for */
    static OwnEncoding begin(
            RtmpStream stream,
            SceneRequest request,
            DemoSwitches switches,
            SharedSources sources,
            Consumer<VideoData> out) {
        SceneOptions options = request.options();
        DemoCodec codec = request.encoding().codec();
        stream.useBroadcast(null);
        if (!stream.useCodec(codec.codecName())) {
            throw new VideoException(VideoException.Reason.NO_SUITABLE_DEVICE, codec + " cannot encode here");
        }
        VideoEncoder encoder = stream.videoCodec();
        request.encoding().parameters(options).forEach(encoder::setParameter);
        Optional<VideoData> configuration = encoder.init(options.width(), options.height());
        configuration.ifPresent(out);
        String rate = Integer.toString(options.framesPerSecond());
        stream.setProperty("render_rate", rate);
        stream.setProperty("frame_rate", rate);
        OwnEncoding made = new OwnEncoding(switches, sources, sources.join(options), encoder, configuration);
        made.source.rendering().wantInHostMemory(true);
        stream.registerRenderEventHandler(made);
        stream.registerFrameEventHandler(made);
        return made;
    }

    @Override
    public boolean handle(RtmpStream stream) {
        return switches.render().call(true, () -> {
            source.renderIfDue();
            return true;
        });
    }

    @Override
    public boolean handle(RtmpStream stream, Consumer<VideoData> out, boolean outQueueIsFull) {
        return switches.frame().call(true, () -> {
            if (!outQueueIsFull) {
                encodeNewest(out);
            }
            return true;
        });
    }

    private void encodeNewest(Consumer<VideoData> out) {
        Optional<Lease<Canvas>> newest = source.buffers().newest();
        if (newest.isEmpty()) {
            return;
        }
        try (Lease<Canvas> lease = newest.get()) {
            VideoData frame = input.encode(lease.canvas());
            Optional<VideoData> now = encoder.configuration();
            if (!now.equals(configuration)) {
                configuration = now;
                now.ifPresent(out);
            }
            out.accept(frame);
        }
    }

    /** The server pauses the handlers' loops. */
    @Override
    public void pause(boolean isPause) {}

    @Override
    public void close() {
        source.rendering().wantInHostMemory(false);
        sources.leave(source);
    }
}
