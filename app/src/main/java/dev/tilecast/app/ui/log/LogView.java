package dev.tilecast.app.ui.log;

import dev.tilecast.app.LogLines;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

/** The newest lines of the log. JavaFX thread. */
public final class LogView {
    private static final int MOST = 5_000;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ObservableList<LogLines.Line> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLines.Line> shown = new FilteredList<>(lines);
    private final ListView<LogLines.Line> list = new ListView<>(shown);
    private final Label placeholder = new Label();
    private final Texts texts;
    private final LogBar bar;
    private final BorderPane root = new BorderPane();

    /** Until the lines that came are laid out. */
    private boolean settling;

    public LogView(Texts texts) {
        this.texts = texts;
        placeholder.getStyleClass().add("hint");
        bar = new LogBar(texts, this::filter, this::copyAll);
        // In the order in which Tab goes through them.
        root.setTop(bar.root());
        root.setCenter(list);
        root.getStyleClass().add("log");
        list.setId("log");
        list.setAccessibleText(texts.of("log.title"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new LogCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copySelected();
                event.consume();
            }
        });
        // Who scrolls back wants to read: new lines must not pull the list away.
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                bar.stopFollowing();
            }
        });
        bar.onFollow(this::scrollToNewest);
        MenuItem copy = new MenuItem(texts.of("log.copy"));
        copy.setOnAction(event -> copySelected());
        list.setContextMenu(new ContextMenu(copy));
        filter();
    }

    public Node root() {
        return root;
    }

    /** To the field with the words that are searched. */
    public void find() {
        bar.find();
    }

    /** The least level that is shown, as a word. */
    public String level() {
        return bar.least().id();
    }

    /** @param id as {@link #level} gave it; another word counts as the usual level */
    public void setLevel(String id) {
        bar.level().setValue(LogLevel.of(id));
    }

    /** @param changed called when another level was chosen */
    public void onLevel(Runnable changed) {
        bar.level().valueProperty().subscribe((before, now) -> changed.run());
    }

    public void show(List<LogLines.Line> newLines) {
        if (newLines.isEmpty()) {
            return;
        }
        if (lines.isEmpty()) {
            placeholder.setText(texts.of("log.none"));
        }
        lines.addAll(newLines);
        if (lines.size() > MOST) {
            lines.remove(0, lines.size() - MOST);
        }
        if (bar.follows()) {
            scrollToNewest();
        } else {
            bar.addUnseen((int) newLines.stream().filter(shown.getPredicate()).count());
        }
    }

    private void scrollToNewest() {
        if (!shown.isEmpty()) {
            list.scrollTo(shown.size() - 1);
            // After many new lines, or some that wrap, that alone stops short of the last one.
            toEnd();
            toEndAfterLayout();
        }
    }

    private void toEnd() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setPosition(1);
        }
    }

    /** Only then the lines have their heights. */
    private void toEndAfterLayout() {
        Scene scene = list.getScene();
        if (scene != null && !settling) {
            settling = true;
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    settling = false;
                    if (bar.follows()) {
                        toEnd();
                    }
                }
            });
        }
    }

    private void filter() {
        placeholder.setText(texts.of(lines.isEmpty() ? "log.empty" : "log.none"));
        LogLevel least = bar.least();
        String words = bar.words().toLowerCase(Locale.ROOT);
        shown.setPredicate(line ->
                least.shows(line) && line.text().toLowerCase(Locale.ROOT).contains(words));
        if (bar.follows()) {
            scrollToNewest();
        }
    }

    private void copySelected() {
        Clip.copy(text(list.getSelectionModel().getSelectedItems()));
    }

    private String copyAll() {
        return text(shown);
    }

    private static String text(List<LogLines.Line> lines) {
        return lines.stream().map(LogCell::text).collect(Collectors.joining("\n"));
    }
}
