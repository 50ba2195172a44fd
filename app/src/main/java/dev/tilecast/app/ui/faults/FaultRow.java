package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.ToggleSwitch;

/** One fault: its switch, its numbers, and what it did so far. JavaFX thread. */
final class FaultRow {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double TIP_WIDTH = 360;

    /** Turns the fault on with those numbers, or off. */
    interface Change {
        void set(boolean on, List<Long> values);
    }

    private final ToggleSwitch toggle;
    private final HBox line = new HBox(6);
    private final Label soFar = new Label();
    private final Label complaint = new Label();
    private final VBox root = new VBox(1, line, complaint, soFar);
    private final List<FaultField> fields;
    private final Change change;
    private boolean showing;

    FaultRow(Texts texts, String id, List<FaultField> fields, Change change) {
        this.fields = fields;
        this.change = change;
        String tip = texts.of("faults." + id + ".tip");
        toggle = new ToggleSwitch();
        toggle.setId("faults-" + id);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleText(texts.of("faults." + id));
        toggle.setAccessibleHelp(tip);
        toggle.setTooltip(tooltip(tip));
        Label name = new Label(texts.of("faults." + id));
        name.getStyleClass().add("fault-name");
        name.setTooltip(tooltip(tip));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setOnMouseClicked(event -> toggle.fire());
        HBox.setHgrow(name, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(toggle, name);
        List<String> units = List.of(texts.of("faults." + id + ".unit").split("\\|"));
        for (int i = 0; i < fields.size(); i++) {
            line.getChildren().add(fields.get(i).node());
            Label unit = new Label(units.get(i));
            unit.getStyleClass().add("fault-unit");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(unit);
        }
        soFar.setId("faults-" + id + "-so-far");
        soFar.getStyleClass().add("fault-so-far");
        soFar.setWrapText(true);
        complaint.setId("faults-" + id + "-complaint");
        complaint.getStyleClass().add("refusal");
        complaint.setWrapText(true);
        showComplaint(null);
        root.getStyleClass().add("fault-row");
        toggle.selectedProperty().subscribe((before, on) -> switched());
        fields.forEach(field -> field.onChange(this::edited));
    }

    static Tooltip tooltip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }

    Node root() {
        return root;
    }

    private void switched() {
        if (!showing) {
            apply();
        }
    }

    private void edited() {
        if (toggle.isSelected()) {
            apply();
        } else {
            values();
        }
    }

    private void apply() {
        boolean on = toggle.isSelected();
        List<Long> values = values();
        if (!on || values.size() == fields.size()) {
            root.pseudoClassStateChanged(ON, on);
            change.set(on, values);
        } else {
            select(false);
        }
    }

    /** Fewer than there are fields where one cannot be read, about which it complains. */
    private List<Long> values() {
        List<Long> values = new ArrayList<>();
        showComplaint(null);
        for (FaultField field : fields) {
            Optional<Long> value = field.value();
            value.ifPresent(values::add);
            if (value.isEmpty()) {
                showComplaint(field.complaint());
            }
        }
        return values;
    }

    private void showComplaint(String text) {
        complaint.setText(text == null ? "" : text);
        complaint.setVisible(text != null);
        complaint.setManaged(text != null);
    }

    private void select(boolean on) {
        showing = true;
        toggle.setSelected(on);
        showing = false;
        root.pseudoClassStateChanged(ON, on);
    }

    void toggle() {
        toggle.setSelected(!toggle.isSelected());
    }

    /** @param values empty where the fault is off: then the numbers stay as they are, for the next time */
    void show(List<Long> values, boolean on, String did) {
        select(on);
        for (int i = 0; i < values.size(); i++) {
            fields.get(i).show(values.get(i));
        }
        soFar.setText(did);
    }

    void setDisable(boolean disable) {
        root.setDisable(disable);
    }
}
