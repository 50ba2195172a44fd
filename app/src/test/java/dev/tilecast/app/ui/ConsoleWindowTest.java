package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.app.ui.fixture.StagedServer;
import dev.tilecast.canvas.PixelType;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    private final List<PaintedSource> sources = List.of(
            new PaintedSource("testcard", PixelType.RGB, 64, 36, 16, 16),
            new PaintedSource("orbit", PixelType.COLOR, 32, 18, 8, 8));
    private OpenConsole console;

    @Start
    void open(Stage stage) {
        console = new OpenConsole(stage, sources);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    @Test
    void everySwitchIsObeyedAtOnceAndCanBeUndone(FxRobot robot) {
        for (HandlerSwitch handler : console.switches()) {
            robot.clickOn("#switch-" + handler.name() + " .thumb-area");
            assertFalse(handler.isOn(), handler.name());
            robot.clickOn("#switch-" + handler.name() + " .thumb-area");
            assertTrue(handler.isOn(), handler.name());
        }
    }

    @Test
    void theNameOfAHandlerSelectsItAndTurnsNothing(FxRobot robot) {
        HandlerSwitch pause = console.switches().get(3);
        robot.clickOn("#inspector-toggle").clickOn(Pointer.intoLeftOf(robot, "#switch-pause", 5));
        await(() -> crumbs(robot).equals(List.of("handler pause")));
        assertTrue(pause.isOn());
    }

    @Test
    void aSwitchThatTheProgramTurnsIsShown(FxRobot robot) {
        HandlerSwitch play = console.switches().get(2);
        play.setOn(false);
        await(() -> !robot.lookup("#switch-play").queryAs(ToggleSwitch.class).isSelected());
    }

    @Test
    void theServerStopsAndStartsAtAnotherAddress(FxRobot robot) {
        awaitText(robot, "#start-stop", "Stop");
        robot.clickOn("#start-stop");
        await(() -> !console.server().isStarted());
        awaitText(robot, "#start-stop", "Start");
        assertTrue(robot.lookup("#start-stop").query().isFocused(), "the keyboard stays where it was");
        writeAddress(robot, "127.0.0.1:1936");
        robot.clickOn("#start-stop");
        await(() -> console.server().isStarted());
        assertEquals("127.0.0.1:1936", console.server().listenAddress());
        await(() -> "rtmp://127.0.0.1:1936/demo/testcard".equals(url(robot)));
    }

    @Test
    void aFailedStartSaysWhyBelowTheAddressAndKeepsIt(FxRobot robot) {
        awaitText(robot, "#start-stop", "Stop");
        robot.clickOn("#start-stop");
        awaitText(robot, "#start-stop", "Start");
        writeAddress(robot, StagedServer.TAKEN);
        robot.clickOn("#start-stop");
        await(() -> robot.lookup("#failure").queryAs(Label.class).getText().contains("it is in use"));
        assertEquals(
                StagedServer.TAKEN,
                robot.lookup("#address").queryAs(TextField.class).getText());
        awaitText(robot, "#start-stop", "Start");
    }

    @Test
    void theUrlIsCopiedAndFollowsTheSelectedCanvas(FxRobot robot) {
        await(() -> "rtmp://127.0.0.1:1935/demo/testcard".equals(url(robot)));
        await(() -> robot.lookup("#preview-orbit").tryQuery().isPresent());
        robot.clickOn("#preview-orbit");
        await(() -> "rtmp://127.0.0.1:1935/demo/orbit".equals(url(robot)));
        robot.clickOn("#copy-url");
        awaitCopied("rtmp://127.0.0.1:1935/demo/orbit");
    }

    @Test
    void bothThemesApplyWithoutAWarning(FxRobot robot) {
        console.server().putOn(() -> Players.running(9, 0));
        List<String> warnings = new ArrayList<>();
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getLoggerName() + ": " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger everything = Logger.getLogger("");
        everything.addHandler(collector);
        try {
            robot.clickOn("#theme");
            robot.clickOn("#tab-streams").clickOn("#url").type(KeyCode.ESCAPE);
            robot.clickOn("#theme");
            robot.clickOn("#tab-connections");
        } finally {
            everything.removeHandler(collector);
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void theLogFiltersByLevelAndWords(FxRobot robot) {
        console.log().add("INFO", "a player came");
        console.log().add("WARN", "a player is behind");
        console.log().add("DEBUG", "window acknowledgement size");
        ListView<?> list = robot.lookup("#log").queryListView();
        await(() -> list.getItems().size() == 2);
        robot.clickOn("#log-words").write("BEHIND");
        await(() -> list.getItems().size() == 1);
        robot.eraseText(6);
        Platform.runLater(() -> setLevel(robot, "DEBUG"));
        await(() -> list.getItems().size() == 3);
    }

    @Test
    void theLogFollowsToItsVeryLastLine(FxRobot robot) {
        for (int i = 1; i <= 1_000; i++) {
            console.log().add("INFO", "line " + i);
        }
        Node list = robot.lookup("#log").query();
        // On the window's thread: elsewhere a cell may leave the list while it is looked at.
        await(() -> WaitForAsyncUtils.asyncFx(() -> {
                    double bottom = list.localToScreen(list.getBoundsInLocal()).getMaxY();
                    return robot.lookup("#log .log-text").queryAllAs(Label.class).stream()
                            .filter(text -> text.getText().equals("line 1000"))
                            .anyMatch(text ->
                                    text.localToScreen(text.getBoundsInLocal()).getMaxY() <= bottom);
                })
                .get());
    }

    @Test
    void theStatusLineAddsUp(FxRobot robot) {
        console.server().putOn(() -> Players.running(5, System.nanoTime()));
        await(() -> robot.lookup("#status").queryAs(Label.class).getText().startsWith("5 connections · 4 playing"));
    }

    private static List<String> crumbs(FxRobot robot) {
        return robot.lookup("#breadcrumb").queryParent().getChildrenUnmodifiable().stream()
                .map(part -> ((Labeled) part).getText())
                .filter(text -> !text.equals("›"))
                .toList();
    }

    private static void setLevel(FxRobot robot, String level) {
        ComboBox<Object> box = robot.lookup("#log-level").queryComboBox();
        box.setValue(box.getItems().stream()
                .filter(item -> item.toString().equals(level))
                .findFirst()
                .orElseThrow());
    }

    private static void writeAddress(FxRobot robot, String address) {
        robot.doubleClickOn("#address").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(address);
    }

    private static String url(FxRobot robot) {
        ComboBox<?> box = robot.lookup("#url").queryAs(ComboBox.class);
        return box.getValue() == null ? null : box.getValue().toString();
    }

    private static void awaitText(FxRobot robot, String id, String text) {
        Labeled labeled = robot.lookup(id).queryAs(Button.class);
        await(() -> labeled.getText().equals(text));
    }
}
