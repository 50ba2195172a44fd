package dev.tilecast.app.ui;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.inspect.SubjectNames;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Names subjects after what the last readings said of them; connections keep theirs after their end. JavaFX thread. */
final class ConsoleNames implements SubjectNames {
    private static final int MOST_REMEMBERED = 5_000;

    private final Texts texts;
    private final Function<String, Optional<SceneOptions>> playedAs;
    private final Map<Long, String> peers = remembering();
    private final Map<Subject.PlayerStream, String> streams = remembering();
    private List<SceneOptions> sources = List.of();
    private Set<Long> faulty = Set.of();

    /** @param playedAs what a stream of a name shows */
    ConsoleNames(Texts texts, Function<String, Optional<SceneOptions>> playedAs) {
        this.playedAs = playedAs;
        this.texts = texts;
    }

    private static <K> Map<K, String> remembering() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, String> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    /** Connections with which something goes wrong on purpose. */
    void markFaulty(Set<Long> connections) {
        faulty = connections;
    }

    void show(List<ConnectionLine> connections, List<SceneOptions> newSources) {
        sources = newSources;
        for (ConnectionLine line : connections) {
            ConnectionLine.Key key = line.key();
            peers.put(key.connectionId(), line.peer());
            if (key.streamId() != 0 && !line.stream().isEmpty()) {
                streams.put(new Subject.PlayerStream(key.connectionId(), key.streamId()), line.stream());
            }
        }
    }

    @Override
    public List<Crumb> path(Subject subject) {
        return switch (subject) {
            case Subject.Source source -> List.of(new Crumb(sourceName(source.options()), source));
            case Subject.Connection connection ->
                List.of(new Crumb(texts.of("subject.connection", peer(connection)), connection));
            case Subject.PlayerStream stream -> path(stream);
            case Subject.Handler handler -> List.of(new Crumb(texts.of("subject.handler", handler.name()), handler));
            case Subject.Capture capture -> {
                String file = String.valueOf(capture.file().getFileName());
                yield List.of(new Crumb(texts.of("subject.capture", file), capture));
            }
            case Subject.Remote remote -> List.of(new Crumb(remote.url(), remote));
        };
    }

    private List<Crumb> path(Subject.PlayerStream stream) {
        List<Crumb> path = new ArrayList<>();
        String name = streams.getOrDefault(stream, "");
        playedAs.apply(name)
                .filter(sources::contains)
                .map(Subject.Source::new)
                .ifPresent(source -> path.add(new Crumb(sourceName(source.options()), source)));
        Subject.Connection connection = stream.connection();
        path.add(new Crumb(texts.of("subject.player", peer(connection)), connection));
        path.add(new Crumb(texts.of("subject.stream", stream.messageStreamId()), stream));
        return path;
    }

    private String peer(Subject.Connection connection) {
        String peer = peers.get(connection.connectionId());
        String name = peer == null ? texts.of("subject.unknown", connection.connectionId()) : peer;
        return faulty.contains(connection.connectionId()) ? texts.of("faults.marked", name) : name;
    }

    /** The scene alone for its defaults, which come first. */
    private String sourceName(SceneOptions options) {
        boolean isDefault = sources.stream()
                .filter(candidate -> candidate.scene().equals(options.scene()))
                .findFirst()
                .map(options::equals)
                .orElse(true);
        return isDefault
                ? options.scene()
                : texts.of(
                        "subject.source",
                        options.scene(),
                        options.width(),
                        options.height(),
                        options.framesPerSecond());
    }
}
