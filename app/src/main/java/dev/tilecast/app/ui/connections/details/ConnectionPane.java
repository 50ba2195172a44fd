package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.journal.ConnectionJournal;
import dev.tilecast.app.journal.JournalEntry;
import dev.tilecast.app.ui.connections.ConnectionOrders;
import dev.tilecast.app.ui.connections.StateMark;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.layout.Folds;
import dev.tilecast.app.ui.refresh.Refresh;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.rtmp.RtmpServer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One connection, there still or ended. Reads it four times a second while it is in sight. JavaFX thread. */
public final class ConnectionPane implements InspectorPane {
    private static final double EVENTS_HEIGHT = 190;

    private final Texts texts;
    private final Folds folds;
    private final RtmpServer server;
    private final ConnectionJournal journal;
    private final Executor window;
    private final DetailWords words;
    private final EventWords eventWords;
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Label title = new Label();
    private final StateMark state;
    private final Label end = new Label();
    private final Label unknown;
    private final ActionsBar actions;
    private final FiguresGrid figures;
    private final DetailGrid streams = new DetailGrid();
    private final DetailGrid announced = new DetailGrid();
    private final DetailGrid answered = new DetailGrid();
    private final DetailGrid object = new DetailGrid();
    private final DetailGrid properties = new DetailGrid();
    private final PropertyEditor editor;
    private final ListView<String> events = new ListView<>();
    private final VBox content;
    private final ScrollPane root;
    private List<JournalEntry> shownEntries = List.of();
    private Refresh<ConnectionReading> refresh;

    /** @param window runs what is given to it on the JavaFX thread */
    public ConnectionPane(Texts texts, Folds folds, RtmpServer server, ConnectionJournal journal, Executor window) {
        this.texts = texts;
        this.folds = folds;
        this.server = server;
        this.journal = journal;
        this.window = window;
        words = new DetailWords(texts);
        eventWords = new EventWords(texts);
        state = new StateMark(texts);
        ConnectionOrders orders = new ConnectionOrders(server, texts);
        actions = new ActionsBar(texts, orders);
        figures = new FiguresGrid(texts);
        editor = new PropertyEditor(texts, orders, window);
        unknown = new Label(texts.of("connection.unknown"));
        unknown.setWrapText(true);
        unknown.getStyleClass().add("hint");
        content = new VBox(
                head(),
                end,
                actions.root(),
                figures.root(),
                fold("streams", streams.root(), true),
                fold("announced", announced.root(), true),
                fold("answered", answered.root(), true),
                fold("properties", new VBox(6, properties.root(), editor.root()), true),
                fold("events", eventList(), true),
                fold("object", object.root(), false));
        content.getStyleClass().add("connection-content");
        VBox all = new VBox(unknown, content);
        root = new ScrollPane(all);
        root.setId("connection-pane");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("edge-to-edge", "connection-pane");
        root.setFocusTraversable(false);
        showKnown(false);
    }

    private Node head() {
        title.setId("connection-title");
        title.getStyleClass().add("pane-title");
        end.setId("connection-end");
        end.setWrapText(true);
        end.getStyleClass().add("connection-end");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                title,
                state.root(),
                space,
                new CopyButton(texts, texts.of("connection.copy.tip"), this::asText).root());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node eventList() {
        events.setId("connection-events");
        events.setPrefHeight(EVENTS_HEIGHT);
        events.getStyleClass().add("connection-events");
        events.setAccessibleText(texts.of("connection.group.events"));
        return events;
    }

    private TitledPane fold(String id, Node inside, boolean open) {
        TitledPane fold = new TitledPane(texts.of("connection.group." + id), inside);
        fold.setId("connection-group-" + id);
        fold.setAnimated(false);
        fold.setExpanded(open);
        fold.getStyleClass().add("fold");
        return folds.remember(fold);
    }

    @Override
    public String id() {
        return "connection";
    }

    @Override
    public boolean canShow(Subject subject) {
        return subject instanceof Subject.Connection || subject instanceof Subject.PlayerStream;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject subject) {
        close();
        ConnectionDetailsViewModel model = switch (subject) {
            case Subject.Connection(long id) -> new ConnectionDetailsViewModel(server, journal, id, 0);
            case Subject.PlayerStream(long id, int stream) ->
                new ConnectionDetailsViewModel(server, journal, id, stream);
            case Subject.Source ignored -> throw new IllegalArgumentException(subject.toString());
            case Subject.Handler ignored -> throw new IllegalArgumentException(subject.toString());
            case Subject.Capture ignored -> throw new IllegalArgumentException(subject.toString());
            case Subject.Remote ignored -> throw new IllegalArgumentException(subject.toString());
        };
        refresh = new Refresh<>("connection-pane", model::read, window, this::show);
    }

    @Override
    public void close() {
        if (refresh != null) {
            refresh.close();
            refresh = null;
        }
    }

    private void showKnown(boolean known) {
        unknown.setVisible(!known);
        unknown.setManaged(!known);
        content.setVisible(known);
        content.setManaged(known);
    }

    private void show(ConnectionReading reading) {
        showKnown(reading.details().isPresent());
        if (reading.details().isEmpty()) {
            return;
        }
        ConnectionDetails details = reading.details().get();
        title.setText(details.connection().peerAddress());
        state.show(reading.state());
        end.setVisible(reading.ended().isPresent());
        end.setManaged(reading.ended().isPresent());
        reading.ended()
                .ifPresent(
                        ended -> end.setText(texts.of("connection.ended", clock.format(ended.time()), ended.reason())));
        actions.show(reading);
        figures.show(reading);
        streams.show(words.streams(details));
        announced.show(details.announced().map(words::announced).orElse(List.of()));
        answered.show(details.answered().map(words::answered).orElse(List.of()));
        object.show(
                details.announced().map(said -> words.raw(said.properties())).orElse(List.of()));
        properties.show(words.properties(details));
        editor.show(details, reading.isThere());
        showEvents(reading.entries());
    }

    /** The newest on top, where it is seen. */
    private void showEvents(List<JournalEntry> entries) {
        if (!entries.equals(shownEntries)) {
            shownEntries = entries;
            events.getItems()
                    .setAll(entries.reversed().stream().map(eventWords::line).toList());
        }
    }

    private String asText() {
        return List.of(title.getText(), announced.asText(), answered.asText(), properties.asText(), object.asText())
                        .stream()
                        .collect(Collectors.joining("\n\n"))
                + "\n\n" + String.join("\n", events.getItems());
    }
}
