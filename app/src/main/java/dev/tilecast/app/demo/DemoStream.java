package dev.tilecast.app.demo;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.rtmp.FrameEventHandler;
import dev.tilecast.rtmp.PauseEventHandler;
import dev.tilecast.rtmp.PlayEventHandler;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.rtmp.RenderEventHandler;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One player's stream: takes the scene that its name asks for and sends it with an encoder of its own. */
final class DemoStream implements PlayEventHandler, PauseEventHandler, RenderEventHandler, FrameEventHandler {
    /** A player that loses its first frame, as ffplay does with nobuffer, has a picture after that time. */
    private static final int KEY_FRAME_SECONDS = 2;

    private final DemoSwitches switches;
    private final SharedSources sources;
    private final StreamQuery query;
    private final VideoCodecs codecs;
    private final AtomicReference<Playing> playing = new AtomicReference<>();

    private record Playing(SharedSource source, VideoEncoder encoder, List<PixelType> accepted) {}

    DemoStream(DemoSwitches switches, SharedSources sources, StreamQuery query, VideoCodecs codecs) {
        this.switches = switches;
        this.sources = sources;
        this.query = query;
        this.codecs = codecs;
    }

    void registerWith(RtmpStream stream) {
        stream.registerPlayEventHandler(this);
        stream.registerPauseEventHandler(this);
        stream.registerRenderEventHandler(this);
        stream.registerFrameEventHandler(this);
    }

    @Override
    public boolean handle(boolean isPause, RtmpStream stream) {
        return switches.pause().call(false, () -> true);
    }

    @Override
    public boolean handle(RtmpStream stream) {
        return switches.render().call(true, this::render);
    }

    @Override
    public boolean handle(RtmpStream stream, Consumer<VideoData> out, boolean outQueueIsFull) {
        return switches.frame().call(true, () -> frame(out, outQueueIsFull));
    }

    @Override
    public boolean handle(boolean isStart, RtmpStream stream, Consumer<VideoData> out) {
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
        VideoEncoder made = stream.videoCodec();
        try {
            made.setParameter("diff_blocks", request.diffBlocks() ? "on" : "off");
            made.setParameter("keyframe_interval", Integer.toString(KEY_FRAME_SECONDS * options.framesPerSecond()));
            made.init(options.width(), options.height()).ifPresent(out);
        } catch (VideoException e) {
            throw PlayRefusedException.failed(
                    "the encoder refuses " + options.width() + "x" + options.height() + ": " + e.getMessage());
        }
        String rate = Integer.toString(options.framesPerSecond());
        stream.setProperty("render_rate", rate);
        stream.setProperty("frame_rate", rate);
        playing.set(new Playing(sources.join(options), made, acceptedTypes(made)));
        return true;
    }

    private static List<PixelType> acceptedTypes(VideoEncoder encoder) {
        return IntStream.iterate(0, index -> index + 1)
                .mapToObj(encoder::supportedType)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    /** Leaves the source; does nothing where the stream plays none. */
    void stop() {
        Playing was = playing.getAndSet(null);
        if (was != null) {
            sources.leave(was.source());
        }
    }

    private boolean render() {
        Playing now = playing.get();
        if (now != null) {
            now.source().renderIfDue();
        }
        return true;
    }

    private boolean frame(Consumer<VideoData> out, boolean outQueueIsFull) {
        Playing now = playing.get();
        if (now == null || outQueueIsFull) {
            return true;
        }
        Optional<CanvasBuffers.Lease<Canvas>> newest = now.source().newest(now.accepted());
        if (newest.isPresent()) {
            try (CanvasBuffers.Lease<Canvas> lease = newest.get()) {
                out.accept(now.encoder().encode(lease.canvas()));
            }
        }
        return true;
    }
}
