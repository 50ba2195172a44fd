package dev.tilecast.app.ui.timestamps;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.LiveDemo;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.timestamps.MediaKind;
import dev.tilecast.app.timestamps.TimestampMark;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pane over a server that really sends, and a player that really plays. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TimestampsPaneTest {
    private final LiveDemo demo = new LiveDemo();
    private TimestampsPane pane;

    @Start
    void open(Stage stage) {
        pane = new TimestampsPane(
                new Texts(),
                new FrameTaps(
                        demo.wiring().server(),
                        demo.wiring().broadcasts(),
                        demo.wiring().scenes()));
        Scene scene = new Scene((Parent) pane.root(), 340, 800);
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 340, 800);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(pane::close);
        demo.close();
    }

    private static String figure(FxRobot robot, String name) {
        return robot.lookup("#timestamps-figures-" + name).queryAs(Label.class).getText();
    }

    private static void awaitFrames(FxRobot robot, int least) {
        await(() -> frames(robot) >= least);
    }

    private static int frames(FxRobot robot) {
        String figure = figure(robot, "frames-video");
        return figure.equals("–") ? 0 : Integer.parseInt(figure.replace(",", ""));
    }

    @Test
    void aSteadyPlayersTimestampsKeepStepWithTheClock(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen&fps=25");
        robot.interact(() -> pane.open(new Subject.PlayerStream(demo.lastConnection(), 1)));
        awaitFrames(robot, 30);
        // A busy machine may be late for a while.
        await(() -> Math.abs(Double.parseDouble(figure(robot, "mean-video")) - 40) < 8);
        assertEquals("0", figure(robot, "frames-audio"));
        assertEquals("–", figure(robot, "mean-audio"));
        assertFalse(robot.lookup("#timestamps-hint").query().isVisible());
    }

    @Test
    void theViewPausesAndBeginsAnew(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        robot.interact(() -> pane.open(new Subject.Source(demo.options("testcard"))));
        awaitFrames(robot, 20);
        robot.clickOn("#timestamps-pause");
        int held = frames(robot);
        assertTrue(robot.lookup("#timestamps-held").query().isVisible());
        robot.clickOn("#timestamps-pause");
        await(() -> frames(robot) > held);
        int before = frames(robot);
        // It counts on at once, so that each number is taken down as it comes.
        AtomicInteger least = new AtomicInteger(before);
        robot.interact(() -> robot.lookup("#timestamps-figures-frames-video")
                .queryAs(Label.class)
                .textProperty()
                .subscribe(() -> least.accumulateAndGet(frames(robot), Math::min)));
        robot.clickOn("#timestamps-clear");
        await(() -> least.get() < before);
    }

    @Test
    void withoutAPlayerItSaysWhatToDo(FxRobot robot) {
        assertTrue(robot.lookup("#timestamps-hint").query().isVisible());
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkIsToldInASentenceWithItsRule(TimestampMark.Kind kind) {
        MarkList list = new MarkList(new Texts());
        list.show(List.of(new TimestampMark(kind, MediaKind.AUDIO, 0, 123_456, 789)));
        VBox mark = (VBox) ((VBox) list.root()).getChildren().getFirst();
        String told = ((Label) mark.getChildren().getFirst()).getText();
        assertTrue(told.contains("Sound") && told.contains("123,456") && !told.contains("%"), told);
        assertTrue(((Label) mark.getChildren().getLast()).getText().endsWith("."));
    }

    @Test
    void closedItLeavesNoThread(FxRobot robot) throws Exception {
        demo.play("testcard?codec=screen");
        robot.interact(() -> pane.open(new Subject.Source(demo.options("testcard"))));
        awaitFrames(robot, 3);
        robot.interact(pane::close);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("timestamps")));
    }
}
