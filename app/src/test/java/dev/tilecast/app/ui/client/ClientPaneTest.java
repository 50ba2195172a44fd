package dev.tilecast.app.ui.client;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ClientPaneTest {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private final Selection selection = new Selection();
    private ClientPane pane;
    private String url;

    @Start
    void open(Stage stage) {
        wiring.server().start(wiring.listen());
        url = "rtmp://" + wiring.server().listenAddress() + "/demo/testcard?size=160x90";
        pane = new ClientPane(
                new Texts(),
                new TestClient(wiring.server().codecs()),
                options -> List.of(url, url + "&codec=screen2"),
                selection);
        Scene scene = new Scene(new BorderPane(pane.root()), 360, 980);
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 360, 980);
        pane.open(new Subject.Remote(url));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(pane::close);
        wiring.server().shutdown();
    }

    private String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void aStreamIsPlayedIntoThePaneAndStopped(FxRobot robot) {
        robot.clickOn("#client-play");
        await(() -> robot.lookup("#client-picture").queryAs(ImageView.class).getImage() != null);
        await(() -> text(robot, "#client-codec").equals("screen video  160×90"));
        await(() -> text(robot, "#client-told").contains("NetStream.Play.Start"));
        await(() -> wiring.server().snapshot().connections().size() == 1);
        assertFalse(
                robot.lookup("#client-said").queryAs(ListView.class).getItems().isEmpty());
        robot.clickOn("#client-stop");
        await(() -> text(robot, "#client-state").startsWith("Connected"));
    }

    @Test
    void aSourceIsPlayedInTheCodecThatIsChosen(FxRobot robot) {
        robot.interact(() -> pane.open(
                new Subject.Source(wiring.scenes().sources().getFirst().options())));
        ComboBox<?> choices = robot.lookup("#client-choices").queryComboBox();
        assertTrue(choices.isVisible());
        robot.interact(() -> choices.getSelectionModel().select(1));
        robot.clickOn("#client-play");
        await(() -> text(robot, "#client-codec").startsWith("screen video 2"));
    }

    @Test
    void outOfSightNoConversationGoesOnAndInSightItIsTakenUpAgain(FxRobot robot) {
        robot.clickOn("#client-play");
        await(() -> text(robot, "#client-state").startsWith("Playing"));
        robot.interact(pane::close);
        await(() -> wiring.server().snapshot().connections().isEmpty());
        robot.interact(() -> pane.open(new Subject.Remote(url)));
        await(() -> text(robot, "#client-state").startsWith("Playing"));
    }

    @Test
    void aProcedureIsCalledWithJsonAndItsAnswerShown(FxRobot robot) {
        robot.clickOn("#client-connect");
        await(() -> text(robot, "#client-state").startsWith("Connected"));
        robot.interact(() -> {
            robot.lookup("#client-procedure").queryAs(TextField.class).setText("move_camera");
            robot.lookup("#client-arguments").queryAs(TextArea.class).setText("{\"yaw\" 10}");
        });
        assertTrue(
                text(robot, "#client-json-problem").contains("line 1, column 8"), text(robot, "#client-json-problem"));
        robot.interact(
                () -> robot.lookup("#client-arguments").queryAs(TextArea.class).setText("30, 10, 1"));
        assertEquals("", text(robot, "#client-json-problem"));
        await(() -> !robot.lookup("#client-call").query().isDisabled());
        robot.clickOn("#client-call");
        await(() -> text(robot, "#client-answer-summary").startsWith("move_camera was answered"));
        assertTrue(
                robot.lookup("#client-answer").queryAs(TextArea.class).getText().contains("\"azimuth\" : "));
        robot.clickOn("Tree");
        await(() -> robot.lookup("#client-answer-tree").queryAs(TreeView.class).getRoot() != null);
    }

    @Test
    void whatFailsSaysWhatAndWhatToDo(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#client-url").queryAs(TextField.class).setText("rtmp://127.0.0.1:0/a/b"));
        robot.clickOn("#client-play");
        assertEquals("Port.", text(robot, "#client-problem"));
        String missing = url.replace("testcard", "nowhere");
        robot.interact(
                () -> robot.lookup("#client-url").queryAs(TextField.class).setText(missing));
        robot.clickOn("#client-play");
        await(() -> text(robot, "#client-problem").contains("StreamNotFound"));
        assertTrue(robot.lookup("#client-remedy").queryAs(Label.class).getText().startsWith("What to do: "));
        assertEquals(new Subject.Remote(missing), selection.subject().get());
    }
}
