package dev.tilecast.app.demo;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Switches one demo handler on and off while the server runs, and counts its calls. Any thread. */
public final class HandlerSwitch {
    private final String name;
    private final LongAdder calls = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder totalNanos = new LongAdder();
    private volatile boolean on = true;

    public HandlerSwitch(String name) {
        this.name = name;
    }

    /** "connect", "stream", "play", "pause", "call", "render" or "frame". */
    public String name() {
        return name;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public HandlerCounts counts() {
        return new HandlerCounts(calls.sum(), refusals.sum(), totalNanos.sum());
    }

    /** Runs the handler's body where it is on, else answers {@code whenOff}; counts either. */
    boolean call(boolean whenOff, BooleanSupplier body) {
        boolean isOn = on;
        boolean accepted = false;
        long begin = System.nanoTime();
        try {
            accepted = isOn ? body.getAsBoolean() : whenOff;
            return accepted;
        } finally {
            calls.increment();
            totalNanos.add(System.nanoTime() - begin);
            if (!accepted || !isOn) {
                refusals.increment();
            }
        }
    }

    /** Runs what must happen on or off, such as giving back a stream's parts; counts it, never as a refusal. */
    boolean notice(Runnable body) {
        long begin = System.nanoTime();
        try {
            body.run();
            return true;
        } finally {
            calls.increment();
            totalNanos.add(System.nanoTime() - begin);
        }
    }
}
