package dev.tilecast.app.demo;

import dev.tilecast.app.latency.CallTimes;
import dev.tilecast.rtmp.ConnectRefusedException;
import dev.tilecast.rtmp.PlayRefusedException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Switches one demo handler on and off, slows it down or lets it fail while the server runs, and counts. Any thread. */
public final class HandlerSwitch {
    private final String name;
    private final LongAdder calls = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder totalNanos = new LongAdder();
    private final CallTimes times = new CallTimes();
    private final AtomicReference<HandlerSettings> settings;
    private volatile HandlerFailure lastFailure;

    public HandlerSwitch(String name) {
        this.name = name;
        settings = new AtomicReference<>(HandlerSettings.usual(name));
    }

    /** "connect", "stream", "play", "pause", "call", "render" or "frame". */
    public String name() {
        return name;
    }

    public boolean isOn() {
        return settings.get().on();
    }

    public void setOn(boolean on) {
        change(now -> now.withOn(on));
    }

    public HandlerSettings settings() {
        return settings.get();
    }

    /** Holds from the next call on. */
    public void change(UnaryOperator<HandlerSettings> change) {
        settings.updateAndGet(change);
    }

    /** On, as fast as it can, and with the usual answers. */
    public void setBack() {
        settings.set(HandlerSettings.usual(name));
    }

    public HandlerCounts counts() {
        return new HandlerCounts(calls.sum(), refusals.sum(), failures.sum(), totalNanos.sum());
    }

    /** How long its calls took since the start. */
    public CallTimes.Summary times() {
        return times.summary();
    }

    /** What it threw last; empty where it never did. */
    public Optional<HandlerFailure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** Runs the handler's body where it is on, else answers {@code whenOff}; counts either. */
    boolean call(boolean whenOff, BooleanSupplier body) {
        return call(() -> whenOff, body);
    }

    /**
     * The same, where a handler that is off has more to say.
     *
     * @param whenOff answers, or throws a refusal
     */
    boolean call(BooleanSupplier whenOff, BooleanSupplier body) {
        HandlerSettings now = settings.get();
        boolean accepted = false;
        long begin = System.nanoTime();
        try {
            sleep(now.delayMillis());
            if (!now.on()) {
                return whenOff.getAsBoolean();
            }
            failByChance(now.failPercent());
            accepted = body.getAsBoolean();
            return accepted;
        } catch (PlayRefusedException | ConnectRefusedException refused) {
            throw refused;
        } catch (RuntimeException | Error thrown) {
            failed(thrown);
            throw thrown;
        } finally {
            count(begin);
            if (!accepted) {
                refusals.increment();
            }
        }
    }

    /** The handler has thrown; where a call told that already nothing changes. */
    void failed(Throwable thrown) {
        HandlerFailure last = lastFailure;
        if (last == null || last.thrown() != thrown) {
            failures.increment();
            lastFailure = new HandlerFailure(Instant.now(), thrown);
        }
    }

    /** Runs what must happen on or off, such as giving back a stream's parts; counts it, never as a refusal. */
    boolean notice(Runnable body) {
        long begin = System.nanoTime();
        try {
            body.run();
            return true;
        } finally {
            count(begin);
        }
    }

    private void count(long begin) {
        long spent = System.nanoTime() - begin;
        calls.increment();
        totalNanos.add(spent);
        times.record(spent);
    }

    private void failByChance(int percent) {
        if (percent > 0 && ThreadLocalRandom.current().nextInt(100) < percent) {
            throw new DeliberateFailure(name, percent);
        }
    }

    private static void sleep(int millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
