package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Inspectors in windows of their own, each with a selection and panes of its own. JavaFX thread. */
public final class InspectorWindows {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;

    private final Texts texts;
    private final SubjectNames names;
    private final InspectorPanes panes;
    private final Consumer<Scene> dress;
    private final Consumer<Scene> undress;
    private Consumer<InspectorWindow> onOpen = window -> {};
    private final Map<Stage, InspectorView> open = new LinkedHashMap<>();

    /**
     * @param dress gives a new window's scene the console's looks
     * @param undress told when it is closed
     */
    public InspectorWindows(
            Texts texts, SubjectNames names, InspectorPanes panes, Consumer<Scene> dress, Consumer<Scene> undress) {
        this.texts = texts;
        this.names = names;
        this.panes = panes;
        this.dress = dress;
        this.undress = undress;
    }

    /** @param newOnOpen given every window before it is shown */
    public void onOpen(Consumer<InspectorWindow> newOnOpen) {
        onOpen = newOnOpen;
    }

    /** @param paneId the pane to begin with; the first that can show the subject where that cannot */
    public void open(Subject subject, String paneId) {
        Selection selection = new Selection();
        InspectorView view = new InspectorView(texts, selection, names, panes, this::open);
        view.choosePane(paneId);
        StackPane root = new StackPane(view.root());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Stage stage = new Stage();
        InspectorKeys.on(scene, selection, view);
        List.of(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), new KeyCodeCombination(KeyCode.ESCAPE))
                .forEach(keys -> scene.getAccelerators().put(keys, stage::hide));
        selection.select(subject);
        selection
                .subject()
                .subscribe(selected -> stage.setTitle(texts.of("inspector.window.title", names.line(selected))));
        stage.iconifiedProperty().subscribe(iconified -> view.setInSight(!iconified));
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            view.setInSight(false);
            open.remove(stage);
            undress.accept(scene);
        });
        onOpen.accept(new InspectorWindow(stage, scene, root, selection, view));
        dress.accept(scene);
        open.put(stage, view);
        stage.show();
    }

    /** To be called when a name may have changed. */
    public void refreshNames() {
        open.values().forEach(InspectorView::refreshNames);
    }

    /** @param resting while nobody is at the console and nothing is played */
    public void setResting(boolean resting) {
        open.values().forEach(view -> view.setResting(resting));
    }

    public int count() {
        return open.size();
    }

    public void closeAll() {
        new ArrayList<>(open.keySet()).forEach(Stage::hide);
    }
}
