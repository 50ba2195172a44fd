package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Remembers what a person chose of a connection's faults, so that it can be taken back, also when the pane is out of sight.
 * What is over by itself, such as frames to drop or a cut, is no choice. JavaFX thread.
 */
final class FaultChoices {
    private final Texts texts;
    private final FaultBench bench;
    private final long connectionId;
    private final Consumer<UndoableChoice> did;
    private Faults now;

    /** All that is wrong at one moment, each stream's by its id. */
    private record Faults(ConnectionFaults line, Map<Integer, StreamFaults> streams) {}

    FaultChoices(Texts texts, FaultBench bench, long connectionId, Consumer<UndoableChoice> did) {
        this.texts = texts;
        this.bench = bench;
        this.connectionId = connectionId;
        this.did = did;
    }

    /** What the server has, all orders followed. */
    void know(ConnectionFaults line, List<StreamFaultReport> streams) {
        Map<Integer, StreamFaults> each = new HashMap<>();
        streams.forEach(stream -> each.put(stream.messageStreamId(), stream.faults()));
        now = new Faults(line, Map.copyOf(each));
    }

    void line(UnaryOperator<ConnectionFaults> change) {
        if (now != null) {
            chose(new Faults(change.apply(now.line()), now.streams()));
        }
    }

    void streams(UnaryOperator<StreamFaults> change) {
        if (now != null) {
            Map<Integer, StreamFaults> changed = new HashMap<>(now.streams());
            changed.replaceAll((stream, faults) -> change.apply(faults));
            chose(new Faults(now.line(), Map.copyOf(changed)));
        }
    }

    void clear() {
        line(faults -> ConnectionFaults.NONE);
        streams(faults -> StreamFaults.NONE);
    }

    private void chose(Faults after) {
        Faults before = now;
        if (!after.equals(before)) {
            now = after;
            did.accept(new UndoableChoice(
                    texts.of("faults.undo", connectionId), () -> set(before, after), () -> set(after, before)));
        }
    }

    /** Not on the window's thread, since the server is told. */
    private void set(Faults from, Faults to) {
        Thread.ofVirtual().name("fault-undo").start(() -> {
            if (!to.line().equals(from.line())) {
                bench.set(connectionId, to.line());
            }
            to.streams().forEach((stream, faults) -> {
                if (!faults.equals(from.streams().get(stream))) {
                    bench.set(connectionId, stream, faults);
                }
            });
        });
    }
}
