package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.frame.FrameFeeds;
import dev.tilecast.app.message.ArrivalRecorder;
import dev.tilecast.app.message.Captures;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.message.Message;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.ui.client.ClientPane;
import dev.tilecast.app.ui.frames.FileDialog;
import dev.tilecast.app.ui.frames.FramesPane;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.messages.MessagesPane;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.app.ui.timestamps.TimestampsPane;
import dev.tilecast.rtmp.RtmpServer;
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
    private final LiveCaptures captures = new LiveCaptures();
    private final ArrivalRecorder arrivals = new ArrivalRecorder(wiring.server());
    private InspectorView inspector;

    @Start
    void open(Stage stage) {
        wiring.server().start(wiring.listen());
        inspector = new InspectorView(new Texts(), selection, subject -> List.of(), this::panes, (subject, pane) -> {});
        Scene scene = new Scene((Parent) inspector.root(), 700, 900);
        new Looks(Theme.DARK).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Those that show what the client does, over one client. */
    private List<InspectorPane> panes(Selection selected) {
        Texts texts = new Texts();
        RtmpServer server = wiring.server();
        TestClient client = new TestClient(server.codecs());
        FrameFeeds feeds = new FrameFeeds(server, wiring.broadcasts(), wiring.scenes(), client);
        FrameTaps taps = new FrameTaps(server, wiring.broadcasts(), wiring.scenes(), client);
        return List.of(
                new ClientPane(texts, client, options -> List.of(), selected),
                new MessagesPane(texts, server, selected, captures, arrivals, client),
                new FramesPane(texts, feeds, server.codecs(), new FileDialog()),
                new TimestampsPane(texts, taps));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> inspector.setInSight(false));
        arrivals.close();
        captures.close();
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
        await(() -> !List.of("–", "0").contains(text(robot, "#timestamps-figures-frames-video")));
    }
}
