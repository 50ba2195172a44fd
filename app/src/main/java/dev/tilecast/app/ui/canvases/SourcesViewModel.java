package dev.tilecast.app.ui.canvases;

import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.app.ui.rates.LastSecond;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the sources and how they render. One thread, not JavaFX's. */
public final class SourcesViewModel {
    private final SceneSources scenes;
    private final LastSecond<SceneSource> frames = new LastSecond<>();
    private final LastSecond<SceneSource> nanos = new LastSecond<>();

    public SourcesViewModel(SceneSources scenes) {
        this.scenes = scenes;
    }

    public List<SourceLine> lines(long nanoTime) {
        List<SceneSource> sources = scenes.sources();
        List<SourceLine> lines = new ArrayList<>();
        for (SceneSource source : sources) {
            double framesPerSecond = frames.perSecond(source, nanoTime, source.framesRendered());
            double nanosPerSecond = nanos.perSecond(source, nanoTime, source.renderNanos());
            double millis = framesPerSecond == 0 ? 0 : nanosPerSecond / framesPerSecond / 1e6;
            lines.add(new SourceLine(source, source.players(), tenths(framesPerSecond), tenths(millis)));
        }
        HashSet<SceneSource> kept = new HashSet<>(sources);
        frames.retain(kept);
        nanos.retain(kept);
        return lines;
    }
}
