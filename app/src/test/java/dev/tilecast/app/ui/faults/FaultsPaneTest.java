package dev.tilecast.app.ui.faults;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.LiveDemo;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.ThemeChoice;
import dev.tilecast.app.ui.undo.UndoStack;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaults;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The bench over a server that really encodes, and a player that really plays. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class FaultsPaneTest {
    private final LiveDemo demo = new LiveDemo();
    private final UndoStack undo = new UndoStack();
    private FaultsPane pane;

    @Start
    void open(Stage stage) throws Exception {
        demo.play("testcard?codec=screen&size=320x180");
        pane = new FaultsPane(new Texts(), demo.wiring().server().faults(), Platform::runLater, undo::did);
        Scene scene = new Scene((Parent) pane.root(), 400, 900);
        new Looks(ThemeChoice.DARK).dress(scene);
        TestStage.show(stage, scene, 400, 900);
        pane.open(new Subject.PlayerStream(demo.lastConnection(), 1));
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(pane::close);
        demo.close();
    }

    private FaultReport report() {
        return demo.wiring().server().faults().report(demo.lastConnection()).orElseThrow();
    }

    private StreamFaults stream() {
        return report().stream(1).orElseThrow().faults();
    }

    private static void flip(FxRobot robot, String id) {
        ToggleSwitch toggle = robot.lookup("#faults-" + id).query();
        robot.interact(() -> toggle.setSelected(!toggle.isSelected()));
    }

    private static void type(FxRobot robot, String id, String value) {
        TextField field = robot.lookup("#faults-" + id + "-value").query();
        robot.interact(() -> {
            field.requestFocus();
            field.setText(value);
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#faults-" + id).queryAs(Label.class).getText();
    }

    @Test
    void aPlayerIsThrottledAndTheRateChangesWhileItIs(FxRobot robot) {
        flip(robot, "throttle");
        await(() -> report().faults().bitsPerSecond() == 500_000);
        type(robot, "throttle", "64");
        await(() -> report().faults().bitsPerSecond() == 64_000);
        await(() -> !text(robot, "throttle-so-far").startsWith("0.0 KB"));
        assertEquals("Faults are on: what this player shows is wrong on purpose.", text(robot, "state"));
    }

    private boolean isLogged(String words) {
        return demo.wiring().log().since(0).stream()
                .anyMatch(line -> line.text().contains("faults on purpose: " + words));
    }

    @Test
    void whatWasChosenIsLoggedAndCanBeTakenBack(FxRobot robot) {
        await(() -> text(robot, "state").equals("Nothing goes wrong on purpose."));
        flip(robot, "throttle");
        flip(robot, "twice");
        await(() -> report().faults().bitsPerSecond() == 500_000 && stream().duplicateKeyFrames());
        assertTrue(isLogged("throttled to 500.0 kbit/s") && isLogged("key frames sent twice"));
        robot.interact(pane::close);
        robot.interact(undo::undo);
        await(() -> !stream().duplicateKeyFrames());
        robot.interact(undo::undo);
        await(() -> !report().isOn());
        await(() -> isLogged("none"));
        robot.interact(undo::redo);
        await(() -> report().faults().bitsPerSecond() == 500_000);
    }

    @Test
    void whatCannotBeUsedIsNotTaken(FxRobot robot) {
        type(robot, "throttle", "quick");
        flip(robot, "throttle");
        assertEquals(
                "\"quick\" cannot be used: write a whole number from 1 to 1,000,000",
                text(robot, "throttle-complaint"));
        assertFalse(robot.lookup("#faults-throttle").<ToggleSwitch>query().isSelected());
        assertTrue(report().faults().isNone());
    }

    @Test
    void everyFaultGoesOnAndOneButtonEndsThemAll(FxRobot robot) {
        for (String id : Set.of("delay", "freeze", "chunks", "every", "chance", "twice", "clock")) {
            flip(robot, id);
        }
        ConnectionFaults wanted = ConnectionFaults.NONE
                .withDelay(Duration.ofMillis(200), Duration.ZERO)
                .withFrozen(true)
                .withChunkSize(128);
        await(() -> report().faults().equals(wanted) && stream().equals(new StreamFaults(10, 0.05, true, 5_000)));
        Button clear = robot.lookup("#faults-clear").queryButton();
        await(() -> !clear.isDisabled());
        robot.interact(clear::fire);
        await(() -> !report().isOn());
        await(() -> clear.isDisabled()
                && !robot.lookup("#faults-freeze").<ToggleSwitch>query().isSelected());
        assertEquals("Nothing goes wrong on purpose.", text(robot, "state"));
    }

    @Test
    void theNextFramesAreDroppedAndTheSwitchGoesOffByItself(FxRobot robot) {
        type(robot, "next", "3");
        flip(robot, "next");
        await(() -> text(robot, "every-so-far").equals("3 frames dropped on purpose"));
        await(() -> !robot.lookup("#faults-next").<ToggleSwitch>query().isSelected());
    }

    @Test
    void aConnectionIsCutAndThePaneSaysSo(FxRobot robot) {
        robot.interact(robot.lookup("#faults-cut-reset").queryButton()::fire);
        await(() -> text(robot, "state").equals("The connection has ended, and its faults with it."));
        assertTrue(demo.wiring().log().since(0).stream()
                .anyMatch(line -> line.text().contains("cut on purpose, by a reset")));
    }

    @Test
    void aConnectionsStreamsAreMeantTogether(FxRobot robot) {
        robot.interact(() -> pane.open(new Subject.Connection(demo.lastConnection())));
        flip(robot, "twice");
        await(() -> stream().duplicateKeyFrames());
    }

    @Test
    void thePaletteDoesTheSame(FxRobot robot) {
        Set<String> ids = pane.commands().stream().map(ConsoleCommand::id).collect(Collectors.toSet());
        assertTrue(ids.contains("faults.cut.end_in_message"), ids::toString);
        ConsoleCommand freeze = pane.commands().stream()
                .filter(command -> command.id().equals("faults.command.freeze"))
                .findFirst()
                .orElseThrow();
        robot.interact(freeze.run());
        await(() -> report().faults().frozen());
    }
}
