package dev.tilecast.app.demo;

import dev.tilecast.rtmp.PauseEventHandler;
import dev.tilecast.rtmp.PlayEventHandler;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One player's stream: plays the scene that its name asks for, from the shared encoder or from one of its own. */
final class DemoStream implements PlayEventHandler, PauseEventHandler {
    private final DemoSwitches switches;
    private final SharedSources sources;
    private final SharedBroadcasts broadcasts;
    private final StreamQuery query;
    private final CodecSurvey survey;
    private final VideoCodecs codecs;
    private final AtomicReference<Playing> playing = new AtomicReference<>();

    DemoStream(
            DemoSwitches switches,
            SharedSources sources,
            SharedBroadcasts broadcasts,
            StreamQuery query,
            CodecSurvey survey,
            VideoCodecs codecs) {
        this.switches = switches;
        this.sources = sources;
        this.broadcasts = broadcasts;
        this.query = query;
        this.survey = survey;
        this.codecs = codecs;
    }

    @Override
    public boolean handle(boolean isPause, RtmpStream stream) {
        return switches.pause().call(false, () -> {
            Playing now = playing.get();
            if (now != null) {
                now.pause(isPause);
            }
            return true;
        });
    }

    @Override
    public boolean handle(boolean isStart, RtmpStream stream, Consumer<VideoData> out) {
        if (!isStart) {
            return switches.play().notice(this::stop);
        }
        return switches.play().call(this::refuse, () -> start(stream, out));
    }

    private boolean refuse() {
        throw switches.play().settings().offAnswer().orElseThrow().playRefusal();
    }

    private boolean start(RtmpStream stream, Consumer<VideoData> out) {
        SceneRequest request = query.parse(stream.streamName());
        stop();
        DemoCodec codec = request.encoding().codec();
        survey.await(codec);
        codecs.whyNoEncoder(codec.codecName()).ifPresent(why -> {
            throw PlayRefusedException.failed("option codec: \"" + codec + "\" cannot encode here: " + why);
        });
        SceneOptions options = request.options();
        codecs.whyNotSize(codec.codecName(), options.width(), options.height()).ifPresent(why -> {
            throw PlayRefusedException.failed("option size: " + why);
        });
        codecs.fourCc(codec.codecName()).ifPresent(fourCc -> requireAnnounced(stream, codec, fourCc));
        try {
            playing.set(
                    request.ownEncoder()
                            ? OwnEncoding.begin(stream, request, switches, sources, out)
                            : SharedEncoding.begin(stream, request, broadcasts));
            return true;
        } catch (VideoException e) {
            throw PlayRefusedException.failed(
                    "the encoder refuses " + request.options() + " as " + request.encoding() + ": " + e.getMessage());
        }
    }

    private static void requireAnnounced(RtmpStream stream, DemoCodec codec, String fourCc) {
        if (!stream.connection().announces(fourCc)) {
            throw PlayRefusedException.failed("option codec: " + codec + " is for players that announce \"" + fourCc
                    + "\" when they connect (enhanced RTMP), such as ffmpeg 6.1 or newer with -rtmp_enhanced_codecs "
                    + fourCc + "; write codec=h264 for this one");
        }
    }

    /** Gives back what the stream plays; does nothing where it plays nothing. */
    void stop() {
        Playing was = playing.getAndSet(null);
        if (was != null) {
            was.close();
        }
    }
}
