package dev.tilecast.app.ui.canvases;

import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.app.ui.rates.FrameRates;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the sources and how they render. One thread, not JavaFX's. */
public final class SourcesViewModel {
    private final SceneSources scenes;
    private final FrameRates<SceneSource> rates = new FrameRates<>();

    public SourcesViewModel(SceneSources scenes) {
        this.scenes = scenes;
    }

    public List<SourceLine> lines(long nanoTime) {
        List<SceneSource> sources = scenes.sources();
        List<SourceLine> lines = new ArrayList<>();
        for (SceneSource source : sources) {
            FrameRates.Rate rate = rate(source, nanoTime);
            double millis = rate.framesPerSecond() == 0 ? 0 : rate.amountPerSecond() / rate.framesPerSecond() / 1e6;
            lines.add(new SourceLine(source, source.players(), tenths(rate.framesPerSecond()), tenths(millis)));
        }
        rates.retain(new HashSet<>(sources));
        return lines;
    }

    private FrameRates.Rate rate(SceneSource source, long nanoTime) {
        long published = source.buffers()
                .newest()
                .map(SourcesViewModel::publishedNanoTime)
                .orElse(0L);
        return rates.rate(source, nanoTime, source.framesRendered(), source.renderNanos(), published);
    }

    private static long publishedNanoTime(CanvasBuffers.Lease<Canvas> lease) {
        try (lease) {
            return lease.publishedNanoTime();
        }
    }
}
