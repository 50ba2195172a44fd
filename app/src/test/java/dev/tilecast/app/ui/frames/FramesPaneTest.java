package dev.tilecast.app.ui.frames;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.FramePart;
import dev.tilecast.app.frame.LiveDemo;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pane over a server that really encodes, and players that really play. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class FramesPaneTest {
    @TempDir
    private Path folder;

    private final LiveDemo demo = new LiveDemo();
    private FramesPane pane;

    @Start
    void open(Stage stage) {
        pane = new FramesPane(
                new Texts(),
                demo.feeds(),
                demo.wiring().server().codecs(),
                (owner, title, suggestion) -> Optional.of(folder.resolve(suggestion)));
        Scene scene = new Scene((Parent) pane.root(), 400, 900);
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 400, 900);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(pane::close);
        demo.close();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void openSource(FxRobot robot, String scene) {
        robot.interact(() -> pane.open(new Subject.Source(demo.options(scene))));
    }

    private static void awaitFrames(FxRobot robot, int least) {
        await(() -> !text(robot, "#frames-sizes-all-count").equals("–")
                && Integer.parseInt(text(robot, "#frames-sizes-all-count").replace(",", "")) >= least);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.interact(() -> robot.lookup("#frames-bars").query().requestFocus());
        robot.press(key).release(key);
    }

    private static boolean isShown(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.isVisible() && node.getParent().isVisible();
    }

    @Test
    void aKeyFrameOfH264IsTakenApartAndDecoded(FxRobot robot) throws Exception {
        demo.play("testcard?codec=h264");
        openSource(robot, "testcard");
        demo.wiring().broadcasts().of(demo.options("testcard")).forEach(broadcast -> broadcast.requestKeyFrame());
        awaitFrames(robot, 20);
        press(robot, KeyCode.RIGHT);
        await(() -> text(robot, "#frames-picture-caption").startsWith("640 x 360"));
        TableView<FramePart> parts = robot.lookup("#frames-parts").query();
        await(() -> parts.getItems().stream().anyMatch(part -> part.name().endsWith("slice")));
        await(() -> text(robot, "#frames-fact-codec").startsWith("h264, "));
        await(() -> !text(robot, "#frames-stages-encoding-millis").equals("–"));
    }

    @Test
    void theViewPausesWhileTheStreamGoesOn(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        openSource(robot, "testcard");
        awaitFrames(robot, 10);
        press(robot, KeyCode.SPACE);
        await(() -> isShown(robot, "#frames-held"));
        await(() -> !text(robot, "#frames-held").equals("Paused; 0 frames came since."));
        press(robot, KeyCode.SPACE);
        await(() -> !isShown(robot, "#frames-held"));
    }

    @Test
    void aPlayersFramesOfScreenVideoShowBlocksTilesAndTimes(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        robot.interact(() -> pane.open(new Subject.PlayerStream(demo.lastConnection(), 1)));
        await(() -> !text(robot, "#frames-sizes-key-mean").equals("–"));
        awaitFrames(robot, 10);
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.LEFT);
        await(() -> text(robot, "#frames-picture-caption").startsWith("640 x 360"));
        ImageView picture = robot.lookup("#frames-picture").query();
        await(() -> picture.getImage().getWidth() == 640);
        await(() -> text(robot, "#frames-blocks").contains("blocks sent"));
        await(() -> text(robot, "#frames-tiles").contains("tiles changed"));
        await(() -> !text(robot, "#frames-stages-whole-millis").equals("–"));
    }

    @Test
    void framesInSightAreSavedAndTheFileIsTold(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        openSource(robot, "testcard");
        demo.wiring().broadcasts().of(demo.options("testcard")).forEach(broadcast -> broadcast.requestKeyFrame());
        awaitFrames(robot, 10);
        robot.clickOn("#frames-export-flv");
        await(() -> text(robot, "#frames-export-told").contains("frames.flv"));
        robot.clickOn("#frames-export-csv");
        await(() -> text(robot, "#frames-export-told").contains("frames.csv"));
        assertTrue(Files.size(folder.resolve("frames.flv")) > 1_000);
        List<String> lines = Files.readAllLines(folder.resolve("frames.csv"));
        assertTrue(lines.getFirst().startsWith("sequence,number,kind,"));
        assertTrue(lines.size() > 2);
    }

    @Test
    void aSourceInTwoEncodingsLetsChoose(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        demo.play("testcard?codec=screen2");
        openSource(robot, "testcard");
        awaitFrames(robot, 3);
        ComboBox<?> chooser = robot.lookup("#frames-feed").query();
        await(() -> chooser.getItems().size() == 2);
        robot.interact(() -> chooser.getSelectionModel().select(1));
        awaitFrames(robot, 3);
        press(robot, KeyCode.RIGHT);
        await(() -> text(robot, "#frames-fact-codec").equals("screen video 2"));
    }

    @Test
    void closedItLeavesNothingBehind(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        openSource(robot, "testcard");
        awaitFrames(robot, 3);
        robot.interact(pane::close);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("frame")));
        long paints = pane.paints();
        robot.interact(() -> {});
        assertEquals(paints, pane.paints());
    }
}
