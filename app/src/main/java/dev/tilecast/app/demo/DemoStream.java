package dev.tilecast.app.demo;

import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One player's stream: takes the scene that its name asks for and sends it with an encoder of its own. */
final class DemoStream {
    private final DemoSwitches switches;
    private final SharedSources sources;
    private final StreamQuery query;
    private final VideoCodecs codecs;
    private final AtomicReference<SharedSource> playing = new AtomicReference<>();

    DemoStream(DemoSwitches switches, SharedSources sources, StreamQuery query, VideoCodecs codecs) {
        this.switches = switches;
        this.sources = sources;
        this.query = query;
        this.codecs = codecs;
    }

    void registerWith(RtmpStream stream) {
        stream.registerPlayEventHandler(this::play);
        stream.registerPauseEventHandler((isPause, of) -> switches.pause().call(false, () -> true));
        stream.registerRenderEventHandler(of -> switches.render().call(true, this::render));
        stream.registerFrameEventHandler(
                (of, out, outQueueIsFull) -> switches.frame().call(true, () -> frame(of, out, outQueueIsFull)));
    }

    private boolean play(boolean isStart, RtmpStream stream, Consumer<VideoData> out) {
        if (!isStart) {
            return switches.play().notice(this::stop);
        }
        if (!switches.play().call(false, () -> start(stream, out))) {
            throw PlayRefusedException.failed("the demo's play handler is switched off");
        }
        return true;
    }

    private boolean start(RtmpStream stream, Consumer<VideoData> out) {
        SceneRequest request = query.parse(stream.streamName());
        SceneOptions options = request.options();
        stop();
        String codec = request.codec().codecName();
        if (!stream.useCodec(codec)) {
            throw PlayRefusedException.failed("option codec: \"" + request.codec() + "\" cannot encode here: "
                    + codecs.whyNoEncoder(codec).orElse("no reason is known"));
        }
        try {
            stream.videoCodec().init(options.width(), options.height()).ifPresent(out);
        } catch (VideoException e) {
            throw PlayRefusedException.failed(
                    "the encoder refuses " + options.width() + "x" + options.height() + ": " + e.getMessage());
        }
        String rate = Integer.toString(options.framesPerSecond());
        stream.setProperty("render_rate", rate);
        stream.setProperty("frame_rate", rate);
        playing.set(sources.join(options));
        return true;
    }

    /** Leaves the source; does nothing where the stream plays none. */
    void stop() {
        SharedSource source = playing.getAndSet(null);
        if (source != null) {
            sources.leave(source);
        }
    }

    private boolean render() {
        SharedSource source = playing.get();
        if (source != null) {
            source.renderIfDue();
        }
        return true;
    }

    private boolean frame(RtmpStream stream, Consumer<VideoData> out, boolean outQueueIsFull) {
        SharedSource source = playing.get();
        VideoEncoder encoder = stream.videoCodec();
        if (source == null || encoder == null || outQueueIsFull) {
            return true;
        }
        Optional<CanvasBuffers.Lease> newest = source.buffers().newest();
        if (newest.isPresent()) {
            try (CanvasBuffers.Lease lease = newest.get()) {
                out.accept(encoder.encode(lease.canvas()));
            }
        }
        return true;
    }
}
