package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.LineCounts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The rows of what goes wrong with a whole connection. JavaFX thread. */
final class LineRows {
    private static final long MOST_KILOBITS = 1_000_000;
    private static final int MOST_CHUNK = 128;

    private final Texts texts;
    private final FaultRow throttle;
    private final FaultRow delay;
    private final FaultRow freeze;
    private final FaultRow chunks;

    LineRows(Texts texts, Consumer<UnaryOperator<ConnectionFaults>> change) {
        this.texts = texts;
        long longest = ConnectionFaults.LONGEST_DELAY.toMillis();
        throttle = new FaultRow(
                texts,
                "throttle",
                List.of(new FaultField(texts, "throttle", 500, 1, MOST_KILOBITS)),
                (on, values) -> change.accept(faults -> faults.withBitsPerSecond(on ? values.getFirst() * 1000 : 0)));
        delay = new FaultRow(
                texts,
                "delay",
                List.of(
                        new FaultField(texts, "delay", 200, 0, longest),
                        new FaultField(texts, "jitter", 0, 0, longest)),
                (on, values) -> change.accept(faults -> faults.withDelay(
                        on ? Duration.ofMillis(values.getFirst()) : Duration.ZERO,
                        on ? Duration.ofMillis(values.getLast()) : Duration.ZERO)));
        freeze = new FaultRow(
                texts, "freeze", List.of(), (on, values) -> change.accept(faults -> faults.withFrozen(on)));
        chunks = new FaultRow(
                texts,
                "chunks",
                List.of(new FaultField(texts, "chunks", 128, 1, MOST_CHUNK)),
                (on, values) -> change.accept(
                        faults -> faults.withChunkSize(on ? values.getFirst().intValue() : 0)));
    }

    List<FaultRow> rows() {
        return List.of(throttle, delay, freeze, chunks);
    }

    FaultRow freeze() {
        return freeze;
    }

    void show(ConnectionFaults faults, LineCounts counts) {
        boolean slow = faults.bitsPerSecond() > 0;
        throttle.show(
                slow ? List.of(Math.max(1, faults.bitsPerSecond() / 1000)) : List.of(),
                slow,
                texts.of("faults.throttle.did", kilobytes(counts.throttledBytes()), kilobytes(counts.heldBytes())));
        boolean late = !faults.delay().isZero() || !faults.jitter().isZero();
        delay.show(
                late ? List.of(faults.delay().toMillis(), faults.jitter().toMillis()) : List.of(),
                late,
                texts.of("faults.delay.did", kilobytes(counts.delayedBytes())));
        freeze.show(
                List.of(),
                faults.frozen(),
                texts.of("faults.freeze.did", Numbers.decimal(counts.frozenNanos() / 1e9, 1)));
        boolean small = faults.chunkSize() > 0;
        chunks.show(
                small ? List.of((long) faults.chunkSize()) : List.of(),
                small,
                texts.of("faults.chunks.did", Numbers.whole(counts.shrunkMessages())));
    }

    private static String kilobytes(long bytes) {
        return Numbers.decimal(bytes / 1024.0, 1);
    }
}
