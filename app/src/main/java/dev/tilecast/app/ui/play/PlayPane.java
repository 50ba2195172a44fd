package dev.tilecast.app.ui.play;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.StreamCodec;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** How to play a source, or any URL, in the players that people have; and why it does not play. JavaFX thread. */
public final class PlayPane implements InspectorPane {
    private static final Duration LOOK = Duration.millis(500);

    private final Texts texts;
    private final Players players;
    private final Function<SceneOptions, List<String>> urls;
    private final ComboBox<String> url = new ComboBox<>();
    private final CheckBox endWithConsole;
    private final List<PlayerRow> rows = new ArrayList<>();
    private final ObsView obs;
    private final DoctorView doctor;
    private final ScrollPane root;
    private final Timeline looks;
    private Subject subject;

    /**
     * @param players those of this machine, shared by all panes
     * @param urls where a source is played, the usual one first
     */
    public PlayPane(Texts texts, Players players, Function<SceneOptions, List<String>> urls) {
        this.texts = texts;
        this.players = players;
        this.urls = urls;
        url.setId("play-url");
        url.setEditable(true);
        url.setMaxWidth(Double.MAX_VALUE);
        url.setTooltip(new Tooltip(texts.of("play.url.tip")));
        url.setAccessibleText(texts.of("play.url.tip"));
        Button copy = new CopyButton(texts, texts.of("play.url.copy"), this::url).root();
        copy.setId("play-url-copy");
        HBox.setHgrow(url, Priority.ALWAYS);
        endWithConsole = new CheckBox(texts.of("play.end"));
        endWithConsole.setId("play-end");
        endWithConsole.setSelected(true);
        endWithConsole.setTooltip(new Tooltip(texts.of("play.end.tip")));
        doctor = new DoctorView(texts, this::url);
        obs = new ObsView(texts);
        VBox lines = new VBox(12);
        for (Player player : Player.values()) {
            PlayerRow row = new PlayerRow(texts, players, player, this::url, () -> !endWithConsole.isSelected());
            rows.add(row);
            lines.getChildren().add(row.root());
        }
        lines.getChildren().addAll(obs.root(), endWithConsole);
        VBox parts = new VBox(12, new HBox(6, url, copy), doctor.root(), lines);
        parts.getStyleClass().add("play-it");
        root = new ScrollPane(parts);
        root.setId("play-pane");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        url.getEditor().textProperty().subscribe(this::showLines);
        looks = new Timeline(new KeyFrame(LOOK, tick -> showRuns()));
        looks.setCycleCount(Timeline.INDEFINITE);
    }

    @Override
    public String id() {
        return "play";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Source || shown instanceof Subject.Remote;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject shown) {
        if (!shown.equals(subject)) {
            subject = shown;
            List<String> choices = switch (shown) {
                case Subject.Source source -> urls.apply(source.options());
                case Subject.Remote remote -> List.of(remote.url());
                default -> List.of();
            };
            url.getItems().setAll(choices);
            url.getEditor().setText(choices.isEmpty() ? "" : choices.getFirst());
        }
        rows.forEach(PlayerRow::lookForProgram);
        showLines();
        showRuns();
        looks.play();
    }

    @Override
    public void close() {
        looks.stop();
        doctor.stop();
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand("play.examine", texts.of("play.examine.command"), null, doctor::examine),
                new ConsoleCommand("play.stop", texts.of("play.stop.command"), null, players::stopAll));
    }

    private String url() {
        return url.getEditor().getText().strip();
    }

    private void showLines() {
        StreamCodec codec = StreamCodec.ofUrl(url());
        rows.forEach(row -> row.showLine(url(), codec));
        obs.show(url(), codec);
    }

    private void showRuns() {
        rows.forEach(PlayerRow::showRuns);
    }
}
