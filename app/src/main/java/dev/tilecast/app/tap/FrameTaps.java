package dev.tilecast.app.tap;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
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
    private final SceneSources scenes;

    public FrameTaps(RtmpServer server, Broadcasts broadcasts, SceneSources scenes) {
        this.server = server;
        this.broadcasts = broadcasts;
        this.scenes = scenes;
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

    private List<Broadcast> encodingsOf(long connectionId, int messageStreamId) {
        Optional<String> scene = server.snapshot().connections().stream()
                .filter(connection -> connection.id() == connectionId)
                .flatMap(connection -> connection.streams().stream())
                .filter(stream -> stream.messageStreamId() == messageStreamId)
                .map(stream -> stream.name().split("\\?", 2)[0])
                .findFirst();
        return scenes.sources().stream()
                .map(SceneSource::options)
                .filter(options -> scene.isPresent() && options.scene().equals(scene.get()))
                .flatMap(options -> broadcasts.of(options).stream())
                .toList();
    }
}
