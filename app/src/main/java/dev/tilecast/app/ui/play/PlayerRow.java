package dev.tilecast.app.ui.play;

import dev.tilecast.app.play.PackageSource;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.RunningPlayer;
import dev.tilecast.app.play.Shell;
import dev.tilecast.app.play.StreamCodec;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One player: its line, what that takes, and those that run. JavaFX thread. */
final class PlayerRow {
    private final Texts texts;
    private final Players players;
    private final Player player;
    private final Supplier<String> url;
    private final BooleanSupplier outlives;
    private final Shell shell = Shell.ofThisMachine();
    private final Label place = new Label();
    private final Button run = new Button();
    private final TextField line = new TextField();
    private final Label note = new Label();
    private final Label whyNot = new Label();
    private final VBox runs = new VBox(4);
    private final VBox root;
    private List<RunState> shown = List.of();
    private StreamCodec codec = StreamCodec.H264;

    private record RunState(RunningPlayer run, boolean running, boolean failed, List<String> lines) {}

    PlayerRow(Texts texts, Players players, Player player, Supplier<String> url, BooleanSupplier outlives) {
        this.texts = texts;
        this.players = players;
        this.player = player;
        this.url = url;
        this.outlives = outlives;
        String id = "play-" + player.name().toLowerCase(Locale.ROOT);
        Label title = new Label(player.title());
        title.getStyleClass().add("section-title");
        place.getStyleClass().add("hint-title");
        place.setId(id + "-place");
        place.setTooltip(new Tooltip(texts.of("play.place.tip")));
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox top = new HBox(10, title, place);
        top.setAlignment(Pos.BASELINE_LEFT);
        line.setId(id + "-line");
        line.setEditable(false);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("client-json");
        line.setTooltip(new Tooltip(texts.of("play.line.tip")));
        line.setAccessibleText(texts.of("play.line.tip"));
        HBox.setHgrow(line, Priority.ALWAYS);
        Button copy = new CopyButton(texts, texts.of("play.copy.tip", player.title()), line::getText).root();
        copy.setId(id + "-copy");
        run.setText(texts.of("play.run"));
        run.setId(id + "-run");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setTooltip(new Tooltip(texts.of("play.run.tip", player.title())));
        run.setOnAction(event -> run());
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("play-note");
        whyNot.setWrapText(true);
        whyNot.setMinHeight(Region.USE_PREF_SIZE);
        whyNot.setId(id + "-why-not");
        whyNot.getStyleClass().add("log-warn");
        whyNot.managedProperty().bind(whyNot.textProperty().isNotEmpty());
        runs.setId(id + "-runs");
        root = new VBox(4, top, new HBox(6, line, copy, run), whyNot, note, runs);
    }

    Node root() {
        return root;
    }

    /** Whether it is installed may have changed since. */
    void lookForProgram() {
        Optional<Path> file = players.find(player);
        place.setText(file.map(Object::toString)
                .orElseGet(() -> texts.of("play.missing", player.install(PackageSource.ofThisMachine()))));
        run.setDisable(file.isEmpty());
    }

    void showLine(String newUrl, StreamCodec newCodec) {
        codec = newCodec;
        line.setText(shell.line(player.command(newUrl, codec)));
        note.setText(player.latency(codec));
        whyNot.setText(player.whyNot(codec).orElse(""));
    }

    private void run() {
        String played = url.get();
        StreamCodec playedCodec = codec;
        boolean goesOn = outlives.getAsBoolean();
        Thread.ofVirtual().name("start of " + player.program()).start(() -> {
            try {
                players.start(player, played, playedCodec, goesOn);
            } catch (IOException refused) {
                Platform.runLater(() -> whyNot.setText(texts.of("play.refused", refused.getMessage())));
            }
        });
    }

    /** Those that run, and those that failed. */
    void showRuns() {
        List<RunState> now = players.started().stream()
                .filter(run -> run.player() == player)
                .map(run ->
                        new RunState(run, run.isRunning(), run.hasFailed(), run.isRunning() ? List.of() : run.lines()))
                .filter(state -> state.running() || state.failed())
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            runs.getChildren().setAll(now.stream().map(this::node).toList());
        }
    }

    private Node node(RunState state) {
        Label told = new Label(
                state.running()
                        ? texts.of("play.running", state.run().pid())
                        : texts.of("play.failed", state.run().status()));
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        Button end = new Button(texts.of(state.running() ? "play.stop" : "play.dismiss"));
        end.setTooltip(new Tooltip(texts.of(state.running() ? "play.stop.tip" : "play.dismiss.tip")));
        end.getStyleClass().add(state.running() ? "play-stop" : "play-dismiss");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(event -> {
            if (state.running()) {
                state.run().stop();
            } else {
                players.forget(state.run());
            }
            showRuns();
        });
        HBox head = new HBox(8, told, end);
        head.setAlignment(Pos.CENTER_LEFT);
        if (state.running()) {
            return head;
        }
        Label output = new Label(String.join("\n", state.lines()));
        output.setWrapText(true);
        output.getStyleClass().add("client-line");
        VBox failed = new VBox(4, head, output);
        failed.getStyleClass().add("problem");
        return failed;
    }
}
