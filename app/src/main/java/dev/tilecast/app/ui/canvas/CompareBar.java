package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Compared;
import dev.tilecast.app.canvas.PlayerPictures;
import dev.tilecast.app.canvas.ReferenceComparison;
import dev.tilecast.app.canvas.ReferenceImage;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.video.VideoCodecs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the canvas is compared with, and which of both is seen. JavaFX thread. */
final class CompareBar {
    private static final List<Integer> GAINS = List.of(1, 2, 4, 8, 16, 32, 64);
    private static final double COMPARED_WIDTH = 210;
    private static final Choice NOTHING = new Choice(null, null);

    /** A broadcast, an image of that name, or, where both are null, nothing. */
    private record Choice(Broadcast broadcast, String image) {}

    private final Texts texts;
    private final VideoCodecs codecs;
    private final FileChoice files;
    private final Consumer<Compared> onCompare;
    private final ComboBox<Choice> with;
    private final ComboBox<ShownPicture> shown;
    private final ComboBox<Integer> gain;
    private final HBox seen;
    private final Label failure = new Label();
    private final QualityView quality;
    private final VBox root;
    private SceneSource source;
    private Supplier<List<Broadcast>> broadcasts = List::of;
    private Choice compares = NOTHING;
    private Compared compared;
    private String refused = "";

    /** @param onCompare told what to compare with from now on; null for nothing */
    CompareBar(
            Controls controls, VideoCodecs codecs, FileChoice files, Consumer<Compared> onCompare, Runnable changed) {
        texts = controls.texts();
        this.codecs = codecs;
        this.files = files;
        this.onCompare = onCompare;
        with = controls.choice("compare", List.of(NOTHING), this::name, this::choose);
        with.setOnShowing(event -> listBroadcasts());
        with.setPrefWidth(COMPARED_WIDTH);
        with.setMinWidth(0);
        shown = controls.choice(
                "shown",
                List.of(ShownPicture.values()),
                each -> texts.of("canvas.shown." + each.name().toLowerCase(Locale.ROOT)),
                changed);
        gain = controls.choice("gain", GAINS, number -> texts.of("canvas.gain.times", number), changed);
        gain.setValue(8);
        seen = new HBox(4, shown, gain);
        seen.getStyleClass().add("canvas-group");
        quality = new QualityView(texts);
        failure.setId("canvas-failure");
        failure.getStyleClass().add("refusal");
        failure.setWrapText(true);
        failure.setMinHeight(Region.USE_PREF_SIZE);
        HBox choice = new HBox(4, controls.label("compare"), with);
        choice.getStyleClass().add("canvas-group");
        HBox picture = new HBox(4, controls.button("reference", this::chooseFile), seen);
        picture.getStyleClass().add("canvas-group");
        root = new VBox(6, new FlowPane(8, 6, choice, picture), failure, quality.root());
        failure.setVisible(false);
        failure.setManaged(false);
        showState();
    }

    Node root() {
        return root;
    }

    ShownPicture shown() {
        return shown.getValue();
    }

    int gain() {
        return gain.getValue();
    }

    /** Another source is looked at, compared with nothing yet. */
    void begin(SceneSource newSource, Supplier<List<Broadcast>> newBroadcasts) {
        source = newSource;
        broadcasts = newBroadcasts;
        with.setValue(NOTHING);
        listBroadcasts();
    }

    private void listBroadcasts() {
        Choice chosen = with.getValue();
        List<Choice> choices = new ArrayList<>(List.of(NOTHING));
        broadcasts.get().forEach(broadcast -> choices.add(new Choice(broadcast, null)));
        if (chosen != null && chosen.image() != null) {
            choices.add(chosen);
        }
        if (!with.getItems().equals(choices)) {
            with.getItems().setAll(choices);
            with.setValue(choices.contains(chosen) ? chosen : NOTHING);
        }
    }

    private String name(Choice choice) {
        if (choice.image() != null) {
            return texts.of("canvas.compare.image", choice.image());
        }
        return choice.broadcast() == null
                ? texts.of("canvas.compare.nothing")
                : texts.of("canvas.compare.player", choice.broadcast().name());
    }

    private void choose() {
        Choice choice = with.getValue();
        if (choice == null || choice.equals(compares)) {
            return;
        }
        compares = choice;
        if (choice.broadcast() != null) {
            PlayerPictures player = new PlayerPictures(choice.broadcast(), source.pictures(), codecs);
            player.start();
            compareWith(player);
        } else if (choice.image() == null) {
            compareWith(null);
        }
    }

    private void chooseFile() {
        files.toOpen().ifPresent(this::compareWithFile);
    }

    /** Read off the JavaFX thread, since files may be large and slow. */
    void compareWithFile(Path file) {
        Thread.ofVirtual().name("canvas-reference").start(() -> {
            try {
                ReferenceImage image = ReferenceImage.read(file, new ImageApi());
                Platform.runLater(() -> useImage(image));
            } catch (ReferenceImage.UnusableException e) {
                Platform.runLater(() -> refuse(e.getMessage()));
            }
        });
    }

    private void useImage(ReferenceImage image) {
        if (source != null) {
            compares = new Choice(null, image.name());
            with.setValue(compares);
            compareWith(new ReferenceComparison(image));
        }
    }

    private void refuse(String why) {
        refused = why;
        say(why);
    }

    private void compareWith(Compared next) {
        Optional.ofNullable(compared).ifPresent(Compared::close);
        compared = next;
        refused = "";
        if (next == null) {
            shown.setValue(ShownPicture.CANVAS);
        } else if (shown.getValue() == ShownPicture.CANVAS) {
            shown.setValue(ShownPicture.DIFFERENCE);
        }
        say("");
        showState();
        onCompare.accept(next);
    }

    private void showState() {
        seen.setDisable(compared == null);
        quality.begin(compared != null);
    }

    void show(PaintedView painted) {
        gain.setDisable(shown.getValue() != ShownPicture.DIFFERENCE);
        if (compared != null && painted.comparison() != null) {
            quality.show(painted.comparison().quality());
        }
    }

    /** Says what went wrong meanwhile. */
    void pulse() {
        say(refused.isEmpty() && compared != null ? compared.failure() : refused);
    }

    private void say(String why) {
        if (why.equals(failure.getText())) {
            return;
        }
        failure.setText(why);
        failure.setVisible(!why.isEmpty());
        failure.setManaged(!why.isEmpty());
    }

    /** Compares no more, and holds nothing. */
    void close() {
        source = null;
        with.setValue(NOTHING);
    }
}
