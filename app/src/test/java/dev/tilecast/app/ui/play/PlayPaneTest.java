package dev.tilecast.app.ui.play;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.ProgramSearch;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
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
class PlayPaneTest {
    private static final SceneOptions TESTCARD = new SceneOptions("testcard", 640, 360, 30, true);

    @TempDir
    Path folder;

    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private Players players;
    private PlayPane pane;
    private String url;

    @Start
    void open(Stage stage) throws IOException {
        // Programs that behave as players do: one that plays on, one that ends with a reason.
        program("ffplay", "echo playing; exec sleep 60");
        program("vlc", "echo first; echo no display >&2; exit 3");
        wiring.server().start(wiring.listen());
        url = "rtmp://" + wiring.server().listenAddress() + "/demo/testcard";
        players = new Players(ProgramSearch.in(List.of(folder)), folder);
        pane = new PlayPane(new Texts(), players, source -> List.of(url, url + "?codec=av1"));
        Scene scene = new Scene(new BorderPane(pane.root()), 360, 980);
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 360, 980);
        pane.open(new Subject.Source(TESTCARD));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(pane::close);
        players.stopAll();
        wiring.server().shutdown();
    }

    private static String line(FxRobot robot, String player) {
        return robot.lookup("#play-" + player + "-line")
                .queryAs(TextField.class)
                .getText();
    }

    @Test
    void aLineIsCopiedAndFollowsTheCodec(FxRobot robot) {
        assertEquals("ffplay -flags low_delay -analyzeduration 100000 " + url, line(robot, "ffplay"));
        robot.clickOn("#play-ffplay-copy");
        awaitCopied(line(robot, "ffplay"));
        robot.interact(() -> robot.lookup("#play-url")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        assertTrue(line(robot, "ffplay").endsWith("-rtmp_enhanced_codecs av01 '" + url + "?codec=av1'"));
        assertTrue(robot.lookup("#play-vlc-why-not")
                .queryAs(Labeled.class)
                .getText()
                .contains("announce"));
    }

    @Test
    void aPlayerRunsUntilItIsStopped(FxRobot robot) {
        robot.clickOn("#play-ffplay-run");
        await(() -> robot.lookup(".play-stop").tryQuery().isPresent());
        assertEquals(1, players.started().size());
        robot.clickOn(".play-stop");
        await(() -> !players.started().getFirst().isRunning());
        await(() -> robot.lookup("#play-ffplay-runs")
                .queryAs(VBox.class)
                .getChildren()
                .isEmpty());
    }

    @Test
    void aPlayerThatFailsShowsItsLastLines(FxRobot robot) {
        robot.clickOn("#play-vlc-run");
        await(() -> robot.from(robot.lookup("#play-vlc-runs").queryAll())
                .lookup("Ended with status 3. Its last lines:")
                .tryQuery()
                .isPresent());
        await(() -> robot.lookup("first\nno display").tryQuery().isPresent());
        robot.clickOn(".play-dismiss");
        await(() -> players.started().isEmpty());
    }

    @Test
    void aPlayerThatIsNotThereSaysHowToGetIt(FxRobot robot) {
        assertTrue(
                robot.lookup("#play-mpv-place").queryAs(Labeled.class).getText().contains("mpv"));
        assertTrue(robot.lookup("#play-mpv-run").query().isDisabled());
    }

    @Test
    void aUrlIsExaminedStepByStep(FxRobot robot) {
        robot.interact(() -> robot.lookup("#play-url")
                .queryAs(ComboBox.class)
                .getEditor()
                .setText(url.replace("testcard", "nowhere")));
        robot.clickOn("#play-examine");
        await(() ->
                robot.lookup("#play-verdict").queryAs(Labeled.class).getText().endsWith("does not play:"));
        assertEquals(
                6,
                robot.lookup("#play-findings").queryAs(VBox.class).getChildren().size());
        assertEquals(1, robot.lookup(".finding-broken").queryAll().size());
    }
}
