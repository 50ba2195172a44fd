package dev.tilecast.app.tap;

import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import java.util.List;
import java.util.Optional;

/** Finds what is sent to whom. Any thread but JavaFX's, since it looks for connections. */
public final class FrameTaps {
    private final RtmpServer server;
    private final Broadcasts broadcasts;
    private final SourceFinder finder;
    private final PlayedFrames played;

    public FrameTaps(RtmpServer server, Broadcasts broadcasts, SceneSources scenes) {
        this(server, broadcasts, scenes, PlayedFrames.none());
    }

    /** @param played what the console itself plays */
    public FrameTaps(RtmpServer server, Broadcasts broadcasts, SceneSources scenes, PlayedFrames played) {
        this.played = played;
        finder = new SourceFinder(scenes, broadcasts, server);
        this.server = server;
        this.broadcasts = broadcasts;
    }

    /**
     * Something to tap.
     *
     * @param what tells it from others, such as the encoding that follows one that ended
     * @param keyFrame asks its encoder for one; of a player's stream all that it may be of
     */
    public record Source(Object what, Tap tap, Runnable keyFrame) {}

    /** Lets somebody see what is sent from now on; empty where there is nothing (any more). */
    @FunctionalInterface
    public interface Tap {
        Optional<Subscription> open(SentFrames listener);
    }

    /** The source's first encoding that anybody plays, as all of them are sent it; empty while nobody plays. */
    public Optional<Source> ofSource(SceneOptions options) {
        return broadcasts.of(options).stream()
                .filter(broadcast -> broadcast.snapshot().players() > 0)
                .findFirst()
                .map(broadcast -> new Source(broadcast, tap(broadcast), broadcast::requestKeyFrame));
    }

    private static Tap tap(Broadcast broadcast) {
        return listener -> {
            Broadcast.Tapping tapping = broadcast.tap(new EncodedTap(listener));
            return Optional.of(tapping::close);
        };
    }

    public Source ofStream(long connectionId, int messageStreamId) {
        return new Source(
                List.of(connectionId, messageStreamId),
                listener -> server.tap(connectionId, messageStreamId, new PlayerFrames(listener)),
                () -> encodingsOf(connectionId, messageStreamId).forEach(Broadcast::requestKeyFrame));
    }

    /** What the console itself plays from there. */
    public Source ofRemote(String url) {
        return new Source(url, listener -> played.listen(url, listener), () -> {});
    }

    private List<Broadcast> encodingsOf(long connectionId, int messageStreamId) {
        return finder.source(connectionId, messageStreamId)
                .map(finder::broadcasts)
                .orElse(List.of());
    }

    /** Keeps the console's own client playing while somebody looks at its frames, until the result is closed. */
    public Subscription keepRemote() {
        return played.keep();
    }
}
