package dev.tilecast.app.frame;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.rtmp.RtmpServer;
import java.util.List;
import java.util.Optional;

/** Finds what can be recorded. Any thread but JavaFX's, since it walks over the server's connections. */
public final class FrameFeeds {
    private final RtmpServer server;
    private final Broadcasts broadcasts;
    private final SceneSources scenes;

    public FrameFeeds(RtmpServer server, Broadcasts broadcasts, SceneSources scenes) {
        this.server = server;
        this.broadcasts = broadcasts;
        this.scenes = scenes;
    }

    /** One for each encoding of a source, oldest first. */
    public List<FrameFeed> ofSource(SceneOptions options) {
        return broadcasts.of(options).stream()
                .<FrameFeed>map(BroadcastFeed::new)
                .toList();
    }

    public FrameFeed ofStream(long connectionId, int messageStreamId) {
        return new PlayerFeed(server, connectionId, messageStreamId);
    }

    /** The sources whose canvases may be in that source's frames. */
    public List<SceneSource> canvasesOfSource(SceneOptions options) {
        return scenes.sources().stream()
                .filter(source -> source.options().equals(options))
                .toList();
    }

    /** The sources whose canvases may be in that stream's frames: those of the scene that it names. */
    public List<SceneSource> canvasesOfStream(long connectionId, int messageStreamId) {
        Optional<String> scene = server.snapshot().connections().stream()
                .filter(connection -> connection.id() == connectionId)
                .map(ConnectionSnapshot::streams)
                .flatMap(List::stream)
                .filter(stream -> stream.messageStreamId() == messageStreamId)
                .map(StreamSnapshot::name)
                .map(name -> name.split("\\?", 2)[0])
                .findFirst();
        return scenes.sources().stream()
                .filter(source -> scene.isPresent() && source.options().scene().equals(scene.get()))
                .filter(source -> source.players() > 0)
                .toList();
    }
}
