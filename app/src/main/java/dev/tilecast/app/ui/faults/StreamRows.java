package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** The rows of what goes wrong with a player's stream, or with all of a connection's. JavaFX thread. */
final class StreamRows {
    private static final int MOST_FRAMES = 1_000_000;

    private final Texts texts;
    private final FaultRow every;
    private final FaultRow chance;
    private final FaultRow next;
    private final FaultRow twice;
    private final FaultRow clock;

    StreamRows(Texts texts, Consumer<UnaryOperator<StreamFaults>> change, IntConsumer dropNext) {
        this.texts = texts;
        every = new FaultRow(
                texts,
                "every",
                List.of(new FaultField(texts, "every", 10, 1, MOST_FRAMES)),
                (on, values) -> change.accept(
                        faults -> faults.withDropEvery(on ? values.getFirst().intValue() : 0)));
        chance = new FaultRow(
                texts,
                "chance",
                List.of(new FaultField(texts, "chance", 5, 1, 100)),
                (on, values) -> change.accept(faults -> faults.withDropChance(on ? values.getFirst() / 100.0 : 0)));
        next = new FaultRow(
                texts,
                "next",
                List.of(new FaultField(texts, "next", 30, 1, MOST_FRAMES)),
                (on, values) -> dropNext.accept(on ? values.getFirst().intValue() : 0));
        twice = new FaultRow(
                texts, "twice", List.of(), (on, values) -> change.accept(faults -> faults.withDuplicateKeyFrames(on)));
        clock = new FaultRow(
                texts,
                "clock",
                List.of(new FaultField(texts, "clock", 5_000, -Integer.MAX_VALUE, Integer.MAX_VALUE)),
                (on, values) -> change.accept(faults -> faults.withTimestampShift(on ? values.getFirst() : 0)));
    }

    List<FaultRow> rows() {
        return List.of(every, chance, next, twice, clock);
    }

    FaultRow next() {
        return next;
    }

    /** @param streams none where nothing is played; several show what the first one has, and what all did */
    void show(List<StreamFaultReport> streams, long shiftedFrames) {
        rows().forEach(row -> row.setDisable(streams.isEmpty()));
        StreamFaults faults =
                streams.isEmpty() ? StreamFaults.NONE : streams.getFirst().faults();
        String dropped = texts.of("faults.drop.did", sum(streams, StreamFaultReport::framesDropped));
        boolean regular = faults.dropEvery() > 0;
        every.show(regular ? List.of((long) faults.dropEvery()) : List.of(), regular, dropped);
        boolean byChance = faults.dropChance() > 0;
        chance.show(
                byChance ? List.of(Math.max(1, Math.round(faults.dropChance() * 100))) : List.of(), byChance, dropped);
        int left = streams.stream().mapToInt(StreamFaultReport::leftToDrop).sum();
        next.show(List.of(), left > 0, texts.of("faults.next.did", Numbers.whole(left)));
        twice.show(
                List.of(),
                faults.duplicateKeyFrames(),
                texts.of("faults.twice.did", sum(streams, StreamFaultReport::framesDuplicated)));
        boolean shifted = faults.timestampShiftMillis() != 0;
        clock.show(
                shifted ? List.of(faults.timestampShiftMillis()) : List.of(),
                shifted,
                texts.of("faults.clock.did", Numbers.whole(shiftedFrames)));
    }

    private static String sum(List<StreamFaultReport> streams, ToLongFunction<StreamFaultReport> count) {
        return Numbers.whole(streams.stream().mapToLong(count).sum());
    }
}
