package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerCounts;
import dev.tilecast.app.demo.HandlerFailure;
import dev.tilecast.app.demo.HandlerSettings;
import dev.tilecast.app.latency.CallTimes;
import java.util.Optional;

/**
 * What is shown of one handler that is looked at closely.
 *
 * @param callsPerSecond over the last second, as all rates
 */
record HandlerReading(
        HandlerSettings settings,
        HandlerCounts counts,
        double callsPerSecond,
        double refusalsPerSecond,
        double failuresPerSecond,
        CallTimes.Summary times,
        Optional<HandlerFailure> lastFailure) {}
