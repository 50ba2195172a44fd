package dev.tilecast.app.ui.faults;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a person wants to go wrong with one connection: told to the server one after the other, off the window's thread. */
final class FaultOrders implements AutoCloseable {
    private final FaultBench bench;
    private final long connectionId;
    private final Predicate<StreamFaultReport> meant;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("fault-orders").factory());
    private volatile long given;
    private volatile long done;

    /** @param messageStreamId 0 for all streams of the connection */
    FaultOrders(FaultBench bench, long connectionId, int messageStreamId) {
        this.bench = bench;
        this.connectionId = connectionId;
        meant = stream -> messageStreamId == 0 || stream.messageStreamId() == messageStreamId;
    }

    /** Any thread. */
    FaultReading read() {
        long before = done;
        return new FaultReading(bench.report(connectionId), before);
    }

    /** Whether the server had not yet followed all orders: what it said then is out of date. JavaFX thread. */
    boolean isOutdated(FaultReading reading) {
        return reading.ordersDone() != given;
    }

    void line(UnaryOperator<ConnectionFaults> change) {
        order(() ->
                bench.report(connectionId).ifPresent(report -> bench.set(connectionId, change.apply(report.faults()))));
    }

    void streams(UnaryOperator<StreamFaults> change) {
        order(() -> bench.report(connectionId).ifPresent(report -> {
            for (StreamFaultReport stream : report.streams()) {
                if (meant.test(stream)) {
                    bench.set(connectionId, stream.messageStreamId(), change.apply(stream.faults()));
                }
            }
        }));
    }

    void dropNext(int frames) {
        eachStream(stream -> bench.dropNext(connectionId, stream, frames));
    }

    private void eachStream(IntConsumer deed) {
        order(() -> bench.report(connectionId)
                .map(FaultReport::streams)
                .ifPresent(streams -> streams.stream()
                        .filter(meant)
                        .mapToInt(StreamFaultReport::messageStreamId)
                        .forEach(deed)));
    }

    void cut(Cut how) {
        order(() -> bench.cut(connectionId, how));
    }

    void clear() {
        order(() -> bench.clear(connectionId));
    }

    private void order(Runnable what) {
        given++;
        thread.execute(() -> {
            try {
                what.run();
            } finally {
                done++;
            }
        });
    }

    Predicate<StreamFaultReport> meant() {
        return meant;
    }

    /** What was ordered is still done. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
