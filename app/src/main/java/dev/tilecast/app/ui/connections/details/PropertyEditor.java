package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.ui.connections.ConnectionOrders;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.StreamDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Sets a property of a connection or of one of its streams; says what is wrong where it cannot. JavaFX thread. */
final class PropertyEditor {
    private static final int OF_CONNECTION = 0;

    private final Texts texts;
    private final ConnectionOrders orders;
    private final Executor window;
    private final ComboBox<Integer> target = new ComboBox<>();
    private final TextField name;
    private final TextField value;
    private final Button set;
    private final Label wrong = new Label();
    private final VBox root;
    private long connectionId;

    PropertyEditor(Texts texts, ConnectionOrders orders, Executor window) {
        this.texts = texts;
        this.orders = orders;
        this.window = window;
        name = field("name");
        value = field("value");
        target.setId("property-target");
        target.setTooltip(new Tooltip(texts.of("connection.property.target.tip")));
        target.setAccessibleText(texts.of("connection.property.target.tip"));
        target.setConverter(words());
        target.setMaxWidth(Double.MAX_VALUE);
        set = new Button(texts.of("connection.property.set"));
        set.setId("property-set");
        set.setMinWidth(Region.USE_PREF_SIZE);
        set.setTooltip(new Tooltip(texts.of("connection.property.set.tip")));
        set.setOnAction(event -> set());
        wrong.setId("property-wrong");
        wrong.getStyleClass().add("refusal");
        wrong.setWrapText(true);
        HBox fields = new HBox(6, name, value, set);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        root = new VBox(6, target, fields, wrong);
        root.getStyleClass().add("property-editor");
        tell(Optional.empty());
    }

    private TextField field(String id) {
        TextField field = new TextField();
        field.setId("property-" + id);
        field.setPromptText(texts.of("connection.property." + id));
        field.setTooltip(new Tooltip(texts.of("connection.property." + id + ".tip")));
        field.setAccessibleText(texts.of("connection.property." + id));
        field.setPrefColumnCount(6);
        field.setOnAction(event -> set());
        return field;
    }

    private StringConverter<Integer> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Integer stream) {
                return stream == null || stream == OF_CONNECTION
                        ? texts.of("connection.property.target.connection")
                        : texts.of("connection.property.target.stream", stream);
            }

            @Override
            public Integer fromString(String text) {
                return target.getValue();
            }
        };
    }

    private void set() {
        Integer stream = target.getValue();
        orders.setProperty(
                connectionId,
                stream == null ? OF_CONNECTION : stream,
                name.getText().strip(),
                value.getText(),
                answer -> window.execute(() -> tell(answer)));
    }

    private void tell(Optional<String> what) {
        wrong.setText(what.orElse(""));
        wrong.setVisible(what.isPresent());
        wrong.setManaged(what.isPresent());
    }

    Node root() {
        return root;
    }

    /** @param open false where nothing can be set any more */
    void show(ConnectionDetails connection, boolean open) {
        if (connectionId != connection.connection().id()) {
            connectionId = connection.connection().id();
            tell(Optional.empty());
        }
        List<Integer> targets = new ArrayList<>(List.of(OF_CONNECTION));
        connection.streams().stream().map(StreamDetails::messageStreamId).forEach(targets::add);
        if (!target.getItems().equals(targets)) {
            Integer chosen = target.getValue();
            target.getItems().setAll(targets);
            target.setValue(targets.contains(chosen) ? chosen : OF_CONNECTION);
        }
        root.setDisable(!open);
    }
}
