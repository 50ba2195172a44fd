package dev.tilecast.app.demo;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds or makes the broadcast that players of equal options share, and closes it with its last player; those of the
 * default options stay.
 */
public final class SharedBroadcasts implements Broadcasts {
    private final SharedSources sources;
    private final VideoCodecs codecs;
    private final HandlerSwitch frameSwitch;
    private final Supplier<LatencyRecorder> latency;
    private final Map<Key, SharedBroadcast> broadcasts = new LinkedHashMap<>();
    private Encoding lasting;

    private record Key(SceneOptions options, Encoding encoding) {}

    /**
     * @param frameSwitch while it is off, encoders take no pictures
     * @param latency makes a recorder for each broadcast
     */
    public SharedBroadcasts(
            SharedSources sources, VideoCodecs codecs, HandlerSwitch frameSwitch, Supplier<LatencyRecorder> latency) {
        this.sources = sources;
        this.codecs = codecs;
        this.frameSwitch = frameSwitch;
        this.latency = latency;
        sources.whenFailed(this::closeAll);
    }

    /** Makes the broadcasts of the scenes' default options, which stay; does nothing where the codec cannot encode. */
    public synchronized void keep(Encoding encoding) {
        lasting = encoding;
        for (SharedSource source : sources.lasting()) {
            try {
                broadcasts.computeIfAbsent(new Key(source.options(), encoding), key -> make(source, encoding));
            } catch (VideoException e) {
                // A player that asks for it gets the reason.
                return;
            }
        }
    }

    @Override
    public synchronized List<Broadcast> broadcasts() {
        List<Broadcast> found = new ArrayList<>();
        broadcasts.values().stream().filter(this::isLasting).forEach(shared -> found.add(shared.broadcast()));
        broadcasts.values().stream()
                .filter(shared -> !isLasting(shared))
                .forEach(shared -> found.add(shared.broadcast()));
        return found;
    }

    @Override
    public synchronized List<Broadcast> of(SceneOptions options) {
        return broadcasts.values().stream()
                .filter(shared -> shared.source().options().equals(options))
                .map(SharedBroadcast::broadcast)
                .toList();
    }

    private boolean isLasting(SharedBroadcast shared) {
        return shared.encoding().equals(lasting)
                && sources.isLasting(shared.source().options());
    }

    /**
     * The broadcast of those options, with one player more; given back with {@link #leave}.
     *
     * @throws VideoException where the encoder does not take the options
     */
    synchronized SharedBroadcast join(SceneOptions options, Encoding encoding) {
        SharedSource source = sources.join(options);
        try {
            SharedBroadcast shared =
                    broadcasts.computeIfAbsent(new Key(options, encoding), key -> make(source, encoding));
            shared.players++;
            return shared;
        } catch (RuntimeException e) {
            sources.leave(source);
            throw e;
        }
    }

    private SharedBroadcast make(SharedSource source, Encoding encoding) {
        SceneOptions options = source.options();
        BroadcastOptions how = new BroadcastOptions(options.framesPerSecond(), true, latency.get());
        Broadcast made = new Broadcast(
                options + " " + encoding,
                new EncoderPictures(source.rendering().rendered(), frameSwitch),
                codecs,
                encoding.codec().codecName(),
                how);
        encoding.parameters(options).forEach(made::setParameter);
        return new SharedBroadcast(source, encoding, made);
    }

    void leave(SharedBroadcast shared) {
        if (isLeftByLast(shared)) {
            shared.broadcast().close();
        }
    }

    /** @return whether the broadcast is to be closed */
    private synchronized boolean isLeftByLast(SharedBroadcast shared) {
        boolean unused = --shared.players == 0;
        sources.leave(shared.source());
        return unused && !isLasting(shared) && broadcasts.values().remove(shared);
    }

    /** Its scene cannot be rendered: the players are told that their streams end, and the next one tries again. */
    private void closeAll(SharedSource source, String why, Throwable thrown) {
        List<SharedBroadcast> failed;
        synchronized (this) {
            failed = broadcasts.values().stream()
                    .filter(shared -> shared.source() == source)
                    .toList();
            broadcasts.values().removeAll(failed);
        }
        failed.forEach(shared -> shared.broadcast().fail(why, RenderPace.class.getName(), thrown));
    }
}
