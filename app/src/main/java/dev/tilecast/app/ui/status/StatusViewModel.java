package dev.tilecast.app.ui.status;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.app.ui.rates.LastSecond;
import dev.tilecast.observe.ServerSnapshot;
import java.time.Duration;
import java.util.List;

/** Adds up what the server does. One thread, not JavaFX's. */
public final class StatusViewModel {
    private final LastSecond<String> processorNanos = new LastSecond<>();

    public StatusLine line(ServerSnapshot server, List<ConnectionLine> connections) {
        double nanos = processorNanos.perSecond("process", server.nanoTime(), processNanos());
        return new StatusLine(
                server.connections().size(),
                (int) connections.stream().filter(StatusViewModel::isPlaying).count(),
                hundredths(connections.stream()
                        .mapToDouble(ConnectionLine::megabitsPerSecond)
                        .sum()),
                tenths(connections.stream()
                        .mapToDouble(ConnectionLine::framesPerSecond)
                        .sum()),
                hundredths(nanos / 1e9 / Runtime.getRuntime().availableProcessors()));
    }

    private static boolean isPlaying(ConnectionLine line) {
        return line.state() == PlayerState.PLAYING || line.state() == PlayerState.BEHIND;
    }

    private static long processNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
