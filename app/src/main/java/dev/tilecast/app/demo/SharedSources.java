package dev.tilecast.app.demo;

import dev.tilecast.canvas.ImageApi;
import dev.tilecast.rtmp.PlayRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds or makes the source that players of equal options share, and forgets it with its last player and look; the
 * sources of the default options stay.
 */
public final class SharedSources implements SceneSources {
    private final SceneCatalogue scenes;
    private final StreamDefaults defaults;
    private final ImageApi images;
    private final HandlerSwitch renderSwitch;
    private final Set<SceneOptions> lasting = new LinkedHashSet<>();
    private final DeviceScenes devices;
    private final Map<SceneOptions, Use> uses = new LinkedHashMap<>();
    private boolean looksRest;
    private volatile WhenFailed whenFailed = (source, why, thrown) -> {};

    /** Is told, in a rendering thread, of a source that could not be rendered. */
    @FunctionalInterface
    interface WhenFailed {
        void failed(SharedSource source, String why, Throwable thrown);
    }

    private static final class Use {
        private final SharedSource source;
        private int players;
        private int looks;
        private int watches;
        private RenderPace pace;

        private Use(SharedSource source) {
            this.source = source;
        }
    }

    /** @param renderSwitch while it is off, looks do not render */
    public SharedSources(SceneCatalogue scenes, StreamDefaults defaults, ImageApi images, HandlerSwitch renderSwitch) {
        this(scenes, defaults, images, renderSwitch, new CudaScenes());
    }

    /** @param devices what renders scenes outside of the processor */
    SharedSources(
            SceneCatalogue scenes,
            StreamDefaults defaults,
            ImageApi images,
            HandlerSwitch renderSwitch,
            DeviceScenes devices) {
        this.devices = devices;
        this.scenes = scenes;
        this.defaults = defaults;
        this.images = images;
        this.renderSwitch = renderSwitch;
        for (String name : scenes.names()) {
            SceneOptions options = scenes.options(name, defaults.size(), defaults.rate(), true);
            lasting.add(options);
            uses.put(options, new Use(make(options)));
        }
    }

    private SharedSource make(SceneOptions options) {
        return new SharedSource(options, new SceneRendering(options, scenes.create(options), images, devices), this);
    }

    /** The sources of the default options. */
    synchronized List<SharedSource> lasting() {
        return lasting.stream().map(options -> uses.get(options).source).toList();
    }

    /** Whether the source stays without players. */
    boolean isLasting(SceneOptions options) {
        return lasting.contains(options);
    }

    @Override
    public synchronized List<SceneSource> sources() {
        List<SceneSource> sources = new ArrayList<>();
        for (Use use : uses.values()) {
            if (use.players > 0 || lasting.contains(use.source.options())) {
                sources.add(use.source);
            }
        }
        return sources;
    }

    @Override
    public Optional<SceneOptions> playedAs(String streamName) {
        try {
            // Whatever encodes it, it shows the same.
            StreamQuery query = new StreamQuery(scenes, defaults, () -> DemoCodec.SCREEN);
            return Optional.of(query.parse(streamName).options());
        } catch (PlayRefusedException e) {
            return Optional.empty();
        }
    }

    /** The source of those options, with one player more; given back with {@link #leave}. */
    synchronized SharedSource join(SceneOptions options) {
        Use use = uses.computeIfAbsent(options, key -> new Use(make(key)));
        use.players++;
        return use.source;
    }

    synchronized void leave(SharedSource source) {
        Use use = use(source);
        use.players--;
        forgetUnused(use);
    }

    synchronized int players(SharedSource source) {
        Use use = uses.get(source.options());
        return use != null && use.source == source ? use.players : 0;
    }

    /** @return false where a newer source has taken this one's place, so that it will not be rendered any more */
    synchronized boolean beginLook(SharedSource source) {
        // A source may have lost its last player between being listed and being looked at.
        Use use = uses.computeIfAbsent(source.options(), key -> new Use(source));
        if (use.source != source) {
            return false;
        }
        use.looks++;
        adjustPace(use);
        return true;
    }

    synchronized void endLook(SharedSource source) {
        Use use = use(source);
        use.looks--;
        adjustPace(use);
        forgetUnused(use);
    }

    /** @param source one that has a player */
    synchronized void beginWatch(SharedSource source) {
        Use use = use(source);
        use.watches++;
        adjustPace(use);
    }

    /** To be called before the player leaves. */
    synchronized void endWatch(SharedSource source) {
        Use use = use(source);
        use.watches--;
        adjustPace(use);
    }

    @Override
    public synchronized void restLooks(boolean resting) {
        looksRest = resting;
        uses.values().forEach(this::adjustPace);
    }

    private void adjustPace(Use use) {
        if (use.watches > 0 || use.looks > 0 && !looksRest) {
            if (use.pace == null) {
                use.pace = new RenderPace(
                        use.source, renderSwitch, (pace, why, thrown) -> failed(use.source, pace, why, thrown));
            }
            use.pace.watched(use.watches > 0);
        } else if (use.pace != null) {
            use.pace.close();
            use.pace = null;
        }
    }

    /** The pace has ended; the next player or look tries again. */
    private void failed(SharedSource source, RenderPace pace, String why, Throwable thrown) {
        synchronized (this) {
            Use use = uses.get(source.options());
            // One that was closed meanwhile leaves its successor alone.
            if (use != null && use.pace == pace) {
                use.pace = null;
            }
        }
        whenFailed.failed(source, why, thrown);
    }

    void whenFailed(WhenFailed listener) {
        whenFailed = listener;
    }

    private Use use(SharedSource source) {
        return uses.get(source.options());
    }

    private void forgetUnused(Use use) {
        SceneOptions options = use.source.options();
        if (use.players == 0 && use.looks == 0 && !lasting.contains(options)) {
            uses.remove(options);
        }
    }
}
