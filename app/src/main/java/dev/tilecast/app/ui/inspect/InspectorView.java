package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Shows what is selected in those of its panes that can; only the one in sight is open. The panes are made when
 * something is selected for the first time. JavaFX thread.
 */
public final class InspectorView {
    private final Texts texts;
    private final Selection selection;
    private final SubjectNames names;
    private final InspectorPanes panes;
    private final InspectorBar bar;
    private final Label hint = new Label();
    private final StackPane content = new StackPane();
    private final BorderPane root = new BorderPane();
    private PaneTabs tabs;
    private Runnable onPane = () -> {};
    private String firstPane = "";
    private boolean inSight = true;

    /** @param openWindow shows a subject in that pane in a window of its own */
    public InspectorView(
            Texts texts,
            Selection selection,
            SubjectNames names,
            InspectorPanes panes,
            BiConsumer<Subject, String> openWindow) {
        this.texts = texts;
        this.selection = selection;
        this.names = names;
        this.panes = panes;
        bar = new InspectorBar(
                texts, selection, () -> openWindow.accept(selection.subject().get(), pane()));
        hint.getStyleClass().add("hint");
        hint.setId("inspector-hint");
        hint.setWrapText(true);
        root.setId("inspector");
        root.getStyleClass().add("inspector");
        // In the order in which Tab goes through them.
        root.setTop(bar.root());
        root.setCenter(content);
        root.setMinWidth(0);
        selection.subject().subscribe(this::show);
    }

    public Node root() {
        return root;
    }

    /** @param resting while nobody is at the console and nothing is played */
    public void setResting(boolean resting) {
        if (tabs != null) {
            tabs.open().ifPresent(pane -> pane.setResting(resting));
        }
    }

    /** @param newInSight false while nobody can see it: no pane is open then */
    public void setInSight(boolean newInSight) {
        if (inSight == newInSight) {
            return;
        }
        inSight = newInSight;
        if (tabs != null) {
            tabs.setInSight(inSight);
        }
    }

    /** To be called when a name may have changed. */
    public void refreshNames() {
        Subject subject = selection.subject().get();
        bar.show(subject == null ? List.of() : names.path(subject));
    }

    /** The pane that is open, or else the one that was chosen last, by id; empty before any was. */
    public String pane() {
        return tabs == null ? firstPane : tabs.pane();
    }

    /** @param newOnPane called when another pane was chosen */
    public void onPane(Runnable newOnPane) {
        onPane = newOnPane;
    }

    /** Chooses a pane by id, now or as soon as it can show what is selected. */
    public void choosePane(String id) {
        if (tabs == null) {
            firstPane = id;
        } else {
            tabs.choose(id);
        }
    }

    /** Chooses the pane at that place, from 0, where there is one. */
    public void choosePane(int place) {
        if (tabs != null) {
            tabs.choose(place);
        }
    }

    /** The title of the pane at that place, from 0, where there is one. */
    public Optional<String> paneTitle(int place) {
        return tabs == null ? Optional.empty() : tabs.title(place);
    }

    /** What can be done in the pane that is open. */
    public List<ConsoleCommand> paneCommands() {
        return tabs == null
                ? List.of()
                : tabs.open().map(InspectorPane::commands).orElse(List.of());
    }

    private void show(Subject subject) {
        refreshNames();
        if (subject != null && tabs == null) {
            tabs = new PaneTabs(texts, panes.make(selection), () -> onPane.run());
            tabs.choose(firstPane);
            tabs.setInSight(inSight);
        }
        boolean shown = tabs != null && tabs.show(subject);
        hint.setText(texts.of(subject == null ? "inspector.empty" : "inspector.nothing"));
        content.getChildren().setAll(shown ? tabs.root() : hint);
    }
}
