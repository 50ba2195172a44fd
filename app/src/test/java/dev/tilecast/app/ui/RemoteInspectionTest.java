package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.message.Captures;
import dev.tilecast.app.message.Message;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the test client plays from a server, in the views of messages, frames and timestamps. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class RemoteInspectionTest {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private final Selection selection = new Selection();
    private ConsolePanes panes;
    private InspectorView inspector;

    @Start
    void open(Stage stage) {
        wiring.server().start(wiring.listen());
        panes = new ConsolePanes(new Texts(), wiring, choice -> {});
        inspector = new InspectorView(new Texts(), selection, subject -> List.of(), panes, (subject, pane) -> {});
        Scene scene = new Scene((Parent) inspector.root(), 700, 900);
        new Looks(Theme.DARK).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> inspector.setInSight(false));
        panes.close();
        wiring.server().shutdown();
    }

    private static boolean lists(FxRobot robot, String summary) {
        TableView<Message> table = robot.lookup("#messages-table").queryTableView();
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> table.getItems().stream()
                        .anyMatch(message -> message.summary().startsWith(summary)));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private int connections() {
        return wiring.server().snapshot().connections().size();
    }

    @Test
    void theClientsPlayIsInspectedAndEndsOutOfSight(FxRobot robot) {
        String url = "rtmp://" + wiring.server().listenAddress() + "/demo/testcard?size=64x36";
        robot.interact(() -> {
            inspector.choosePane("client");
            selection.select(new Subject.Remote(url));
        });
        robot.clickOn("#client-play");
        await(() -> text(robot, "#client-state").startsWith("Playing"));
        robot.interact(() -> inspector.choosePane("messages"));
        await(() -> lists(robot, "Handshake C0"));
        await(() -> lists(robot, "connect demo"));
        await(() -> lists(robot, "onStatus NetStream.Play.Start"));
        await(() -> lists(robot, "Video: "));
        robot.interact(() -> inspector.choosePane("frames"));
        await(() -> robot.lookup("#frames-empty").tryQuery().isPresent()
                && !robot.lookup("#frames-empty").query().isVisible());
        robot.interact(() -> inspector.choosePane("timestamps"));
        await(() -> !List.of("–", "0").contains(text(robot, "#timestamps-figures-frames-video")));
        assertEquals(1, connections());
        robot.interact(() -> selection.select(new Subject.Capture(Captures.named("obs-29-play"))));
        await(() -> connections() == 0);
        await(() -> !List.of("–", "0").contains(text(robot, "#timestamps-figures-frames-audio")));
    }
}
