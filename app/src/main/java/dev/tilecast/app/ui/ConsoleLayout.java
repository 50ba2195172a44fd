package dev.tilecast.app.ui;

import dev.tilecast.app.ui.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** Where the parts of the window are. JavaFX thread. */
final class ConsoleLayout {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double COLUMN_WIDTH = 404;
    private static final double INSPECTOR_WIDTH = 420;
    /** In a narrower window the inspector would leave the tables no room, so that it waits to be asked for. */
    private static final double LEAST_WITH_INSPECTOR = 1_240;

    private final Texts texts;
    private final Tab connections;
    private final Tab streams;
    private final Node log;
    private final Node inspector;
    private final ToggleButton logToggle;
    private final ToggleButton inspectorToggle;
    private final SplitPane right;
    private final SplitPane all;

    ConsoleLayout(
            Texts texts,
            Node handlers,
            Node encoder,
            Node wall,
            Node connectionTable,
            Node streamTable,
            Node log,
            Node inspector) {
        this.texts = texts;
        this.inspector = inspector;
        this.log = log;
        connections = tab("connections", connectionTable);
        streams = tab("streams", streamTable);
        TabPane tables = new TabPane(connections, streams);
        tables.setId("tables");
        tables.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        right = new SplitPane(wall, tables, log);
        right.setOrientation(Orientation.VERTICAL);
        ScrollPane left = column(handlers, encoder);
        all = new SplitPane(left, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(inspector, false);
        logToggle = toggle("log");
        logToggle.setSelected(true);
        logToggle.setOnAction(event -> showLog(logToggle.isSelected()));
        inspectorToggle = toggle("inspector");
        inspectorToggle.selectedProperty().subscribe(this::showInspector);
        showCounts(0, 0);
    }

    private ToggleButton toggle(String id) {
        ToggleButton toggle = new ToggleButton(texts.of(id + ".toggle"));
        toggle.setId(id + "-toggle");
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(texts.of(id + ".toggle.tip")));
        return toggle;
    }

    private static ScrollPane column(Node... parts) {
        ScrollPane column = new ScrollPane(new VBox(parts));
        column.setId("column");
        column.setFitToWidth(true);
        // It follows the part that has the focus.
        column.setFocusTraversable(false);
        column.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        column.getStyleClass().add("edge-to-edge");
        return column;
    }

    private static Tab tab(String id, Node content) {
        Tab tab = new Tab();
        tab.setId("tab-" + id);
        tab.setContent(content);
        return tab;
    }

    /** What shows and hides parts of the window. */
    Node toggles() {
        HBox toggles = new HBox(6, inspectorToggle, logToggle);
        toggles.setAlignment(Pos.CENTER);
        return toggles;
    }

    ReadOnlyBooleanProperty inspectorShown() {
        return inspectorToggle.selectedProperty();
    }

    /** As large as the screen allows, up to the usual size. */
    Scene scene(Node header, Node status) {
        BorderPane root = new BorderPane(all, header, null, status, null);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), () -> logToggle.fire());
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), () -> inspectorToggle.fire());
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
                        () -> scene.getWindow().hide());
        return scene;
    }

    /** Gives every part its share; the window has to be laid out already. */
    void divide() {
        inspectorToggle.setSelected(all.getWidth() >= LEAST_WITH_INSPECTOR);
        divideColumns();
        divideRows();
    }

    private void divideColumns() {
        double width = Math.max(1, all.getWidth());
        if (inspectorToggle.isSelected()) {
            all.setDividerPositions(COLUMN_WIDTH / width, 1 - INSPECTOR_WIDTH / width);
        } else {
            all.setDividerPositions(COLUMN_WIDTH / width);
        }
    }

    private void showInspector(boolean show) {
        all.getItems().remove(inspector);
        if (show) {
            all.getItems().add(inspector);
        }
        divideColumns();
    }

    private void divideRows() {
        if (logToggle.isSelected()) {
            right.setDividerPositions(0.44, 0.75);
        } else {
            right.setDividerPositions(0.6);
        }
    }

    private void showLog(boolean show) {
        if (show) {
            right.getItems().add(log);
        } else {
            right.getItems().remove(log);
        }
        divideRows();
    }

    void showCounts(int connectionCount, int streamCount) {
        connections.setText(texts.of("connections.tab", connectionCount));
        streams.setText(texts.of("streams.tab", streamCount));
    }
}
