package dev.tilecast.app.ui.play;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.play.PackageSource;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.ProgramSearch;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlayNowTest {
    private static final String URL = "rtmp://127.0.0.1:1935/demo/testcard";

    @TempDir
    Path folder;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Players players;
    private PlayNow playNow;

    @Start
    void open(Stage stage) {
        players = new Players(ProgramSearch.in(List.of(folder)), folder);
        playNow = new PlayNow(new Texts(), players, said::add);
        Button button = playNow.button("play.now", () -> URL);
        button.setId("play-now");
        TestStage.show(stage, new Scene(new VBox(button, playNow.line())), 800, 200);
    }

    @AfterEach
    void close() {
        players.stopAll();
    }

    /** A program that behaves as ffplay does. */
    private void ffplay(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("ffplay"), "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#play-message").queryAs(Labeled.class).getText();
    }

    @Test
    void whereThereIsNoFfplayItSaysHowToGetItAndPlaysOnceItIsThere(FxRobot robot) throws IOException {
        robot.clickOn("#play-now");
        await(() -> message(robot).contains("not on the PATH"));
        String line = Player.FFPLAY.install(PackageSource.ofThisMachine());
        assertEquals(line, robot.lookup("#play-install").queryAs(Labeled.class).getText());
        robot.clickOn("#play-install-copy");
        awaitCopied(line);
        ffplay("exec sleep 60");
        robot.clickOn("#play-now");
        await(() ->
                players.started().size() == 1 && players.started().getFirst().isRunning());
        await(() -> said.equals(List.of("ffplay starts on " + URL)));
        assertFalse(playNow.line().isVisible());
    }

    @Test
    void oneThatEndsWithAnErrorShowsItsLastLineThoughItsStatusIsThatOfSuccess(FxRobot robot) throws IOException {
        ffplay("printf '  nan : 0.000 fd=0\\r'; for last do :; done; echo \"$last: Connection refused\" >&2; exit 0");
        robot.clickOn("#play-now");
        await(() -> message(robot).equals("ffplay ended with an error: " + URL + ": Connection refused"));
        robot.clickOn("#play-message-dismiss");
        assertFalse(playNow.line().isVisible());
    }

    @Test
    void oneThatAPersonClosesIsNoError(FxRobot robot) throws IOException {
        ffplay("printf '  8.00 M-V: -0.033 fd=4\\r'; exit 0");
        robot.clickOn("#play-now");
        await(() ->
                players.started().size() == 1 && !players.started().getFirst().isRunning());
        players.started().forEach(run -> assertFalse(run.hasFailed()));
        assertFalse(playNow.line().isVisible());
    }
}
