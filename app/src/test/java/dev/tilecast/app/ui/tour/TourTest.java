package dev.tilecast.app.ui.tour;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.canvas.PixelType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody sees who opens the console for the first time. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    private static final List<String> TITLES = List.of(
            "This is your URL",
            "This is a player",
            "This is a handler",
            "These are your players",
            "This is the inspector");

    private final List<PaintedSource> sources = List.of(new PaintedSource("testcard", PixelType.RGB, 64, 36, 16, 16));
    private final Map<String, String> kept = new HashMap<>();
    private final Settings settings =
            new Settings(Map.of("show.side", "false", "show.tables", "false", "open.handlers", "false"), kept::putAll);
    private OpenConsole console;
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        console = new OpenConsole(stage, sources, Broadcasts.none(), settings);
        stage.setWidth(1000);
        stage.setHeight(800);
        console.window().welcome();
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#tour-title").queryAs(Labeled.class).getText();
    }

    private static void awaitStep(FxRobot robot, int step) {
        await(() -> title(robot).equals(TITLES.get(step)));
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#tour").tryQuery().isPresent();
    }

    private static Bounds place(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static void assertFramed(FxRobot robot, String control) {
        await(() -> place(robot, ".tour-frame").contains(place(robot, control)));
        assertFalse(place(robot, "#tour").intersects(place(robot, control)), control);
    }

    @Test
    void itGoesFromControlToControlAndUnfoldsThem(FxRobot robot) {
        awaitStep(robot, 0);
        assertFramed(robot, "#url");
        assertTrue(robot.lookup("#tour-next").query().isFocused());
        robot.type(KeyCode.ENTER);
        awaitStep(robot, 1);
        assertFramed(robot, "#play-now");
        robot.type(KeyCode.SPACE);
        awaitStep(robot, 2);
        assertFramed(robot, "#switch-render");
        robot.clickOn("#tour-next");
        awaitStep(robot, 3);
        await(() -> robot.lookup("#connections").tryQuery().isPresent());
        robot.clickOn("#tour-back").clickOn("#tour-next").clickOn("#tour-next");
        awaitStep(robot, 4);
        await(() -> crumb(robot).equals("testcard"));
        assertEquals("Done", robot.lookup("#tour-next").queryAs(Labeled.class).getText());
        assertEquals("begun", kept.get("tour"));
        robot.clickOn("#tour-next");
        assertFalse(isOpen(robot));
        assertEquals("seen", kept.get("tour"));
    }

    private static String crumb(FxRobot robot) {
        return robot.lookup("#breadcrumb").queryParent().getChildrenUnmodifiable().stream()
                .map(part -> ((Labeled) part).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void itGoesOnByItselfWhenAPersonDoesWhatItSays(FxRobot robot) {
        awaitStep(robot, 0);
        robot.clickOn("#copy-url");
        awaitStep(robot, 1);
        console.server().putOn(() -> Players.running(2, System.nanoTime()));
        awaitStep(robot, 2);
        assertFramed(robot, "#switch-render");
        robot.clickOn("#switch-render .thumb-area");
        assertFalse(console.switches().get(5).isOn());
        assertEquals(TITLES.get(2), title(robot), "what it does is seen once it is on again");
        robot.clickOn("#switch-render .thumb-area");
        awaitStep(robot, 3);
        await(() -> robot.lookup("#connections .table-row-cell").tryQuery().isPresent());
        robot.clickOn("#connections .table-row-cell");
        awaitStep(robot, 4);
    }

    @Test
    void whoeverPlaysTheUrlAtOnceIsPastBothSteps(FxRobot robot) {
        awaitStep(robot, 0);
        console.server().putOn(() -> Players.running(1, System.nanoTime()));
        awaitStep(robot, 2);
    }

    @Test
    void itFollowsItsControlAndLeavesTheKeyboardWhereAPersonPutIt(FxRobot robot) {
        awaitStep(robot, 0);
        double before = place(robot, "#play-now").getMinX();
        robot.type(KeyCode.ENTER);
        awaitStep(robot, 1);
        robot.interact(() -> stage.setWidth(920));
        await(() -> place(robot, "#play-now").getMinX() < before - 40);
        assertFramed(robot, "#play-now");
        robot.clickOn("#theme").clickOn("#address");
        console.server().putOn(() -> Players.running(1, System.nanoTime()));
        awaitStep(robot, 2);
        assertTrue(robot.lookup("#address").query().isFocused());
    }

    @Test
    void itIsSkippedByEscapeAndFoundAgain(FxRobot robot) {
        awaitStep(robot, 0);
        robot.type(KeyCode.ESCAPE);
        await(() -> !isOpen(robot));
        assertEquals("seen", kept.get("tour"));
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("take the tour").type(KeyCode.ENTER);
        awaitStep(robot, 0);
        robot.clickOn("#tour-skip");
        await(() -> !isOpen(robot));
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        awaitStep(robot, 0);
        assertEquals("seen", kept.get("tour"), "it is not due again");
    }

    @Test
    void whoeverOpensACaptureSeesThatAndTheTourAnotherTime(FxRobot robot) {
        awaitStep(robot, 0);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> {
            console.window().welcome();
            console.window().openCaptures(List.of(Path.of("/nowhere/lost.rtmp")));
        });
        await(() -> crumb(robot).contains("lost.rtmp"));
        assertFalse(isOpen(robot));
        assertEquals("begun", kept.get("tour"));
    }
}
