package dev.tilecast.app.ui.play;

import dev.tilecast.app.play.ObsSettings;
import dev.tilecast.app.play.StreamCodec;
import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to fill in in OBS. JavaFX thread. */
final class ObsView {
    private final GridPane settings = new GridPane(12, 3);
    private final Label whyNot = new Label();
    private final VBox root;

    ObsView(Texts texts) {
        Label title = new Label(texts.of("play.obs"));
        title.getStyleClass().add("section-title");
        Label where = new Label(texts.of("play.obs.where"));
        where.setWrapText(true);
        where.getStyleClass().add("play-note");
        whyNot.setWrapText(true);
        whyNot.getStyleClass().add("log-warn");
        whyNot.managedProperty().bind(whyNot.textProperty().isNotEmpty());
        settings.setId("play-obs");
        ColumnConstraints fields = new ColumnConstraints();
        fields.setPrefWidth(150);
        fields.setMinWidth(110);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        settings.getColumnConstraints().setAll(fields, values);
        root = new VBox(4, title, where, whyNot, settings);
    }

    Node root() {
        return root;
    }

    void show(String url, StreamCodec codec) {
        settings.getChildren().clear();
        int row = 0;
        for (ObsSettings.Setting setting : ObsSettings.of(url)) {
            Label field = new Label(setting.field());
            field.setWrapText(true);
            field.getStyleClass().add("hint-title");
            Node value;
            if (setting.value().equals(url)) {
                TextField input = new TextField(url);
                input.setEditable(false);
                input.setAccessibleText(setting.field());
                input.getStyleClass().add("client-json");
                GridPane.setHgrow(input, Priority.ALWAYS);
                value = input;
            } else {
                value = new Label(setting.value());
            }
            settings.addRow(row++, field, value);
        }
        whyNot.setText(ObsSettings.whyNot(codec).orElse(""));
    }
}
