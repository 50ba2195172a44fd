package dev.tilecast.app.ui.streams;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.PlayerState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers the players of each stream name. Any thread. */
public final class StreamsViewModel {

    public List<StreamLine> lines(List<ConnectionLine> connections) {
        Map<StreamLine.Key, List<ConnectionLine>> byName = new LinkedHashMap<>();
        for (ConnectionLine connection : connections) {
            if (!connection.stream().isEmpty()) {
                byName.computeIfAbsent(
                                new StreamLine.Key(connection.application(), connection.stream()),
                                key -> new ArrayList<>())
                        .add(connection);
            }
        }
        List<StreamLine> lines = new ArrayList<>();
        byName.forEach((key, players) -> lines.add(line(key, players)));
        return lines;
    }

    private static StreamLine line(StreamLine.Key key, List<ConnectionLine> players) {
        List<ConnectionLine> playing =
                players.stream().filter(StreamsViewModel::isPlaying).toList();
        return new StreamLine(
                key,
                players.stream()
                        .map(ConnectionLine::codecName)
                        .filter(codec -> !codec.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                players.size(),
                playing.size(),
                hundredths(players.stream()
                        .mapToDouble(ConnectionLine::megabitsPerSecond)
                        .sum()),
                tenths(playing.stream()
                        .mapToDouble(ConnectionLine::framesPerSecond)
                        .average()
                        .orElse(0)),
                players.stream().mapToLong(ConnectionLine::framesSent).sum(),
                players.stream().mapToLong(ConnectionLine::framesDropped).sum(),
                players.stream().mapToLong(ConnectionLine::queuedMillis).max().orElse(0));
    }

    private static boolean isPlaying(ConnectionLine line) {
        return line.state() == PlayerState.PLAYING || line.state() == PlayerState.BEHIND;
    }
}
