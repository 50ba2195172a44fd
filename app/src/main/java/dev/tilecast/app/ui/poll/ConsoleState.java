package dev.tilecast.app.ui.poll;

import dev.tilecast.app.LogLines;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.canvases.SourceLine;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.encoder.EncoderReading;
import dev.tilecast.app.ui.handlers.HandlerLine;
import dev.tilecast.app.ui.status.StatusLine;
import dev.tilecast.app.ui.streams.StreamLine;
import dev.tilecast.observe.RefusedAddress;
import dev.tilecast.observe.ServerSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that the window shows at one moment, immutable.
 *
 * @param connections those that ended among them
 * @param faulty the connections with which something goes wrong on purpose
 * @param endedFaulty those with which something went so until they ended
 * @param newLog what the log got since the state before
 */
public record ConsoleState(
        ServerSnapshot server,
        StatusLine status,
        List<ConnectionLine> connections,
        List<RefusedAddress> refused,
        Set<Long> faulty,
        Set<Long> endedFaulty,
        List<StreamLine> streams,
        List<SourceLine> sources,
        List<HandlerLine> handlers,
        EncoderReading<SceneOptions> encoders,
        List<LogLines.Line> newLog) {

    /** This state in place of one that was never shown, whose log lines are still to be shown. */
    ConsoleState after(ConsoleState skipped) {
        if (skipped == null || skipped.newLog.isEmpty()) {
            return this;
        }
        List<LogLines.Line> lines = new ArrayList<>(skipped.newLog);
        lines.addAll(newLog);
        return new ConsoleState(
                server, status, connections, refused, faulty, endedFaulty, streams, sources, handlers, encoders, lines);
    }
}
