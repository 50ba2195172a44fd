package dev.tilecast.app.ui;

import dev.tilecast.app.ui.layout.SplitParts;
import dev.tilecast.app.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the parts of the window are, and which are shown. JavaFX thread. */
final class ConsoleLayout {
    /** The parts that can be hidden, as the keys of their texts and of what is remembered. */
    static final List<String> HIDEABLE = List.of("side", "tables", "log", "inspector");

    private static final double SIDE_WIDTH = 404;
    private static final double INSPECTOR_WIDTH = 420;

    private final Texts texts;
    private final Tab connections;
    private final Tab streams;
    private final TabPane tables;
    private final Map<String, ToggleButton> toggles = new LinkedHashMap<>();
    private final SplitParts rows = new SplitParts(Orientation.VERTICAL);
    private final SplitParts columns = new SplitParts(Orientation.HORIZONTAL);
    private final Map<String, Node> regions = new LinkedHashMap<>();

    /** The parts' nodes. */
    record Parts(
            Node header,
            Node handlers,
            Node encoder,
            Node wall,
            Node connections,
            Node streams,
            Node log,
            Node inspector) {}

    ConsoleLayout(Texts texts, Parts parts) {
        this.texts = texts;
        connections = tab("connections", parts.connections());
        streams = tab("streams", null);
        // Its table is made when somebody looks at it: a window that starts does not wait for it.
        streams.selectedProperty().subscribe(selected -> {
            if (selected) {
                streams.setContent(parts.streams());
            }
        });
        tables = new TabPane(connections, streams);
        tables.setId("tables");
        tables.setAccessibleText(texts.of("tables.title"));
        tables.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        ScrollPane side = side(parts.handlers(), parts.encoder());
        rows.addShare("wall", parts.wall(), 0.44);
        rows.addShare("tables", tables, 0.31);
        rows.addShare("log", parts.log(), 0.25);
        columns.addFixed("side", side, SIDE_WIDTH);
        columns.addShare("middle", rows.root(), 1);
        columns.addFixed("inspector", parts.inspector(), INSPECTOR_WIDTH);
        regions.put("header", parts.header());
        regions.put("side", side);
        regions.put("wall", parts.wall());
        regions.put("tables", tables);
        regions.put("log", parts.log());
        regions.put("inspector", parts.inspector());
        HIDEABLE.forEach(id -> toggles.put(id, toggle(id)));
        new ColumnRoom(shown("side"), shown("inspector"), columns.root().widthProperty());
        showCounts(0, 0);
    }

    private static ScrollPane side(Node... parts) {
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

    private ToggleButton toggle(String id) {
        ToggleButton toggle = new ToggleButton(texts.of(id + ".toggle"));
        toggle.setId(id + "-toggle");
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(texts.of(id + ".toggle.tip")));
        toggle.setSelected(true);
        toggle.selectedProperty().subscribe((before, shown) -> split(id).show(id, shown));
        return toggle;
    }

    private SplitParts split(String id) {
        return id.equals("side") || id.equals("inspector") ? columns : rows;
    }

    /** What shows and hides parts of the window. */
    Node toggles() {
        HBox line = new HBox(6);
        line.getChildren().setAll(toggles.values());
        line.setAlignment(Pos.CENTER);
        return line;
    }

    /** Moves the column at the side so that a part of it is in sight. */
    void scrollSideTo(Node part) {
        ScrollPane column = (ScrollPane) regions.get("side");
        Node content = column.getContent();
        // Its places are right after the layout only, where it was folded or hidden before.
        Platform.runLater(() -> {
            double room = content.getLayoutBounds().getHeight()
                    - column.getViewportBounds().getHeight();
            double top = content.sceneToLocal(part.localToScene(part.getLayoutBounds()))
                    .getCenterY();
            double wanted = top - column.getViewportBounds().getHeight() / 2;
            column.setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
        });
    }

    /** Whether a part is shown. */
    BooleanProperty shown(String id) {
        return toggles.get(id).selectedProperty();
    }

    /** Whether the connections or the streams are in front. */
    boolean showsStreams() {
        return tables.getSelectionModel().getSelectedItem() == streams;
    }

    void showStreams(boolean show) {
        tables.getSelectionModel().select(show ? streams : connections);
    }

    /** @param changed called when the other table was brought in front */
    void onTable(Runnable changed) {
        tables.getSelectionModel().selectedItemProperty().subscribe((before, now) -> changed.run());
    }

    SplitParts rows() {
        return rows;
    }

    SplitParts columns() {
        return columns;
    }

    /** The places that the keyboard goes through, by name. */
    Map<String, Node> regions() {
        return regions;
    }

    /** @param over lie over all else, the last one on top */
    StackPane root(Node status, Node... over) {
        BorderPane window = new BorderPane();
        // In the order in which Tab goes round, beginning where a key that is pressed by chance does not stop the
        // server.
        window.setCenter(columns.root());
        window.setBottom(status);
        window.setTop(regions.get("header"));
        // Where the room is short its right end is cut, not both.
        window.setMinSize(0, 0);
        StackPane root = new StackPane(window);
        root.getChildren().addAll(over);
        return root;
    }

    void showCounts(int connectionCount, int streamCount) {
        connections.setText(texts.of("connections.tab", connectionCount));
        streams.setText(texts.of("streams.tab", streamCount));
    }
}
