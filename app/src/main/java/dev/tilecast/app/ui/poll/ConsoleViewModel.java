package dev.tilecast.app.ui.poll;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.ForeseenEncoders;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.journal.ConnectionJournal;
import dev.tilecast.app.journal.EndedConnection;
import dev.tilecast.app.ui.canvases.SourcesViewModel;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.ConnectionsViewModel;
import dev.tilecast.app.ui.encoder.EncoderControl;
import dev.tilecast.app.ui.encoder.EncoderViewModel;
import dev.tilecast.app.ui.handlers.HandlersViewModel;
import dev.tilecast.app.ui.log.LogViewModel;
import dev.tilecast.app.ui.status.StatusViewModel;
import dev.tilecast.app.ui.streams.StreamsViewModel;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.rtmp.RtmpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads everything that the window shows. One thread, not JavaFX's. */
public final class ConsoleViewModel {
    private final RtmpServer server;
    private final ConnectionJournal journal;
    private final ConnectionsViewModel connections = new ConnectionsViewModel();
    private final StreamsViewModel streams = new StreamsViewModel();
    private final StatusViewModel status = new StatusViewModel();
    private final SourcesViewModel sources;
    private final HandlersViewModel handlers;
    private final EncoderViewModel<SceneOptions> encoders;
    private final LogViewModel log;

    public ConsoleViewModel(Wiring wiring) {
        server = wiring.server();
        journal = wiring.journal();
        sources = new SourcesViewModel(wiring.scenes());
        handlers = new HandlersViewModel(wiring.switches());
        ForeseenEncoders foreseen = new ForeseenEncoders(server.codecs());
        encoders = new EncoderViewModel<>(options -> wiring.broadcasts().of(options).stream()
                .map(broadcast -> EncoderControl.of(broadcast, foreseen))
                .toList());
        log = new LogViewModel(wiring.log());
    }

    public ConsoleState read() {
        ServerSnapshot snapshot = server.snapshot();
        List<ConnectionLine> connectionLines = connections.lines(snapshot);
        List<ConnectionLine> withEnded = new ArrayList<>(connectionLines);
        List<EndedConnection> ended = journal.ended();
        withEnded.addAll(connections.endedLines(ended, snapshot));
        return new ConsoleState(
                snapshot,
                status.line(snapshot, connectionLines),
                withEnded,
                server.refusedAddresses(),
                server.faults().on().stream().map(FaultReport::connectionId).collect(Collectors.toSet()),
                ended.stream()
                        .filter(EndedConnection::faulty)
                        .map(EndedConnection::id)
                        .collect(Collectors.toSet()),
                streams.lines(connectionLines),
                sources.lines(snapshot.nanoTime()),
                handlers.lines(snapshot.nanoTime()),
                encoders.read(snapshot.nanoTime()),
                log.newLines());
    }

    /**
     * Any thread.
     *
     * @param options of the source whose encoders are read; null while nobody looks at them
     */
    public void watchEncoders(SceneOptions options) {
        encoders.watch(options);
    }
}
