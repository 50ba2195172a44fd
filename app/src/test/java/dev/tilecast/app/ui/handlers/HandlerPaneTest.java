package dev.tilecast.app.ui.handlers;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.HandlerSettings;
import dev.tilecast.app.ui.fixture.LiveConsole;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person lets a handler refuse, wait and fail while real clients call it. */
@ExtendWith(ApplicationExtension.class)
class HandlerPaneTest {
    private LiveConsole console;

    @Start
    void open(Stage stage) {
        console = new LiveConsole(stage);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    private static void look(FxRobot robot, String handler) {
        robot.interact(() ->
                robot.lookup("#inspector-toggle").queryAs(ButtonBase.class).fire());
        robot.clickOn(Pointer.intoLeftOf(robot, "#switch-" + handler, 5));
        await(() -> text(robot, "#handler-title").startsWith(handler));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void set(FxRobot robot, String id, int value) {
        robot.interact(() -> spinner(robot, id).getValueFactory().setValue(value));
    }

    @SuppressWarnings("unchecked")
    private static Spinner<Integer> spinner(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Spinner.class);
    }

    @Test
    void aCallHandlerIsCountedSlowedFailedAndSetBack(FxRobot robot) throws Exception {
        try (RtmpClient client = console.connect()) {
            look(robot, "call");
            assertEquals(
                    "_result",
                    client.call("move_camera", AmfValue.NULL, AmfValue.of(1)).name());
            await(() -> text(robot, "#handler-calls").equals("1"));
            set(robot, "#handler-delay", 30);
            set(robot, "#handler-fail", 100);
            assertEquals(30, console.handler("call").settings().delayMillis());
            await(() -> robot.lookup("#marks-call")
                    .query()
                    .getAccessibleText()
                    .equals("Slowed down by 30 ms per call\nFails on purpose in 100 % of its calls"));
            assertEquals(
                    "_error",
                    client.call("move_camera", AmfValue.NULL, AmfValue.of(1)).name());
            await(() -> text(robot, "#handler-failures").equals("1"));
            await(() -> Double.parseDouble(text(robot, "#handler-most")) >= 29);
            await(() -> text(robot, "#handler-failure").contains("set to fail each time"));
            await(() -> robot.lookup("#handler-stack")
                    .queryAs(TextInputControl.class)
                    .getText()
                    .contains("at dev.tilecast.app.demo.HandlerSwitch"));
            robot.interact(() -> robot.lookup("#handler-back").queryButton().fire());
            assertTrue(console.handler("call").settings().isUsual("call"));
            assertEquals(
                    "_result",
                    client.call("move_camera", AmfValue.NULL, AmfValue.of(1)).name());
            await(() -> !robot.lookup("#marks-call").query().isVisible());
        }
    }

    @Test
    void whatASharedEncodersHandlerThrewIsShown(FxRobot robot) throws Exception {
        look(robot, "frame");
        try (RtmpClient _ = console.play()) {
            set(robot, "#handler-fail", 100);
            await(() -> text(robot, "#handler-failure").contains("frame handler is set to fail each time"));
        }
    }

    @Test
    void theAnswerOfAHandlerThatIsOffIsChosen(FxRobot robot) throws Exception {
        look(robot, "connect");
        ComboBox<String> code = robot.lookup("#handler-code").queryComboBox();
        robot.interact(() -> {
            robot.lookup("#handler-on").queryAs(ButtonBase.class).fire();
            code.setValue("NetConnection.Connect.AppShutdown");
            robot.lookup("#handler-description").queryAs(TextField.class).setText("back at noon");
        });
        HandlerSettings settings = console.handler("connect").settings();
        assertFalse(settings.on());
        assertEquals("back at noon", settings.offAnswer().orElseThrow().description());
        await(() -> !robot.lookup("#switch-connect").queryAs(ToggleSwitch.class).isSelected());
        try (RtmpClient client = console.connect()) {
            client.awaitClose();
        }
        await(() -> text(robot, "#handler-refusals").equals("1"));
        assertEquals(Optional.empty(), console.handler("connect").lastFailure());
    }
}
