package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.Message;
import dev.tilecast.app.message.MessageLog;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Where the parts of the message inspector are, and which message is selected. JavaFX thread. */
final class MessagesView {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double BESIDE = 560;
    private static final int MOST = 200_000;
    private static final int MOST_LIVE = 20_000;

    private final Texts texts;
    private final MessagesBar bar;
    private final FilterBar filter;
    private final MessageTable table;
    private final MessageTable replayed;
    private final LadderView ladder;
    private final MessageDetails details;
    private final Label note = new Label();
    private final VBox top = new VBox();
    private final VBox extras = new VBox();
    private final SplitPane lists = new SplitPane();
    private final SplitPane parts = new SplitPane();
    private final BorderPane root = new BorderPane();
    private Message chosen;
    private String told = "";
    private long pausedBehind;

    MessagesView(Texts texts) {
        this.texts = texts;
        bar = new MessagesBar(texts);
        filter = new FilterBar(texts);
        table = new MessageTable(texts, "messages-table");
        replayed = new MessageTable(texts, "messages-replayed");
        ladder = new LadderView(texts, this::choose);
        details = new MessageDetails(texts);
        note.setId("messages-note");
        note.getStyleClass().add("messages-note");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        top.getChildren().setAll(bar.root(), filter.root(), note, extras);
        lists.getItems().setAll(table.root());
        lists.setMinHeight(0);
        lists.widthProperty()
                .subscribe(() -> lists.setOrientation(
                        lists.getWidth() >= BESIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL));
        parts.setOrientation(Orientation.VERTICAL);
        parts.getItems().setAll(lists, details.root());
        parts.setDividerPositions(0.5);
        root.setId("messages");
        root.getStyleClass().add("messages");
        root.setTop(top);
        root.setCenter(parts);
        root.setMinWidth(0);
        filter.filter().subscribe(table::filter);
        filter.filter().subscribe(replayed::filter);
        table.chosen().subscribe(this::choose);
        replayed.chosen().subscribe(this::choose);
        bar.ladder.selectedProperty().subscribe(this::arrange);
        bar.pause.selectedProperty().subscribe(this::tellAll);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        boolean pressing = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBox<?>;
        if (FIND.match(event)) {
            filter.focus();
            event.consume();
        } else if (COPY.match(event) && !writing && chosen != null) {
            Clip.copy(chosen.asText());
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !writing && !pressing) {
            bar.pause.fire();
            event.consume();
        }
    }

    /** What is chosen in one of them is chosen in the other, and the keyboard goes along. */
    private void arrange() {
        boolean asLadder = bar.ladder.isSelected();
        lists.getItems().set(0, asLadder ? ladder.root() : table.root());
        if (asLadder) {
            ladder.show(Ladder.of(table.messages()));
        }
        if (chosen != null) {
            ladder.choose(chosen);
            table.choose(chosen);
        }
    }

    private void choose(Message message) {
        if (message != null && message != chosen) {
            chosen = message;
            details.show(message);
            if (bar.ladder.isSelected()) {
                table.choose(message);
            } else {
                ladder.choose(message);
            }
        }
    }

    /** Captures stand below what the view says. */
    void listCaptures(Node list) {
        extras.getChildren().setAll(list);
    }

    Message chosen() {
        return chosen;
    }

    MessagesBar bar() {
        return bar;
    }

    FilterBar filter() {
        return filter;
    }

    void offerStream(int stream) {
        filter.offerStream(stream);
    }

    void clear() {
        chosen = null;
        details.show(null);
        table.clear();
        replayed.clear();
        ladder.show(List.of());
        bar.pause.setSelected(false);
        lists.getItems().remove(replayed.root());
        top.getChildren().setAll(bar.root(), filter.root(), note, extras);
        tell("");
    }

    /** Says something above the list; empty for nothing. */
    void tell(String text) {
        told = text;
        note.getStyleClass().remove("refusal");
        tellAll();
    }

    void fail(String text) {
        tell(text);
        note.getStyleClass().add("refusal");
    }

    private void tellAll() {
        String text = bar.pause.isSelected() ? texts.of("messages.paused", Numbers.whole(pausedBehind)) : told;
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }

    /** Shows what came since the last time, or counts it while the view is paused. */
    void show(MessageLog log, long missed) {
        List<Message> newer = log.after(table.lastNumber());
        if (bar.pause.isSelected()) {
            pausedBehind = newer.size();
            tellAll();
            return;
        }
        pausedBehind = 0;
        if (!newer.isEmpty()) {
            table.add(
                    newer,
                    newer.size() > MOST_LIVE
                            ? MOST
                            : Math.max(MOST_LIVE, table.messages().size()));
            if (bar.ladder.isSelected()) {
                ladder.show(Ladder.of(table.messages()));
                if (chosen != null) {
                    ladder.choose(chosen);
                }
            }
        }
        if (missed > 0) {
            tell(texts.of("messages.missed", Numbers.whole(missed)));
        }
    }

    void showReplay(ReplayBar replay) {
        if (!top.getChildren().contains(replay.root())) {
            top.getChildren().add(2, replay.root());
        }
        replay.focus();
    }

    /** Makes room for the new conversation beside the recorded one. */
    void beginReplay() {
        replayed.clear();
        if (!lists.getItems().contains(replayed.root())) {
            lists.getItems().add(replayed.root());
        }
    }

    void showReplayed(MessageLog log) {
        List<Message> newer = log.after(replayed.lastNumber());
        if (!newer.isEmpty()) {
            replayed.add(newer, MOST_LIVE);
        }
    }

    BorderPane root() {
        return root;
    }
}
