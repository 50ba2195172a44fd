package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.Message;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The messages of a conversation in a row each, the newest last and followed while it is in sight. JavaFX thread. */
final class MessageTable {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final double SCROLL_BAR = 14;
    private static final double LEAST_SUMMARY = 150;
    private static final double ROW_HEIGHT = 27;

    private final Texts texts;
    private final ObservableList<Message> all = FXCollections.observableArrayList();
    private final FilteredList<Message> listed = new FilteredList<>(all);
    private final TableView<Message> table = new TableView<>(listed);
    private final TableColumn<Message, String> summary;

    MessageTable(Texts texts, String id) {
        this.texts = texts;
        table.setId(id);
        table.getStyleClass().addAll("live-table", "edge-to-edge", "messages-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setAccessibleText(texts.of("messages.table"));
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setRowFactory(view -> new Row());
        summary = column("summary", LEAST_SUMMARY, Message::summary);
        table.getColumns()
                .setAll(List.of(
                        numbers("time", 74, message -> String.format(Locale.ROOT, "%.3f", message.micros() / 1e6)),
                        column("from", 26, message -> message.from() == Side.CLIENT ? "→" : "←"),
                        numbers("chunk", 38, message -> ofMessage(message, message.chunkStreamId())),
                        column("type", 104, Message::type),
                        numbers("stream", 40, message -> ofMessage(message, message.messageStreamId())),
                        numbers("length", 58, message -> ofMessage(message, message.length())),
                        summary));
        table.widthProperty().subscribe(this::arrange);
    }

    private static String ofMessage(Message message, int number) {
        return message.kind() == Message.Kind.MESSAGE ? Integer.toString(number) : "";
    }

    /** Narrow, the summary says enough; wide, it gets what is left. */
    private void arrange() {
        double width = table.getWidth();
        double left = width - SCROLL_BAR - LEAST_SUMMARY;
        for (String id : List.of("time", "from", "length", "type", "stream", "chunk")) {
            TableColumn<Message, ?> column = table.getColumns().stream()
                    .filter(candidate -> candidate.getId().equals(id))
                    .findFirst()
                    .orElseThrow();
            left -= column.getPrefWidth();
            column.setVisible(left >= 0 || id.equals("from") || id.equals("time"));
        }
        double others = table.getVisibleLeafColumns().stream()
                .filter(column -> column != summary)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        summary.setPrefWidth(Math.max(LEAST_SUMMARY, width - SCROLL_BAR - others));
    }

    private TableColumn<Message, String> numbers(String id, double width, Function<Message, String> part) {
        TableColumn<Message, String> column = column(id, width, part);
        column.getStyleClass().add("numbers");
        return column;
    }

    private TableColumn<Message, String> column(String id, double width, Function<Message, String> part) {
        TableColumn<Message, String> column = new TableColumn<>();
        Label title = new Label(texts.of("messages.column." + id));
        title.setTooltip(new Tooltip(texts.of("messages.column." + id + ".tip")));
        column.setGraphic(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(part.apply(row.getValue())));
        return column;
    }

    private final class Row extends TableRow<Message> {
        @Override
        protected void updateItem(Message item, boolean empty) {
            super.updateItem(item, empty);
            boolean problem = !empty && item != null && !item.problems().isEmpty();
            pseudoClassStateChanged(PROBLEM, problem);
            setTooltip(problem ? new Tooltip(String.join("\n", item.problems())) : null);
            setAccessibleText(
                    empty || item == null
                            ? null
                            : texts.of(item.from() == Side.CLIENT ? "messages.side.client" : "messages.side.server")
                                    + ": " + item.summary());
        }
    }

    void filter(MessageFilter filter) {
        Message chosen = table.getSelectionModel().getSelectedItem();
        listed.setPredicate(filter);
        if (chosen != null && listed.contains(chosen)) {
            table.getSelectionModel().select(chosen);
            table.scrollTo(chosen);
        }
    }

    void clear() {
        all.clear();
    }

    /**
     * Adds newer ones.
     *
     * @param most that are kept
     */
    void add(List<Message> newer, int most) {
        // A file is read from its begin.
        boolean following = table.getSelectionModel().isEmpty() && !all.isEmpty();
        Message chosen = table.getSelectionModel().getSelectedItem();
        int tooMany = all.size() + newer.size() - most;
        if (tooMany > 0) {
            List<Message> kept = new ArrayList<>(all.subList(Math.min(tooMany, all.size()), all.size()));
            kept.addAll(newer);
            all.setAll(kept);
            if (chosen != null && listed.contains(chosen)) {
                table.getSelectionModel().select(chosen);
            }
        } else {
            all.addAll(newer);
        }
        if (following && !listed.isEmpty()) {
            table.scrollTo(listed.size() - 1);
        }
    }

    long lastNumber() {
        return all.isEmpty() ? 0 : all.getLast().number();
    }

    List<Message> messages() {
        return all;
    }

    /** One that the filter leaves out, or that another list has, leaves none selected. */
    void choose(Message message) {
        int index = listed.indexOf(message);
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        }
    }

    ReadOnlyObjectProperty<Message> chosen() {
        return table.getSelectionModel().selectedItemProperty();
    }

    TableView<Message> root() {
        return table;
    }
}
