package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Channel;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How the canvas is looked at: its size, its tiles, its channel and layer. JavaFX thread. */
final class ViewBar {
    private static final List<Integer> SECONDS = List.of(1, 5, 30);

    private final Texts texts;
    private final Label zoom;
    private final ToggleButton grid;
    private final ToggleButton heat;
    private final ToggleButton pause;
    private final ComboBox<Integer> heatSeconds;
    private final ComboBox<Channel> channel;
    private final ComboBox<Integer> layer;
    private final FlowPane root;
    private int layers = 1;
    private boolean cubemap;

    ViewBar(Controls controls, PictureArea area, Runnable changed) {
        texts = controls.texts();
        zoom = controls.label("zoom");
        zoom.setId("canvas-zoom");
        zoom.getStyleClass().add("canvas-figure");
        grid = controls.toggle("grid", () -> area.overlay().showGrid(isGrid()));
        grid.setSelected(true);
        heat = controls.toggle("heat", changed);
        pause = controls.toggle("pause", changed);
        heatSeconds = controls.choice("heatSeconds", SECONDS, number -> texts.of("canvas.seconds", number), changed);
        heatSeconds.setValue(SECONDS.get(1));
        channel = controls.choice(
                "channel",
                List.of(Channel.values()),
                each -> texts.of("canvas.channel." + each.name().toLowerCase(Locale.ROOT)),
                changed);
        layer = controls.choice("layer", List.of(0), this::layerName, changed);
        HBox zooming = new HBox(
                4,
                controls.button("zoomOut", area::zoomOut),
                zoom,
                controls.button("zoomIn", area::zoomIn),
                controls.button("fit", area::fit),
                controls.button("actual", () -> area.zoomTo(1)));
        zooming.getStyleClass().add("canvas-group");
        HBox heating = new HBox(4, grid, heat, heatSeconds, pause);
        heating.getStyleClass().add("canvas-group");
        root = new FlowPane(8, 6, zooming, heating, new HBox(4, channel, layer));
        showLayers(1, false);
    }

    private boolean isGrid() {
        return grid.isSelected();
    }

    Node root() {
        return root;
    }

    Channel channel() {
        return channel.getValue();
    }

    int layer() {
        return layer.getValue() == null ? 0 : layer.getValue();
    }

    /** 0 where no heat is shown. */
    double heatSeconds() {
        return heat.isSelected() ? heatSeconds.getValue() : 0;
    }

    boolean paused() {
        return pause.isSelected();
    }

    void switchPause() {
        pause.fire();
    }

    void switchGrid() {
        grid.fire();
    }

    void switchHeat() {
        heat.fire();
    }

    /** Another source is looked at. */
    void begin() {
        pause.setSelected(false);
    }

    void show(PaintedView painted) {
        long percent = Math.round(painted.request().view().zoom() * 100);
        zoom.setText(texts.of("canvas.zoom.percent", percent));
        CanvasFacts facts = painted.facts();
        if (facts.layers() != layers || facts.cubemap() != cubemap) {
            showLayers(facts.layers(), facts.cubemap());
        }
    }

    private void showLayers(int newLayers, boolean newCubemap) {
        layers = newLayers;
        cubemap = newCubemap;
        int chosen = Math.min(layer(), layers - 1);
        layer.getItems().setAll(IntStream.range(0, layers).boxed().toList());
        layer.setValue(chosen);
        layer.setDisable(layers == 1);
    }

    private String layerName(int number) {
        return cubemap ? texts.of("canvas.layer.face." + number) : texts.of("canvas.layer.number", number);
    }
}
