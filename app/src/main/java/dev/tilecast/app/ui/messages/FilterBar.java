package dev.tilecast.app.ui.messages;

import dev.tilecast.app.ui.messages.MessageFilter.Group;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Where a person says which messages are to be listed. JavaFX thread. */
final class FilterBar {
    private final ReadOnlyObjectWrapper<MessageFilter> filter = new ReadOnlyObjectWrapper<>(MessageFilter.ALL);
    private final TextField text = new TextField();
    private final ComboBox<String> side = new ComboBox<>();
    private final ComboBox<Group> group = new ComboBox<>();
    private final CheckBox problems = new CheckBox();
    private final CheckBox stream = new CheckBox();
    private final FlowPane root = new FlowPane(text, side, group, problems);
    private final Texts texts;
    private int chosenStream = MessageFilter.ALL_STREAMS;

    FilterBar(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("messages-filter");
        text.setId("messages-filter-text");
        text.setPromptText(texts.of("messages.filter.text"));
        tip(text, "messages.filter.text.tip");
        text.setPrefColumnCount(12);
        side.setId("messages-filter-side");
        tip(side, "messages.filter.side.tip");
        side.getItems()
                .setAll(List.of(
                        texts.of("messages.side.both"),
                        texts.of("messages.side.client"),
                        texts.of("messages.side.server")));
        side.getSelectionModel().selectFirst();
        group.setId("messages-filter-group");
        tip(group, "messages.filter.group.tip");
        group.getItems().setAll(Arrays.asList(Group.values()));
        group.getSelectionModel().selectFirst();
        group.setConverter(new StringConverter<>() {
            @Override
            public String toString(Group value) {
                return texts.of("messages.group." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Group fromString(String name) {
                return Group.ALL;
            }
        });
        problems.setId("messages-filter-problems");
        problems.setText(texts.of("messages.filter.problems"));
        tip(problems, "messages.filter.problems.tip");
        stream.setId("messages-filter-stream");
        tip(stream, "messages.filter.stream.tip");
        text.textProperty().subscribe(this::change);
        side.getSelectionModel().selectedIndexProperty().subscribe(this::change);
        group.getSelectionModel().selectedItemProperty().subscribe(this::change);
        problems.selectedProperty().subscribe(this::change);
        stream.selectedProperty().subscribe(this::change);
    }

    private void tip(Control control, String key) {
        control.setTooltip(new Tooltip(texts.of(key)));
        control.setAccessibleText(texts.of(key));
    }

    /** @param streamId offered as the only one and chosen; all streams for none */
    void offerStream(int streamId) {
        chosenStream = streamId;
        root.getChildren().remove(stream);
        if (streamId != MessageFilter.ALL_STREAMS) {
            stream.setText(texts.of("messages.filter.stream", streamId));
            stream.setSelected(true);
            root.getChildren().add(stream);
        }
        change();
    }

    private void change() {
        boolean one = chosenStream != MessageFilter.ALL_STREAMS && stream.isSelected();
        int index = side.getSelectionModel().getSelectedIndex();
        filter.set(new MessageFilter(
                index == 1 ? Side.CLIENT : index == 2 ? Side.SERVER : null,
                group.getValue() == null ? Group.ALL : group.getValue(),
                text.getText(),
                problems.isSelected(),
                one ? chosenStream : MessageFilter.ALL_STREAMS));
    }

    ReadOnlyObjectProperty<MessageFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    Node root() {
        return root;
    }
}
