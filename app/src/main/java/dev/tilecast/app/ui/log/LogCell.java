package dev.tilecast.app.ui.log;

import dev.tilecast.app.LogLines;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of the log: time, level, text. */
final class LogCell extends ListCell<LogLines.Line> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final Label time = new Label();
    private final Label level = new Label();
    private final Label text = new Label();
    private final HBox line = new HBox(10, time, level, text);

    LogCell() {
        time.getStyleClass().setAll("label", "log-time");
        text.getStyleClass().setAll("label", "log-text");
        time.setMinWidth(Region.USE_PREF_SIZE);
        level.setMinWidth(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        // As wide as the list, so that a long line goes on in the next one.
        setPrefWidth(0);
    }

    /** The line as it is copied. */
    static String text(LogLines.Line line) {
        return time(line) + " " + line.level() + " " + line.text();
    }

    private static String time(LogLines.Line line) {
        return TIME.format(Instant.ofEpochMilli(line.epochMillis()));
    }

    /** The skin asks its graphic for the height of a single line. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || width < 0
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + line.prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    @Override
    protected void updateItem(LogLines.Line item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        time.setText(time(item));
        level.setText(item.level());
        level.getStyleClass()
                .setAll("label", "log-level", "log-" + LogLevel.of(item).id());
        text.setText(item.text());
        setGraphic(line);
    }
}
