package dev.tilecast.app.ui.play;

import dev.tilecast.app.play.PackageSource;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.RunningPlayer;
import dev.tilecast.app.play.StreamCodec;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Plays a URL in ffplay at the press of a button. Where there is no ffplay, a line says how to get it; where it ends with
 * an error, what it said last. JavaFX thread.
 */
public final class PlayNow {
    private static final Player FFPLAY = Player.FFPLAY;

    private final Texts texts;
    private final Players players;
    private final Consumer<String> say;
    private final HBox line = new HBox(8);

    /** @param say says what happens for a moment */
    public PlayNow(Texts texts, Players players, Consumer<String> say) {
        this.texts = texts;
        this.players = players;
        this.say = say;
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("failure-line");
        line.managedProperty().bind(line.visibleProperty());
        line.setVisible(false);
    }

    /** What is to be told; not there while there is nothing. */
    public Node line() {
        return line;
    }

    /**
     * A button that plays.
     *
     * @param key of its text
     * @param url asked when it is pressed; null where there is nothing to play
     */
    public Button button(String key, Supplier<String> url) {
        Button button = new Button(texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("play.now.tip")));
        button.setAccessibleText(texts.of("play.now.tip"));
        button.setOnAction(event -> play(url.get()));
        return button;
    }

    /** @param url null where there is nothing to play */
    public void play(String url) {
        tell("", "");
        if (url != null) {
            Thread.ofVirtual().name("ffplay").start(() -> run(url));
        }
    }

    private void run(String url) {
        if (players.find(FFPLAY).isEmpty()) {
            String how = FFPLAY.install(PackageSource.ofThisMachine());
            Platform.runLater(() -> tell(texts.of("play.now.missing"), how));
            return;
        }
        try {
            RunningPlayer run = players.start(FFPLAY, url, StreamCodec.ofUrl(url), false);
            Platform.runLater(() -> say.accept(texts.of("play.now.started", url)));
            run.awaitEnd();
            if (run.hasFailed()) {
                String last = run.lastLine();
                Platform.runLater(() -> tell(texts.of("play.now.failed", last), ""));
            }
        } catch (IOException refused) {
            Platform.runLater(() -> tell(texts.of("play.refused", refused.getMessage()), ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made when there is something to tell, which may be never. */
    private void tell(String what, String how) {
        line.setVisible(!what.isEmpty());
        line.getChildren().clear();
        if (line.isVisible()) {
            Region mark = new Region();
            mark.getStyleClass().setAll("failure-mark");
            line.getChildren().addAll(mark, message(what));
            if (!how.isEmpty()) {
                line.getChildren().addAll(remedy(how));
            }
            Region rest = new Region();
            HBox.setHgrow(rest, Priority.ALWAYS);
            line.getChildren().addAll(rest, dismiss());
        }
    }

    private static Label message(String what) {
        Label message = new Label(what);
        message.setId("play-message");
        message.setWrapText(true);
        return message;
    }

    private List<Node> remedy(String how) {
        Label install = new Label(how);
        install.setId("play-install");
        install.setMinWidth(Region.USE_PREF_SIZE);
        install.getStyleClass().add("command-line");
        Button copy = new CopyButton(texts, texts.of("play.now.copy.tip"), () -> how).root();
        copy.setId("play-install-copy");
        return List.of(install, copy);
    }

    private Button dismiss() {
        Button dismiss = new Button(texts.of("dismiss"));
        dismiss.setId("play-message-dismiss");
        dismiss.getStyleClass().addAll("flat", "small");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> tell("", ""));
        return dismiss;
    }
}
