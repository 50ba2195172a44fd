package dev.tilecast.app.demo;

import dev.tilecast.canvas.ImageApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds or makes the source that players of equal options share, and forgets it with its last player and look; the
 * sources of the default options stay.
 */
public final class SharedSources implements SceneSources {
    private final SceneCatalogue scenes;
    private final ImageApi images;
    private final HandlerSwitch renderSwitch;
    private final Set<SceneOptions> lasting = new LinkedHashSet<>();
    private final Map<SceneOptions, Use> uses = new LinkedHashMap<>();

    private static final class Use {
        private final SharedSource source;
        private int players;
        private int looks;
        private LookPace pace;

        private Use(SharedSource source) {
            this.source = source;
        }
    }

    /** @param renderSwitch while it is off, looks do not render */
    public SharedSources(SceneCatalogue scenes, StreamDefaults defaults, ImageApi images, HandlerSwitch renderSwitch) {
        this.scenes = scenes;
        this.images = images;
        this.renderSwitch = renderSwitch;
        for (String name : scenes.names()) {
            SceneOptions options = scenes.options(name, defaults.size(), defaults.rate(), true);
            lasting.add(options);
            uses.put(options, new Use(make(options)));
        }
    }

    private SharedSource make(SceneOptions options) {
        return new SharedSource(options, scenes.create(options), images, this);
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
        if (use.looks++ == 0) {
            use.pace = new LookPace(source, renderSwitch);
        }
        return true;
    }

    synchronized void endLook(SharedSource source) {
        Use use = use(source);
        if (--use.looks == 0) {
            use.pace.close();
            use.pace = null;
        }
        forgetUnused(use);
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
