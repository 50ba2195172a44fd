package dev.tilecast.app.ui.messages;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.message.ArrivalRecorder;
import dev.tilecast.app.message.Captures;
import dev.tilecast.app.message.Field;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.message.Message;
import dev.tilecast.app.message.PlayedDemo;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.observe.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The message inspector over a real server with a real client. */
@ExtendWith(ApplicationExtension.class)
class MessagesPaneTest {
    @TempDir
    Path folder;

    private final Selection selection = new Selection();
    private final AtomicReference<Path> file = new AtomicReference<>();
    private PlayedDemo demo;
    private LiveCaptures captures;
    private ArrivalRecorder arrivals;
    private MessagesPane pane;

    @Start
    void open(Stage stage) throws Exception {
        demo = new PlayedDemo();
        FileQuestions answers = new FileQuestions() {
            @Override
            public Optional<Path> write(Window owner, String suggestedName) {
                return Optional.of(file.get());
            }

            @Override
            public Optional<Path> read(Window owner) {
                return Optional.of(file.get());
            }
        };
        captures = new LiveCaptures();
        arrivals = new ArrivalRecorder(demo.server());
        pane = new MessagesPane(
                new Texts(),
                demo.server(),
                selection,
                captures,
                arrivals,
                new TestClient(demo.server().codecs()),
                answers);
        selection.subject().subscribe(subject -> {
            if (subject != null) {
                pane.open(subject);
            }
        });
        Scene scene = new Scene(new BorderPane(pane.root()), 900, 700);
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 900, 700);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(pane::close);
        arrivals.close();
        captures.close();
        demo.close();
    }

    private static TableView<Message> table(FxRobot robot) {
        return robot.lookup("#messages-table").queryTableView();
    }

    private static void awaitListed(FxRobot robot, String summary) {
        await(() -> WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> table(robot).getItems().stream().anyMatch(m -> m.summary().startsWith(summary))));
    }

    private static void select(FxRobot robot, String summary) {
        robot.interact(() -> table(robot)
                .getSelectionModel()
                .select(table(robot).getItems().stream()
                        .filter(message -> message.summary().startsWith(summary))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void aConnectionsMessagesAppearAndAreExplained(FxRobot robot) throws Exception {
        robot.interact(() -> selection.select(new Subject.Connection(demo.connectionId())));
        demo.connect();
        demo.play();
        awaitListed(robot, "connect demo");
        awaitListed(robot, "onStatus NetStream.Play.Start");
        awaitListed(robot, "Video: ");

        select(robot, "connect demo");
        TreeView<Field> fields = robot.lookup("#messages-fields").query();
        assertEquals(
                "command name",
                fields.getRoot().getChildren().getFirst().getValue().name());
        robot.interact(() -> fields.getSelectionModel().select(1));
        assertTrue(robot.lookup("#messages-explanation")
                .queryAs(Label.class)
                .getText()
                .contains("section 7.1.1"));
        // The transaction id has a marker and eight bytes.
        await(() -> litBytes(robot) == 9);

        robot.interact(() -> table(robot).requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        awaitCopied(copied -> copied.contains("command name: \"connect\""));

        robot.clickOn("#messages-pause");
        await(() -> note(robot).startsWith("Paused: ") && !note(robot).startsWith("Paused: 0"));
        int listed = table(robot).getItems().size();
        demo.awaitVideo();
        assertEquals(listed, table(robot).getItems().size());
        robot.clickOn("#messages-pause");
        await(() -> table(robot).getItems().size() > listed);

        robot.clickOn("#messages-filter-text").write("status");
        await(() -> !table(robot).getItems().isEmpty()
                && table(robot).getItems().stream().allMatch(m -> m.summary().contains("onStatus")));
    }

    private static long litBytes(FxRobot robot) {
        return robot.lookup(".hex-byte").queryAll().stream()
                .map(Node::getPseudoClassStates)
                .filter(states -> states.stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("lit")))
                .count();
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#messages-note").queryAs(Label.class).getText();
    }

    @Test
    void aByteThatIsClickedSelectsItsField(FxRobot robot) {
        robot.interact(() -> selection.select(new Subject.Capture(Captures.named("obs-29-play"))));
        awaitListed(robot, "createStream");
        select(robot, "createStream");
        robot.clickOn(
                Pointer.to(robot, ".hex-byte", node -> ((Label) node).getText().equals("63")));
        TreeView<Field> fields = robot.lookup("#messages-fields").query();
        await(() ->
                fields.getSelectionModel().getSelectedItem().getValue().name().equals("command name"));
    }

    @Test
    void aByteStaysWhereItIsWhenItIsLit(FxRobot robot) {
        robot.interact(() -> selection.select(new Subject.Capture(Captures.named("obs-29-play"))));
        awaitListed(robot, "createStream");
        select(robot, "createStream");
        Pointer.to(robot, ".hex-byte", node -> ((Label) node).getText().equals("63"));
        Set<Node> before = robot.lookup(".hex-byte").queryAll();
        TreeView<Field> fields = robot.lookup("#messages-fields").query();
        robot.interact(() -> fields.getSelectionModel().select(0));
        Pointer.to(robot, ".hex-byte", node -> ((Label) node).getText().equals("63"));
        await(() -> litBytes(robot) > 0);
        assertEquals(before, robot.lookup(".hex-byte").queryAll());
    }

    @Test
    void theLadderShowsTheWayToPlay(FxRobot robot) {
        robot.interact(() -> selection.select(new Subject.Capture(Captures.named("vlc-3.0-play"))));
        awaitListed(robot, "connect");
        robot.clickOn("#messages-ladder");
        ListView<Ladder.Step> steps = robot.lookup("#messages-ladder.list-view").queryListView();
        assertEquals(
                "Handshake C0: version 3", steps.getItems().getFirst().message().summary());
        assertTrue(steps.getItems().stream()
                .anyMatch(step -> step.message().summary().startsWith("play(")));
        assertTrue(steps.getItems().size() < 60, "only what matters");

        robot.interact(() -> {
            steps.requestFocus();
            steps.getSelectionModel().select(0);
        });
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        Message inLadder = steps.getSelectionModel().getSelectedItem().message();
        assertEquals("C1", inLadder.type());
        robot.clickOn("#messages-ladder.toggle-button");
        assertEquals(inLadder, table(robot).getSelectionModel().getSelectedItem());
        robot.interact(() -> table(robot).requestFocus());
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        Message inTable = table(robot).getSelectionModel().getSelectedItem();
        robot.clickOn("#messages-ladder.toggle-button");
        assertEquals(inTable, steps.getSelectionModel().getSelectedItem().message());
    }

    @Test
    void aConnectionIsCapturedOpenedAndReplayedBeside(FxRobot robot) throws Exception {
        file.set(Captures.named("rtmpdump-2.4-play"));
        robot.interact(() -> selection.select(new Subject.Connection(demo.connectionId())));
        robot.clickOn("#messages-open");
        awaitListed(robot, "connect");
        robot.clickOn("#messages-replay");
        robot.interact(() ->
                robot.lookup("#messages-replay-url").queryAs(TextField.class).setText(demo.url()));
        robot.clickOn("#messages-replay-start");
        await(() -> robot.lookup("#messages-replayed").tryQuery().isPresent());
        TableView<Message> beside = robot.lookup("#messages-replayed").queryTableView();
        await(() -> beside.getItems().stream()
                .anyMatch(message -> message.summary().equals("onStatus NetStream.Play.Start")));
    }

    @Test
    void aCaptureIsWrittenUntilItIsStopped(FxRobot robot) throws Exception {
        file.set(folder.resolve("live.rtmp"));
        robot.interact(() -> selection.select(new Subject.Connection(demo.connectionId())));
        robot.clickOn("#messages-capture");
        demo.connect();
        demo.play();
        awaitListed(robot, "Video: ");
        robot.clickOn("#messages-capture");
        await(() -> note(robot).startsWith("The capture holds"));
        await(() -> Files.size(file.get()) > 1_000);
    }

    @Test
    void aConnectionThatCameWhileRecordingShowsItsHandshakeAfterItsEnd(FxRobot robot) throws Exception {
        robot.interact(() -> selection.select(new Subject.Connection(demo.connectionId())));
        await(() -> note(robot).contains("how this connection began was not recorded"));
        robot.clickOn("#messages-record");
        try (PlayedDemo.Second second = demo.second()) {
            second.play();
        }
        long id = arrivals.connections().getLast();
        robot.interact(() -> selection.select(new Subject.Connection(id)));
        awaitListed(robot, "Handshake C0: version 3");
        awaitListed(robot, "connect demo");
        awaitListed(robot, "The connection is closed.");
        robot.clickOn("#messages-record");
        assertFalse(arrivals.isOn());
    }

    @Test
    void aCaptureGoesOnOutOfSightAndIsStoppedFromTheList(FxRobot robot) throws Exception {
        file.set(folder.resolve("unseen.rtmp"));
        robot.interact(() -> selection.select(new Subject.Connection(demo.connectionId())));
        robot.clickOn("#messages-capture");
        robot.interact(pane::close);
        demo.connect();
        demo.play();
        robot.interact(() -> pane.open(new Subject.Capture(Captures.named("obs-29-play"))));
        await(() -> robot.lookup("Stop").tryQuery().isPresent());
        robot.clickOn("Stop");
        await(() -> captures.all().getFirst().capture().isOver());
        await(() -> robot.lookup("Open").tryQuery().isPresent());
        robot.clickOn("Open");
        awaitListed(robot, "onStatus NetStream.Play.Start");
    }

    @Test
    void aDamagedFileSaysWhichLine(FxRobot robot) throws Exception {
        file.set(Files.writeString(folder.resolve("broken.rtmp"), "0 C 03\n1 C 0g\n"));
        robot.interact(() -> selection.select(new Subject.Capture(file.get())));
        await(() -> note(robot).contains("line 2 is damaged"));
    }

    @Test
    void aStreamListsItsOwnMessages(FxRobot robot) throws Exception {
        demo.connect();
        demo.play();
        robot.interact(() -> selection.select(new Subject.PlayerStream(demo.connectionId(), 1)));
        awaitListed(robot, "Video: ");
        assertTrue(table(robot).getItems().stream().allMatch(message -> message.messageStreamId() == 1));
        assertTrue(table(robot).getItems().stream().allMatch(message -> message.from() == Side.SERVER));
    }
}
