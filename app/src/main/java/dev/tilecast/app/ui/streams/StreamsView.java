package dev.tilecast.app.ui.streams;

import dev.tilecast.app.ui.table.Columns;
import dev.tilecast.app.ui.table.KeyedRow;
import dev.tilecast.app.ui.table.LiveTable;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The table of streams, a row for each name that is played. JavaFX thread. */
public final class StreamsView {
    private final LiveTable<StreamLine.Key, StreamLine> live = new LiveTable<>(StreamLine::key, key -> key);

    public StreamsView(Texts texts) {
        Label empty = new Label(texts.of("streams.empty"));
        empty.getStyleClass().add("hint");
        TableView<KeyedRow<StreamLine>> table = live.table();
        table.setId("streams");
        table.setAccessibleText(texts.of("streams.title"));
        table.setPlaceholder(empty);
        Columns<StreamLine> columns = new Columns<>(texts, "streams.column");
        table.getColumns()
                .addAll(List.of(
                        live.stretching(
                                columns.text("name", 300, line -> line.key().name())),
                        columns.text("application", 90, line -> line.key().application()),
                        columns.text("codecs", 200, StreamLine::codecs),
                        columns.whole("players", 72, StreamLine::players),
                        columns.whole("playing", 72, StreamLine::playing),
                        columns.decimal("rate", 80, 2, StreamLine::megabitsPerSecond),
                        columns.decimal("frames", 60, 1, StreamLine::framesPerSecond),
                        columns.whole("sent", 90, StreamLine::framesSent),
                        columns.whole("dropped", 80, StreamLine::framesDropped),
                        columns.whole("delay", 88, StreamLine::queuedMillis)));
    }

    public Node root() {
        return live.table();
    }

    public LiveTable<?, StreamLine> table() {
        return live;
    }

    public void show(List<StreamLine> lines) {
        live.show(lines);
    }
}
