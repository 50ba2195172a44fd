package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * The panes that can show a subject, as tabs. A pane's nodes are made when it is first opened; only the one in sight is
 * open. JavaFX thread.
 */
final class PaneTabs {
    private final List<InspectorPane> panes;
    private final List<Tab> paneTabs;
    private final TabPane root = new TabPane();
    private final Runnable onPane;
    private Subject subject;
    private InspectorPane open;
    private String wanted = "";
    private boolean inSight = true;
    private boolean arranging;

    /** @param onPane called when another pane was chosen */
    PaneTabs(Texts texts, List<InspectorPane> panes, Runnable onPane) {
        this.onPane = onPane;
        this.panes = List.copyOf(panes);
        paneTabs = panes.stream().map(pane -> tab(texts, pane)).toList();
        root.setId("inspector-panes");
        root.setAccessibleText(texts.of("inspector.title"));
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    private static Tab tab(Texts texts, InspectorPane pane) {
        Tab tab = new Tab(texts.of(pane.id() + ".pane"));
        tab.setId("pane-" + pane.id());
        return tab;
    }

    TabPane root() {
        return root;
    }

    /** @return whether any pane can show that */
    boolean show(Subject newSubject) {
        subject = newSubject;
        List<Tab> able = panes.stream()
                .filter(pane -> newSubject != null && pane.canShow(newSubject))
                .map(pane -> paneTabs.get(panes.indexOf(pane)))
                .toList();
        arranging = true;
        if (!root.getTabs().equals(able)) {
            root.getTabs().setAll(able);
        }
        arranging = false;
        choose(wanted);
        openChosen();
        return !able.isEmpty();
    }

    /** @param newInSight false closes the pane that is open until it is true again */
    void setInSight(boolean newInSight) {
        inSight = newInSight;
        openChosen();
    }

    /** The pane that is open, if one is. */
    Optional<InspectorPane> open() {
        return Optional.ofNullable(open);
    }

    /** The pane that is open, or else the one that was chosen last, by id; empty before any was. */
    String pane() {
        return open == null ? wanted : open.id();
    }

    /** Chooses that pane, now or as soon as it can show what is selected. */
    void choose(String paneId) {
        wanted = paneId;
        root.getTabs().stream()
                .filter(tab -> tab.getId().equals("pane-" + paneId))
                .findFirst()
                .ifPresent(root.getSelectionModel()::select);
    }

    /** Chooses the tab at that place, where there is one. */
    void choose(int place) {
        if (place < root.getTabs().size()) {
            root.getSelectionModel().select(place);
        }
    }

    /** The title of the tab at that place, where there is one. */
    Optional<String> title(int place) {
        return place < root.getTabs().size()
                ? Optional.of(root.getTabs().get(place).getText())
                : Optional.empty();
    }

    private void chosen() {
        if (!arranging) {
            paneOf(root.getSelectionModel().getSelectedItem()).ifPresent(pane -> {
                wanted = pane.id();
                onPane.run();
            });
            openChosen();
        }
    }

    private Optional<InspectorPane> paneOf(Tab tab) {
        return tab == null ? Optional.empty() : Optional.of(panes.get(paneTabs.indexOf(tab)));
    }

    private void openChosen() {
        Tab tab = root.getSelectionModel().getSelectedItem();
        InspectorPane pane = inSight ? paneOf(tab).orElse(null) : null;
        if (open != null && open != pane) {
            open.close();
        }
        open = pane;
        if (open != null) {
            wanted = wanted.isEmpty() ? open.id() : wanted;
            if (tab.getContent() == null) {
                tab.setContent(open.root());
            }
            open.open(subject);
        }
    }
}
