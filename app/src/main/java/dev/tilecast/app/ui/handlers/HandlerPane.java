package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.guide.GuideLink;
import dev.tilecast.app.ui.guide.GuideTopic;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.layout.Folds;
import dev.tilecast.app.ui.refresh.Refresh;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One handler: what it does, how long that takes, what it threw, and how it is to behave. JavaFX thread. */
public final class HandlerPane implements InspectorPane {
    private final Texts texts;
    private final Folds folds;
    private final List<HandlerSwitch> switches;
    private final Executor window;
    private final Label title = new Label();
    private final HandlerFigures figures;
    private final HandlerControls controls;
    private final LastFailureView failure;
    private final ScrollPane root;
    private Refresh<HandlerReading> refresh;

    /** @param window runs what is given to it on the JavaFX thread */
    public HandlerPane(Texts texts, Folds folds, List<HandlerSwitch> switches, Executor window) {
        this.texts = texts;
        this.folds = folds;
        this.switches = List.copyOf(switches);
        this.window = window;
        figures = new HandlerFigures(texts);
        controls = new HandlerControls(texts);
        failure = new LastFailureView(texts);
        title.setId("handler-title");
        title.getStyleClass().add("pane-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, title, new GuideLink(texts, "handler.guide", GuideTopic.HANDLERS).root());
        VBox content =
                new VBox(top, figures.root(), fold("behaviour", controls.root()), fold("failure", failure.root()));
        content.getStyleClass().add("handler-content");
        root = new ScrollPane(content);
        root.setId("handler-pane");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("edge-to-edge");
        root.setFocusTraversable(false);
    }

    private TitledPane fold(String id, Node inside) {
        TitledPane fold = new TitledPane(texts.of("handler.group." + id), inside);
        fold.setId("handler-group-" + id);
        fold.setAnimated(false);
        fold.getStyleClass().add("fold");
        return folds.remember(fold);
    }

    @Override
    public String id() {
        return "handler";
    }

    @Override
    public boolean canShow(Subject subject) {
        return find(subject).isPresent();
    }

    private Optional<HandlerSwitch> find(Subject subject) {
        return subject instanceof Subject.Handler(String name)
                ? switches.stream()
                        .filter(handler -> handler.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject subject) {
        close();
        HandlerSwitch handler = find(subject).orElseThrow();
        title.setText(texts.of("handler.title." + handler.name()));
        controls.control(handler);
        HandlerDetailsViewModel model = new HandlerDetailsViewModel(handler, System::nanoTime);
        refresh = new Refresh<>("handler-pane", model::read, window, reading -> {
            figures.show(reading);
            // The switch itself and not the reading, which may have been taken before a click.
            controls.show(handler.settings());
            failure.show(reading.lastFailure());
        });
    }

    @Override
    public void close() {
        if (refresh != null) {
            refresh.close();
            refresh = null;
        }
    }
}
