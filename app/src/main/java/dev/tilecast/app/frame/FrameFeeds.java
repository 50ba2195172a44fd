package dev.tilecast.app.frame;

import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.app.tap.PlayedFrames;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import java.util.List;

/** Finds what can be recorded. Any thread but JavaFX's, since it walks over the server's connections. */
public final class FrameFeeds {
    private final RtmpServer server;
    private final Broadcasts broadcasts;
    private final SourceFinder finder;
    private final PlayedFrames played;

    public FrameFeeds(RtmpServer server, Broadcasts broadcasts, SceneSources scenes) {
        this(server, broadcasts, scenes, PlayedFrames.none());
    }

    /** @param played what the console itself plays */
    public FrameFeeds(RtmpServer server, Broadcasts broadcasts, SceneSources scenes, PlayedFrames played) {
        this.played = played;
        finder = new SourceFinder(scenes, broadcasts, server);
        this.server = server;
        this.broadcasts = broadcasts;
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

    public FrameFeed ofRemote(String url) {
        return new RemoteFeed(played, url);
    }

    /** The sources whose canvases may be in that source's frames. */
    public List<SceneSource> canvasesOfSource(SceneOptions options) {
        return finder.source(options).stream().toList();
    }

    /** The sources whose canvases may be in that stream's frames. */
    public List<SceneSource> canvasesOfStream(long connectionId, int messageStreamId) {
        return finder.source(connectionId, messageStreamId).stream().toList();
    }

    /** Keeps the console's own client playing while somebody looks at its frames, until the result is closed. */
    public Subscription keepRemote() {
        return played.keep();
    }
}
