package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.rtmp.Connection;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The application {@code demo}: claims its connections and gives each of their streams a scene. It knows of the server
 * what any program knows that installs handlers.
 */
public final class DemoApplication implements ConnectEventHandler {
    public static final String NAME = "demo";

    private final DemoSwitches switches;
    private final SharedSources sources;
    private final SharedBroadcasts broadcasts;
    private final StreamQuery query;
    private final CodecSurvey survey;
    private final CameraCall cameraCall;
    private final RtmpServer server;
    private final Map<RtmpStream, DemoStream> streams = new ConcurrentHashMap<>();

    /** @param server the one that this is installed in; asked why a codec is not there */
    public DemoApplication(
            RtmpServer server,
            DemoSwitches switches,
            SharedSources sources,
            SharedBroadcasts broadcasts,
            StreamQuery query,
            CodecSurvey survey,
            SharedCamera camera) {
        this.server = server;
        this.switches = switches;
        this.sources = sources;
        this.broadcasts = broadcasts;
        this.query = query;
        this.survey = survey;
        this.cameraCall = new CameraCall(switches.call(), camera);
    }

    @Override
    public boolean handle(
            boolean isCreate, Connection connection, AmfValue commandArguments, List<AmfValue> userArguments) {
        if (!isCreate) {
            return switches.connect().notice(() -> {});
        }
        return switches.connect().call(this::refuse, () -> claim(connection));
    }

    private boolean refuse() {
        throw switches.connect().settings().offAnswer().orElseThrow().connectRefusal();
    }

    private boolean claim(Connection connection) {
        if (!NAME.equals(connection.application())) {
            return false;
        }
        connection.registerStreamEventHandler(this::handleStream);
        connection.registerRemoteCallHandler(cameraCall, CameraCall.NAME);
        return true;
    }

    private boolean handleStream(boolean isCreate, RtmpStream stream, AmfValue commandArguments) {
        if (isCreate) {
            return switches.stream().call(false, () -> {
                DemoStream made = new DemoStream(switches, sources, broadcasts, query, survey, server.codecs());
                stream.registerPlayEventHandler(made);
                stream.registerPauseEventHandler(made);
                streams.put(stream, made);
                return true;
            });
        }
        return switches.stream().notice(() -> {
            DemoStream gone = streams.remove(stream);
            if (gone != null) {
                gone.stop();
            }
        });
    }
}
