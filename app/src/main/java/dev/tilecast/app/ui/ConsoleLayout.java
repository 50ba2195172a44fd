package dev.tilecast.app.ui;

import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/** Where the parts of the window are. JavaFX thread. */
final class ConsoleLayout {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double HANDLERS_WIDTH = 404;

    private final Texts texts;
    private final Tab connections;
    private final Tab streams;
    private final Node log;
    private final ToggleButton logToggle;
    private final SplitPane upper;
    private final SplitPane all;

    ConsoleLayout(Texts texts, Node handlers, Node wall, Node connectionTable, Node streamTable, Node log) {
        this.texts = texts;
        this.log = log;
        connections = tab("connections", connectionTable);
        streams = tab("streams", streamTable);
        TabPane tables = new TabPane(connections, streams);
        tables.setId("tables");
        tables.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        upper = new SplitPane(handlers, wall);
        SplitPane.setResizableWithParent(handlers, false);
        all = new SplitPane(upper, tables, log);
        all.setOrientation(Orientation.VERTICAL);
        logToggle = new ToggleButton(texts.of("log.toggle"));
        logToggle.setId("log-toggle");
        logToggle.getStyleClass().add("small");
        logToggle.setMinWidth(Region.USE_PREF_SIZE);
        logToggle.setTooltip(new Tooltip(texts.of("log.toggle.tip")));
        logToggle.setSelected(true);
        logToggle.setOnAction(event -> showLog(logToggle.isSelected()));
        showCounts(0, 0);
    }

    private static Tab tab(String id, Node content) {
        Tab tab = new Tab();
        tab.setId("tab-" + id);
        tab.setContent(content);
        return tab;
    }

    Node logToggle() {
        return logToggle;
    }

    /** As large as the screen allows, up to the usual size. */
    Scene scene(Node header, Node status) {
        BorderPane root = new BorderPane(all, header, null, status, null);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), () -> logToggle.fire());
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
                        () -> scene.getWindow().hide());
        return scene;
    }

    /** Gives every part its share; the window has to be laid out already. */
    void divide() {
        upper.setDividerPositions(HANDLERS_WIDTH / upper.getWidth());
        divideRows();
    }

    private void divideRows() {
        if (logToggle.isSelected()) {
            all.setDividerPositions(0.44, 0.75);
        } else {
            all.setDividerPositions(0.6);
        }
    }

    private void showLog(boolean show) {
        if (show) {
            all.getItems().add(log);
        } else {
            all.getItems().remove(log);
        }
        divideRows();
    }

    void showCounts(int connectionCount, int streamCount) {
        connections.setText(texts.of("connections.tab", connectionCount));
        streams.setText(texts.of("streams.tab", streamCount));
    }
}
