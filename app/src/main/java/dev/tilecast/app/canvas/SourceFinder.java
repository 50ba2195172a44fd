package dev.tilecast.app.canvas;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.video.VideoCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where pictures come from, and who encodes them. Any thread. */
public final class SourceFinder {
    private final SceneSources scenes;
    private final Broadcasts broadcasts;
    private final RtmpServer server;

    public SourceFinder(SceneSources scenes, Broadcasts broadcasts, RtmpServer server) {
        this.scenes = scenes;
        this.broadcasts = broadcasts;
        this.server = server;
    }

    /** The source of those options; empty where it is not there any more. */
    public Optional<SceneSource> source(SceneOptions options) {
        return scenes.sources().stream()
                .filter(source -> source.options().equals(options))
                .findFirst();
    }

    /** The source that a player's stream shows; empty where it plays none. */
    public Optional<SceneSource> source(long connectionId, int messageStreamId) {
        return stream(connectionId, messageStreamId)
                .flatMap(stream -> scenes.playedAs(stream.name()))
                .flatMap(this::source);
    }

    private Optional<StreamSnapshot> stream(long connectionId, int messageStreamId) {
        return server.snapshot().connections().stream()
                .filter(connection -> connection.id() == connectionId)
                .flatMap(connection -> connection.streams().stream())
                .filter(stream -> stream.messageStreamId() == messageStreamId)
                .findFirst();
    }

    /** The encodings of a source that can be watched. */
    public List<Broadcast> broadcasts(SceneSource source) {
        return broadcasts.of(source.options());
    }

    /** The same, with the one that feeds that player first where it can be told. */
    public List<Broadcast> broadcasts(SceneSource source, long connectionId, int messageStreamId) {
        List<Broadcast> found = new ArrayList<>(broadcasts(source));
        stream(connectionId, messageStreamId)
                .flatMap(stream -> found.stream()
                        .filter(broadcast -> broadcast.encoder().equals(stream.codec()))
                        .findFirst())
                .ifPresent(feeding -> {
                    found.remove(feeding);
                    found.addFirst(feeding);
                });
        return found;
    }

    /** Which decode what the encoders make. */
    public VideoCodecs codecs() {
        return server.codecs();
    }
}
