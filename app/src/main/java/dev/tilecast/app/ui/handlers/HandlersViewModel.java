package dev.tilecast.app.ui.handlers;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.demo.HandlerCounts;
import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.rates.LastSecond;
import java.util.ArrayList;
import java.util.List;

/** Reads the handlers' switches and counts. One thread, not JavaFX's. */
public final class HandlersViewModel {
    private final List<HandlerSwitch> switches;
    private final LastSecond<String> calls = new LastSecond<>();

    public HandlersViewModel(List<HandlerSwitch> switches) {
        this.switches = switches;
    }

    public List<HandlerLine> lines(long nanoTime) {
        List<HandlerLine> lines = new ArrayList<>();
        for (HandlerSwitch handler : switches) {
            HandlerCounts counts = handler.counts();
            lines.add(new HandlerLine(
                    handler.name(),
                    tenths(calls.perSecond(handler.name(), nanoTime, counts.calls())),
                    counts.calls(),
                    counts.refusals(),
                    hundredths(counts.meanMillis())));
        }
        return lines;
    }
}
