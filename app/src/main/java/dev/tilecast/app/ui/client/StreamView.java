package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.ClientReading;
import dev.tilecast.app.client.ClientState;
import dev.tilecast.app.client.DecodedPicture;
import dev.tilecast.app.client.PlayReading;
import dev.tilecast.app.client.StreamFormat;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The played stream: its decoded picture, its figures, and what the server says of it. JavaFX thread. */
final class StreamView {
    private static final double LARGEST_HEIGHT = 420;
    private static final double LEAST_HEIGHT = 120;

    private final Texts texts;
    private final ImageView image = new ImageView();
    private final Label hint = new Label();
    private final StackPane picture = new StackPane(image, hint);
    private final GridPane figures = new GridPane(12, 3);
    private final List<Label> values = new ArrayList<>();
    private final Label told = new Label();
    private final Label metadata = new Label();
    private final VBox root;
    private WritableImage surface;

    StreamView(Texts texts) {
        this.texts = texts;
        image.setId("client-picture");
        image.setPreserveRatio(true);
        image.setAccessibleText(texts.of("client.picture"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        picture.getStyleClass().add("picture");
        picture.setMinSize(0, LEAST_HEIGHT);
        picture.setMaxHeight(LARGEST_HEIGHT);
        image.fitWidthProperty().bind(picture.widthProperty());
        picture.setPrefHeight(LEAST_HEIGHT);
        picture.widthProperty().subscribe(this::fit);
        for (String name : List.of("codec", "rate", "bits", "time", "key", "frames", "lost", "decoder")) {
            addFigure(name);
        }
        ColumnConstraints titles = new ColumnConstraints();
        titles.setMinWidth(96);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        figures.getColumnConstraints().setAll(titles, wide);
        told.setId("client-told");
        told.setWrapText(true);
        metadata.setId("client-metadata");
        metadata.setWrapText(true);
        metadata.getStyleClass().add("client-line");
        metadata.setTooltip(new Tooltip(texts.of("client.metadata.tip")));
        told.setTooltip(new Tooltip(texts.of("client.told.tip")));
        root = new VBox(8, picture, figures, told, metadata);
    }

    private void addFigure(String name) {
        Label title = new Label(texts.of("client.figure." + name));
        title.getStyleClass().add("hint-title");
        title.setTooltip(new Tooltip(texts.of("client.figure." + name + ".tip")));
        Label value = new Label();
        value.setId("client-" + name);
        value.setTooltip(title.getTooltip());
        value.setWrapText(true);
        values.add(value);
        figures.addRow(values.size() - 1, title, value);
    }

    Node root() {
        return root;
    }

    /** Nothing is played yet. */
    void clear() {
        image.setImage(null);
        surface = null;
        picture.setPrefHeight(LEAST_HEIGHT);
    }

    void show(DecodedPicture newest) {
        int width = newest.width();
        int height = newest.height();
        if (surface == null || surface.getWidth() != width || surface.getHeight() != height) {
            surface = new WritableImage(width, height);
            image.setImage(surface);
            fit();
        }
        surface.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), newest.pixels(), 0, width);
        hint.setVisible(false);
    }

    private void fit() {
        if (surface != null) {
            double height = picture.getWidth() * surface.getHeight() / surface.getWidth();
            image.setFitHeight(Math.min(height, LARGEST_HEIGHT));
            picture.setPrefHeight(Math.min(height, LARGEST_HEIGHT));
        }
    }

    void show(ClientReading reading) {
        PlayReading play = reading.play();
        boolean plays = reading.state() == ClientState.PLAYING;
        hint.setVisible(surface == null);
        hint.setText(texts.of(plays ? "client.picture.waiting" : "client.picture.none"));
        String none = texts.of("client.figure.none");
        boolean any = play.frames() > 0 || play.audioMessages() > 0;
        set(0, play.format().map(StreamFormat::name).orElse(none) + size(play));
        set(1, any ? Numbers.decimal(play.framesPerSecond(), 0) : none);
        set(2, any ? Numbers.decimal(play.bitsPerSecond() / 1e6, 2) : none);
        set(3, play.timestamp() < 0 ? none : Numbers.decimal(play.timestamp() / 1e3, 3) + back(play));
        set(4, play.keyFrameInterval() < 0 ? none : Numbers.decimal(play.keyFrameInterval() / 1e3, 2));
        set(5, any ? texts.of("client.frames", play.frames(), play.keyFrames(), play.audioMessages()) : none);
        set(6, Numbers.whole(play.leftOut()));
        set(7, play.decodingProblem().isEmpty() ? orNone(play.decoder(), none) : play.decodingProblem());
        told.setText(String.join("\n", play.statuses()));
        metadata.setText(play.metadata());
        told.setManaged(!told.getText().isEmpty());
        metadata.setManaged(!metadata.getText().isEmpty());
    }

    private void set(int row, String text) {
        values.get(row).setText(text);
    }

    private static String orNone(String text, String none) {
        return text.isEmpty() ? none : text;
    }

    private static String size(PlayReading play) {
        return play.width() == 0 ? "" : "  " + play.width() + "×" + play.height();
    }

    private String back(PlayReading play) {
        return play.backwards() == 0 ? "" : "  " + texts.of("client.backwards", play.backwards());
    }
}
