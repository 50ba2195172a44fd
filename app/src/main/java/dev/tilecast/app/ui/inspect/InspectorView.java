package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Shows what is selected in those of its panes that can; only the one in sight is open. JavaFX thread. */
public final class InspectorView {
    private final List<InspectorPane> panes;
    private final List<Tab> paneTabs;
    private final TabPane tabs = new TabPane();
    private Subject subject;
    private InspectorPane open;

    public InspectorView(Texts texts, Selection selection, List<InspectorPane> panes) {
        this.panes = List.copyOf(panes);
        paneTabs = panes.stream().map(pane -> tab(texts, pane)).toList();
        tabs.setId("inspector");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::openChosen);
        selection.subject().subscribe(this::show);
    }

    private static Tab tab(Texts texts, InspectorPane pane) {
        Tab tab = new Tab(texts.of(pane.id() + ".pane"), pane.root());
        tab.setId("pane-" + pane.id());
        return tab;
    }

    public Node root() {
        return tabs;
    }

    private void show(Subject chosen) {
        subject = chosen;
        List<Tab> able = panes.stream()
                .filter(pane -> chosen != null && pane.canShow(chosen))
                .map(pane -> paneTabs.get(panes.indexOf(pane)))
                .toList();
        if (!tabs.getTabs().equals(able)) {
            Tab chosenTab = tabs.getSelectionModel().getSelectedItem();
            tabs.getTabs().setAll(able);
            if (able.contains(chosenTab)) {
                tabs.getSelectionModel().select(chosenTab);
            }
        }
        openChosen();
    }

    private void openChosen() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        InspectorPane pane = chosen == null ? null : panes.get(paneTabs.indexOf(chosen));
        if (open != null && open != pane) {
            open.close();
        }
        open = pane;
        if (open != null && subject != null && open.canShow(subject)) {
            open.open(subject);
        }
    }
}
