package dev.tilecast.app;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.CodecSurvey;
import dev.tilecast.app.demo.DemoApplication;
import dev.tilecast.app.demo.DemoSwitches;
import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.demo.SceneCatalogue;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.app.demo.SharedBroadcasts;
import dev.tilecast.app.demo.SharedSources;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.demo.StreamQuery;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.journal.ConnectionJournal;
import dev.tilecast.app.latency.HdrLatencyRecorder;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.time.Clock;
import java.util.List;

/**
 * The parts of the program, as the command line and the console see them.
 *
 * @param server not yet started
 * @param listen where to start it
 * @param scenes the demo's renderings
 * @param broadcasts the demo's shared encoders
 * @param switches the demo's handlers: connect, stream, play, pause, call, render, frame
 * @param log the newest lines of the log
 * @param journal what happened on each connection
 */
public record Wiring(
        RtmpServer server,
        String listen,
        SceneSources scenes,
        Broadcasts broadcasts,
        List<HandlerSwitch> switches,
        LogLines log,
        ConnectionJournal journal) {

    /** With a journal of that server. */
    public Wiring(
            RtmpServer server,
            String listen,
            SceneSources scenes,
            Broadcasts broadcasts,
            List<HandlerSwitch> switches,
            LogLines log) {
        this(server, listen, scenes, broadcasts, switches, log, ConnectionJournal.of(server));
    }

    /**
     * The demo installed in a server of its own.
     *
     * @param defaults what streams get that name no other
     */
    public static Wiring create(String listen, StreamDefaults defaults) {
        RtmpServer server = Rtmp.createServer();
        LogLines log = new LogLines();
        EventLog events = new EventLog(log);
        server.subscribe(events);

        CodecSurvey survey = new CodecSurvey(server.codecs(), defaults.codec());
        // Not before somebody can connect: loading the codecs takes longer than all the rest.
        server.subscribe(event -> {
            if (event instanceof ServerEvent.Started) {
                survey.begin();
            }
        });

        SharedCamera camera = new SharedCamera();
        SceneCatalogue scenes = new SceneCatalogue(camera, Clock.systemDefaultZone());
        DemoSwitches switches = DemoSwitches.allOn();
        SharedSources sources = new SharedSources(scenes, defaults, new ImageApi(), switches.render());
        SharedBroadcasts broadcasts =
                new SharedBroadcasts(sources, server.codecs(), switches.frame(), HdrLatencyRecorder::new);
        survey.whenDone(h264 -> {
            broadcasts.keep(defaults.encoding(survey.defaultCodec()));
            if (server.isStarted()) {
                events.info(h264);
            }
        });
        StreamQuery query = new StreamQuery(scenes, defaults, survey::defaultCodec);
        server.install(new DemoApplication(server, switches, sources, broadcasts, query, survey, camera));
        return new Wiring(server, listen, sources, broadcasts, switches.list(), log);
    }

    /**
     * One address to play for each scene.
     *
     * @throws IllegalStateException while the server is not started
     */
    public List<String> playUrls() {
        return scenes.sources().stream()
                .map(source -> source.options().scene())
                .distinct()
                .map(scene -> PlayUrl.of(server.listenAddress(), DemoApplication.NAME, scene))
                .toList();
    }
}
