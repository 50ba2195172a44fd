package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.ui.charts.Sparkline;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.RoundTrip;
import dev.tilecast.observe.StreamSnapshot;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A connection's figures, those that change much with a sparkline. JavaFX thread. */
final class FiguresGrid {
    private final Texts texts;
    private final GridPane grid = new GridPane(8, 3);
    private final Sparkline rates;
    private final Sparkline queues;
    private final Label rate;
    private final Label queue;
    private final Label frames;
    private final Label dropped;
    private final Label roundTrip;
    private final Label in;
    private final Label out;
    private int rows;

    FiguresGrid(Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("connection-figures");
        ColumnConstraints names = new ColumnConstraints(128);
        ColumnConstraints numbers = new ColumnConstraints(86);
        numbers.setHalignment(HPos.RIGHT);
        ColumnConstraints pictures = new ColumnConstraints();
        pictures.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, numbers, pictures);
        rates = new Sparkline(texts.of("connection.figure.rate.history"));
        queues = new Sparkline(texts.of("connection.figure.queue.history"));
        rate = row("rate", rates.root());
        queue = row("queue", queues.root());
        frames = row("frames", null);
        dropped = row("dropped", null);
        roundTrip = row("roundTrip", null);
        in = row("in", null);
        out = row("out", null);
    }

    private Label row(String id, Node picture) {
        Label name = new Label(texts.of("connection.figure." + id));
        name.getStyleClass().add("detail-name");
        Tooltip tip = new Tooltip(texts.of("connection.figure." + id + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        name.setTooltip(tip);
        name.setAccessibleHelp(tip.getText());
        Label number = new Label();
        number.setId("connection-" + id);
        number.getStyleClass().add("number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(name, 0, rows);
        grid.add(number, 1, rows);
        if (picture != null) {
            grid.add(picture, 2, rows);
        }
        rows++;
        return number;
    }

    Node root() {
        return grid;
    }

    void show(ConnectionReading reading) {
        rates.show(reading.rates(), History.ROOM);
        queues.show(reading.queues(), History.ROOM);
        rate.setText(Numbers.decimal(reading.megabitsPerSecond(), 2));
        frames.setText(Numbers.decimal(reading.framesPerSecond(), 1));
        dropped.setText(Numbers.whole(
                reading.stream().map(StreamSnapshot::framesDropped).orElse(0L)));
        reading.details().ifPresent(details -> {
            ConnectionSnapshot connection = details.connection();
            queue.setText(Numbers.decimal(reading.isThere() ? connection.queuedBytes() / 1024.0 : 0, 1));
            in.setText(Numbers.decimal(connection.bytesIn() / 1024.0, 1));
            out.setText(Numbers.decimal(connection.bytesOut() / 1024.0, 1));
            roundTrip.setText(words(details.roundTrip()));
        });
    }

    private String words(Optional<RoundTrip> trip) {
        return trip.map(measured -> Numbers.decimal(measured.millis(), 2))
                .orElseGet(() -> texts.of("connection.detail.nothing"));
    }
}
