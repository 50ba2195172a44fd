package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The switches of the handlers with what each did. JavaFX thread. */
public final class HandlersView {
    private static final List<String> NUMBERS = List.of("rate", "calls", "refusals", "mean");
    private static final List<Integer> WIDTHS = List.of(40, 60, 52, 50);

    private final Map<String, HandlerRow> rows = new HashMap<>();
    private final TitledPane root;

    public HandlersView(Texts texts, List<HandlerSwitch> switches) {
        GridPane grid = new GridPane(8, 0);
        grid.getStyleClass().add("handlers-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        addTitles(grid, texts);
        for (int i = 0; i < switches.size(); i++) {
            HandlerRow row = new HandlerRow(texts, switches.get(i));
            grid.addRow(i + 1, row.nodes());
            rows.put(switches.get(i).name(), row);
        }
        VBox content = new VBox(grid);
        content.getStyleClass().add("handlers");
        root = new TitledPane(texts.of("handlers.title"), content);
        root.setId("handlers");
        root.getStyleClass().add("fold");
        root.setAnimated(false);
    }

    private static void addTitles(GridPane grid, Texts texts) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            String key = "handlers.column." + NUMBERS.get(i);
            Label title = new Label(texts.of(key));
            title.setMinWidth(Region.USE_PREF_SIZE);
            title.setTooltip(new Tooltip(texts.of(key + ".tip")));
            title.getStyleClass().add("number-title");
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(HPos.RIGHT);
            constraints.setMinWidth(WIDTHS.get(i));
            grid.getColumnConstraints().add(constraints);
            grid.add(title, i + 1, 0);
        }
    }

    public TitledPane root() {
        return root;
    }

    /**
     * @param chosen told whose row was clicked
     * @param opened told whose row was clicked twice
     */
    public void onChoice(Consumer<String> chosen, Consumer<String> opened) {
        rows.forEach((name, row) -> row.onChoice(() -> chosen.accept(name), () -> opened.accept(name)));
    }

    /** @param turned told which switch a person turned, after that */
    public void onTurn(Consumer<HandlerSwitch> turned) {
        rows.values().forEach(row -> row.onTurn(turned));
    }

    /** The switch of that handler, with its name. */
    public Node row(String handler) {
        return rows.get(handler).nodes()[0];
    }

    /** Marks that row alone; none where there is no such handler. */
    public void choose(String handler) {
        rows.forEach((name, row) -> row.setChosen(name.equals(handler)));
    }

    public void show(List<HandlerLine> lines) {
        for (HandlerLine line : lines) {
            HandlerRow row = rows.get(line.name());
            if (row != null) {
                row.show(line);
            }
        }
    }
}
