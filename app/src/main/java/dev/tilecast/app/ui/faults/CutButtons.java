package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.fault.Cut;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** A button for each way to break a connection off. JavaFX thread. */
final class CutButtons {
    private final FlowPane root = new FlowPane(6, 6);

    CutButtons(Texts texts, Consumer<Cut> cut) {
        root.getStyleClass().add("fault-cuts");
        for (Cut how : Cut.values()) {
            Button button = new Button(texts.of(key(how)));
            button.setId("faults-" + id(how));
            button.setTooltip(FaultRow.tooltip(texts.of(key(how) + ".tip")));
            button.setAccessibleHelp(texts.of(key(how) + ".tip"));
            button.setOnAction(event -> cut.accept(how));
            root.getChildren().add(button);
        }
    }

    private static String id(Cut how) {
        return "cut-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String key(Cut how) {
        return "faults.cut." + how.name().toLowerCase(Locale.ROOT);
    }

    Node root() {
        return root;
    }
}
