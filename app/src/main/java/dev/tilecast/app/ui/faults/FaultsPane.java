package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.refresh.Refresh;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/** Makes things go wrong with a player on purpose. Closing it leaves the faults as they are. JavaFX thread. */
public final class FaultsPane implements InspectorPane {
    private final Texts texts;
    private final FaultBench bench;
    private final Executor window;
    private final Consumer<UndoableChoice> did;
    private final FaultsView view;
    private Subject subject;
    private FaultOrders orders;
    private FaultChoices choices;
    private Refresh<FaultReading> refresh;

    /**
     * @param window runs what is given to it on the JavaFX thread
     * @param did told of what a person chose
     */
    public FaultsPane(Texts texts, FaultBench bench, Executor window, Consumer<UndoableChoice> did) {
        this.did = did;
        this.texts = texts;
        this.bench = bench;
        this.window = window;
        view = new FaultsView(texts, new FaultsView.Orders() {
            @Override
            public void line(UnaryOperator<ConnectionFaults> change) {
                orders.line(change);
                choices.line(change);
            }

            @Override
            public void streams(UnaryOperator<StreamFaults> change) {
                orders.streams(change);
                choices.streams(change);
            }

            @Override
            public void dropNext(int frames) {
                orders.dropNext(frames);
            }

            @Override
            public void cut(Cut how) {
                orders.cut(how);
            }

            @Override
            public void clear() {
                FaultsPane.this.clear();
            }
        });
    }

    @Override
    public String id() {
        return "faults";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Connection || shown instanceof Subject.PlayerStream;
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void open(Subject shown) {
        if (shown.equals(subject)) {
            return;
        }
        close();
        switch (shown) {
            case Subject.Connection(long connection) -> begin(shown, connection, 0);
            case Subject.PlayerStream(long connection, int stream) -> begin(shown, connection, stream);
            default -> throw new IllegalArgumentException("nothing can go wrong with " + shown);
        }
    }

    private void begin(Subject shown, long connection, int stream) {
        subject = shown;
        FaultOrders begun = new FaultOrders(bench, connection, stream);
        orders = begun;
        choices = new FaultChoices(texts, bench, connection, did);
        view.showStreams(stream == 0);
        refresh = new Refresh<>("console-faults", begun::read, window, reading -> show(begun, reading));
    }

    private void show(FaultOrders of, FaultReading reading) {
        if (of.isOutdated(reading)) {
            return;
        }
        if (reading.report().isEmpty()) {
            view.showEnded();
        } else {
            FaultReport report = reading.report().get();
            List<StreamFaultReport> meant =
                    report.streams().stream().filter(of.meant()).toList();
            choices.know(report.faults(), meant);
            view.show(report, meant);
        }
    }

    private void clear() {
        orders.clear();
        choices.clear();
    }

    @Override
    public void close() {
        if (subject != null) {
            refresh.close();
            orders.close();
            subject = null;
        }
    }

    @Override
    public List<ConsoleCommand> commands() {
        List<ConsoleCommand> commands = new ArrayList<>();
        commands.add(command("faults.command.clear", this::clear));
        commands.add(command("faults.command.freeze", () -> view.freeze().toggle()));
        commands.add(command("faults.command.next", () -> view.next().toggle()));
        for (Cut how : Cut.values()) {
            String key = CutButtons.key(how);
            commands.add(command(key, texts.of("faults.command.cut", texts.of(key)), () -> orders.cut(how)));
        }
        return commands;
    }

    private ConsoleCommand command(String key, Runnable run) {
        return command(key, texts.of(key), run);
    }

    private ConsoleCommand command(String key, String text, Runnable run) {
        return new ConsoleCommand(key, text, null, () -> subject != null, run);
    }
}
