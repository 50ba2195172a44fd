package dev.tilecast.app.ui.encoder;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.ui.encoder.EncoderLine.Count;
import dev.tilecast.app.ui.rates.LastSecond;
import dev.tilecast.app.ui.rates.SteadyRates;
import dev.tilecast.observe.BroadcastSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the broadcasts of the source that is looked at, and of no other. One thread, not JavaFX's, except
 * {@link #watch}.
 *
 * @param <S> what a source is known by
 */
public final class EncoderViewModel<S> {
    private final Function<S, List<EncoderControl>> broadcastsOf;
    private final SteadyRates<EncoderControl> frames = new SteadyRates<>();
    private final LastSecond<EncoderControl> bytes = new LastSecond<>();
    private final LastSecond<EncoderControl> frameCounts = new LastSecond<>();
    private final LastSecond<EncoderControl> nanos = new LastSecond<>();
    private final SteadyRates<EncoderControl> late = new SteadyRates<>();
    private final SteadyRates<EncoderControl> skipped = new SteadyRates<>();
    private final SteadyRates<EncoderControl> dropped = new SteadyRates<>();
    private volatile S watched;

    public EncoderViewModel(Function<S, List<EncoderControl>> broadcastsOf) {
        this.broadcastsOf = broadcastsOf;
    }

    /**
     * Any thread.
     *
     * @param source whose broadcasts are read from now on; null while nobody looks
     */
    public void watch(S source) {
        watched = source;
    }

    public EncoderReading<S> read(long nanoTime) {
        S source = watched;
        List<EncoderControl> controls = source == null ? List.of() : broadcastsOf.apply(source);
        List<EncoderLine> lines =
                controls.stream().map(control -> line(control, nanoTime)).toList();
        Set<EncoderControl> keys = new HashSet<>(controls);
        List.of(frames, late, skipped, dropped).forEach(rates -> rates.retain(keys));
        List.of(bytes, frameCounts, nanos).forEach(rates -> rates.retain(keys));
        return new EncoderReading<>(source, lines);
    }

    private EncoderLine line(EncoderControl control, long nanoTime) {
        BroadcastSnapshot now = control.snapshot();
        double framesPerSecond = frameCounts.perSecond(control, nanoTime, now.framesEncoded());
        double nanosPerSecond = nanos.perSecond(control, nanoTime, now.encodeNanos());
        return new EncoderLine(
                control,
                nanoTime,
                now,
                now.encoder().isEmpty() ? control.foreseenEncoder() : "",
                tenths(frames.perSecond(control, nanoTime, now.framesEncoded())),
                hundredths(bytes.perSecond(control, nanoTime, now.bytesEncoded()) * 8 / 1e6),
                framesPerSecond == 0 ? 0 : tenths(nanosPerSecond / framesPerSecond / 1e6),
                count(late, control, nanoTime, now.renderedLate()),
                count(skipped, control, nanoTime, now.encoderSkipped()),
                count(dropped, control, nanoTime, now.networkDropped()));
    }

    private static Count count(SteadyRates<EncoderControl> rates, EncoderControl control, long nanoTime, long total) {
        return new Count(total, tenths(rates.perSecond(control, nanoTime, total)));
    }
}
