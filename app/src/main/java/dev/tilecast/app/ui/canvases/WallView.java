package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** The previews of all sources, each rendered only while it is really in sight. JavaFX thread. */
public final class WallView {
    private final Texts texts;
    private final PreviewPainter painter;
    private final Consumer<SceneOptions> onSelect;
    private final Map<SceneSource, PreviewView> previews = new LinkedHashMap<>();
    private final FlowPane wall = new FlowPane(WallLayout.GAP, WallLayout.GAP);
    private final ScrollPane scroll = new ScrollPane(wall);
    private final WallBar bar;
    private final BorderPane root = new BorderPane();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private SceneSource selected;
    private SceneSource enlarged;
    private boolean windowInSight;
    private boolean resting;

    /** @param onSelect told which source was selected */
    public WallView(Texts texts, PreviewPainter painter, Consumer<SceneOptions> onSelect) {
        this.texts = texts;
        this.painter = painter;
        this.onSelect = onSelect;
        bar = new WallBar(texts, this::showOverlays, () -> enlarge(null));
        wall.getStyleClass().add("wall");
        scroll.setId("wall");
        scroll.setFitToWidth(true);
        // It follows the card that has the focus.
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(texts.of("wall.title"));
        scroll.viewportBoundsProperty().subscribe(bounds -> layOut());
        scroll.vvalueProperty().subscribe(value -> lookWhereVisible());
        wall.boundsInParentProperty().subscribe(bounds -> lookWhereVisible());
        // In the order in which Tab goes through them.
        root.setTop(bar.root());
        root.setCenter(scroll);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && enlarged != null) {
                enlarge(null);
                event.consume();
            }
        });
    }

    public Node root() {
        return root;
    }

    /** What is drawn over the pictures, by name: {@code grid} and {@code changes}. */
    public Map<String, BooleanProperty> overlays() {
        return bar.toggles();
    }

    /** Marks that source's card alone; none where it is null or not there. */
    public void choose(SceneOptions options) {
        selected = previews.keySet().stream()
                .filter(source -> source.options().equals(options))
                .findFirst()
                .orElse(null);
        previews.forEach((candidate, preview) -> preview.setSelected(candidate == selected));
    }

    /** @param inSight false while the window is hidden or minimised */
    public void setWindowInSight(boolean inSight) {
        windowInSight = inSight;
        lookWhereVisible();
    }

    /** @param newResting while nobody is at the window: pictures that nobody plays stand still, and say so */
    public void setResting(boolean newResting) {
        resting = newResting;
        lookWhereVisible();
    }

    public void show(List<SourceLine> lines) {
        List<SceneSource> sources = lines.stream().map(SourceLine::source).toList();
        if (!sources.equals(List.copyOf(previews.keySet()))) {
            arrange(sources);
        }
        lines.forEach(line -> previews.get(line.source()).show(line));
        lookWhereVisible();
    }

    private void arrange(List<SceneSource> sources) {
        Map<SceneSource, PreviewView> former = new LinkedHashMap<>(previews);
        previews.clear();
        for (SceneSource source : sources) {
            PreviewView kept = former.remove(source);
            previews.put(source, kept == null ? create(source) : kept);
        }
        former.values().forEach(gone -> gone.lookAt(false, painter));
        if (!previews.containsKey(enlarged)) {
            enlarged = null;
        }
        showOverlays();
        fill();
    }

    private PreviewView create(SceneSource source) {
        PreviewView preview = new PreviewView(texts, source);
        preview.root().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                preview.root().requestFocus();
                select(source);
                if (event.getClickCount() == 2) {
                    enlarge(enlarged == null ? source : null);
                }
            }
        });
        preview.root().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                select(source);
                enlarge(enlarged == null ? source : null);
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                select(source);
                event.consume();
            }
        });
        return preview;
    }

    private void select(SceneSource source) {
        selected = source;
        previews.forEach((candidate, preview) -> preview.setSelected(candidate == selected));
        onSelect.accept(source.options());
    }

    private void enlarge(SceneSource source) {
        enlarged = source;
        fill();
        if (selected != null && previews.containsKey(selected)) {
            previews.get(selected).root().requestFocus();
        }
    }

    private void fill() {
        List<Node> cards = new ArrayList<>();
        inWall().forEach(preview -> cards.add(preview.root()));
        wall.getChildren().setAll(cards);
        bar.showEnlarged(enlarged == null ? null : enlarged.options().scene());
        layOut();
        lookWhereVisible();
    }

    private List<PreviewView> inWall() {
        return enlarged == null ? List.copyOf(previews.values()) : List.of(previews.get(enlarged));
    }

    private void layOut() {
        WallLayout.layOut(scroll.getViewportBounds(), inWall());
    }

    private void showOverlays() {
        previews.values().forEach(preview -> {
            preview.picture().overlay().showGrid(bar.grid());
            preview.picture().overlay().showChanges(bar.changes());
        });
    }

    private void lookWhereVisible() {
        Bounds viewport = scroll.localToScene(scroll.getBoundsInLocal());
        boolean any = false;
        for (PreviewView preview : previews.values()) {
            Node card = preview.root();
            boolean visible = windowInSight
                    && card.getParent() == wall
                    && scroll.getScene() != null
                    && card.localToScene(card.getBoundsInLocal()).intersects(viewport);
            preview.lookAt(visible, painter);
            any |= preview.goesOn(resting);
        }
        if (any) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    private void pulse() {
        long now = System.nanoTime();
        for (PreviewView preview : previews.values()) {
            if (preview.goesOn(resting)) {
                preview.picture().pulse(now);
            }
        }
        painter.pulse();
    }
}
