package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.play.PlayNow;
import dev.tilecast.app.ui.table.Columns;
import dev.tilecast.app.ui.table.KeyedRow;
import dev.tilecast.app.ui.table.LiveTable;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.RefusedAddress;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** The table of connections, a row for each stream of each. JavaFX thread. */
public final class ConnectionsView {
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");

    private final LiveTable<ConnectionLine.Key, ConnectionLine> live =
            new LiveTable<>(ConnectionLine::key, ConnectionLine.Key::withoutStream);
    private final EmptyHint empty;
    private final RefusedBar refused;
    private final BorderPane root;
    private Set<Long> faulty = Set.of();

    public ConnectionsView(Texts texts, ConnectionOrders orders) {
        empty = new EmptyHint(texts);
        TableView<KeyedRow<ConnectionLine>> table = live.table();
        table.setId("connections");
        table.setAccessibleText(texts.of("connections.title"));
        table.setPlaceholder(empty.root());
        Columns<ConnectionLine> columns = new Columns<>(texts, "connections.column");
        table.getColumns().addAll(usualColumns(columns, texts));
        table.getColumns().addAll(hiddenColumns(columns));
        live.hideUsually(List.of("id", "url", "in", "out", "end"));
        live.leaveOut(List.of("application", "sent", "client", "queued", "time", "delay", "peer", "codec"));
        table.setRowFactory(view -> row());
        table.setContextMenu(new ConnectionsMenu(texts, live, orders).menu());
        refused = new RefusedBar(texts, orders);
        root = new BorderPane(table);
        root.setBottom(refused.root());
    }

    private List<TableColumn<KeyedRow<ConnectionLine>, ?>> usualColumns(Columns<ConnectionLine> columns, Texts texts) {
        TableColumn<KeyedRow<ConnectionLine>, PlayerState> state = columns.column("state", 104, ConnectionLine::state);
        state.setCellFactory(column ->
                new StateCell(texts, line -> faulty.contains(line.key().connectionId())));
        return List.of(
                columns.text("peer", 126, ConnectionLine::peer),
                columns.text("client", 124, ConnectionLine::client),
                columns.text("application", 54, ConnectionLine::application),
                live.stretching(columns.text("stream", 140, ConnectionLine::stream)),
                columns.text("codec", 132, ConnectionLine::codecName, ConnectionLine::codec),
                state,
                columns.decimal("rate", 64, 2, ConnectionLine::megabitsPerSecond),
                columns.decimal("frames", 48, 1, ConnectionLine::framesPerSecond),
                columns.whole("sent", 76, ConnectionLine::framesSent),
                columns.whole("dropped", 74, ConnectionLine::framesDropped),
                columns.decimal("queued", 88, 1, line -> Math.round(line.queuedBytes() / 102.4) / 10.0),
                columns.whole("delay", 84, ConnectionLine::queuedMillis),
                columns.number("time", 66, ConnectionLine::seconds, seconds -> Durations.clock(seconds.longValue())));
    }

    /** What is wanted now and then; the context menu shows it. */
    private static List<TableColumn<KeyedRow<ConnectionLine>, ?>> hiddenColumns(Columns<ConnectionLine> columns) {
        return List.of(
                columns.whole("id", 50, line -> line.key().connectionId()),
                columns.text("url", 160, ConnectionLine::tcUrl),
                columns.decimal("in", 80, 1, line -> Math.round(line.bytesIn() / 102.4) / 10.0),
                columns.decimal("out", 90, 1, line -> Math.round(line.bytesOut() / 104_857.6) / 10.0),
                columns.text("end", 180, ConnectionLine::endReason));
    }

    private static TableRow<KeyedRow<ConnectionLine>> row() {
        TableRow<KeyedRow<ConnectionLine>> row = new TableRow<>();
        row.itemProperty()
                .flatMap(KeyedRow::lineProperty)
                .map(line -> line.state() == PlayerState.ENDED)
                .orElse(false)
                .subscribe(ended -> row.pseudoClassStateChanged(ENDED, ended));
        return row;
    }

    public Node root() {
        return root;
    }

    public LiveTable<?, ConnectionLine> table() {
        return live;
    }

    /** While nobody is connected, a button plays what the line shows. */
    public void offerPlay(PlayNow playNow) {
        empty.offerPlay(playNow);
    }

    /** Marks the connections with which something goes wrong on purpose. */
    public void markFaulty(Set<Long> connections) {
        if (!connections.equals(faulty)) {
            faulty = connections;
            live.table().refresh();
        }
    }

    /** @param playUrl something to play; null while the server is stopped */
    public void show(List<ConnectionLine> lines, List<RefusedAddress> refusedAddresses, String playUrl) {
        live.show(lines);
        refused.show(refusedAddresses);
        if (lines.isEmpty()) {
            empty.show(playUrl);
        }
    }
}
