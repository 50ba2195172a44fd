package dev.tilecast.app.ui.handlers;

import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.demo.HandlerCounts;
import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.rates.LastSecond;
import java.util.function.LongSupplier;

/** Reads one handler. One thread, not JavaFX's. */
final class HandlerDetailsViewModel {
    private final HandlerSwitch handler;
    private final LongSupplier clock;
    private final LastSecond<String> rates = new LastSecond<>();

    /** @param clock in nanoseconds */
    HandlerDetailsViewModel(HandlerSwitch handler, LongSupplier clock) {
        this.handler = handler;
        this.clock = clock;
    }

    HandlerReading read() {
        long now = clock.getAsLong();
        HandlerCounts counts = handler.counts();
        return new HandlerReading(
                handler.settings(),
                counts,
                tenths(rates.perSecond("calls", now, counts.calls())),
                tenths(rates.perSecond("refusals", now, counts.refusals())),
                tenths(rates.perSecond("failures", now, counts.failures())),
                handler.times(),
                handler.lastFailure());
    }
}
