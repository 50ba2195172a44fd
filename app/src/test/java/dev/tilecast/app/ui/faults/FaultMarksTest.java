package dev.tilecast.app.ui.faults;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.fixture.DemoClient;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.ConsoleWindow;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.relay.RtmpClient;
import java.io.IOException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Nobody forgets a fault that is on: wherever the connection is listed it is marked. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class FaultMarksTest {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private ConsoleWindow window;
    private RtmpClient player;

    @Start
    void open(Stage stage) {
        window = new ConsoleWindow(wiring, stage, Settings.unsaved());
        window.open("127.0.0.1:0");
    }

    private void play() throws IOException {
        await(wiring.server()::isStarted);
        player = DemoClient.play(wiring.server(), "testcard?codec=screen&size=320x180");
        player.await(received -> received.header().typeId() == 9);
    }

    @AfterEach
    void close() throws Exception {
        player.close();
        window.release();
    }

    @Test
    void aConnectionThatEndedWithFaultsOnStaysMarkedAndIsNotCounted(FxRobot robot) throws Exception {
        play();
        long connection = wiring.server().snapshot().connections().getLast().id();
        wiring.server().faults().set(connection, ConnectionFaults.NONE.withChunkSize(64));
        player.close();
        await(() -> robot.lookup("ended, faulty").tryQuery().isPresent());
        await(() -> !robot.lookup("#status-faults").query().isVisible());
    }

    @Test
    void aFaultIsMarkedInTheTableAndInTheStatusLineUntilItIsOff(FxRobot robot) throws Exception {
        play();
        long connection = wiring.server().snapshot().connections().getLast().id();
        wiring.server().faults().set(connection, ConnectionFaults.NONE.withFrozen(true));
        await(() -> robot.lookup("playing, faulty").tryQuery().isPresent()
                || robot.lookup("behind, faulty").tryQuery().isPresent());
        Label status = robot.lookup("#status-faults").queryAs(Label.class);
        await(() -> status.isVisible() && status.getText().equals("1 connection with faults on"));
        wiring.server().faults().clearAll();
        await(() -> !status.isVisible());
        await(() -> robot.lookup("playing, faulty").tryQuery().isEmpty());
        assertFalse(robot.lookup("behind, faulty").tryQuery().isPresent());
    }
}
