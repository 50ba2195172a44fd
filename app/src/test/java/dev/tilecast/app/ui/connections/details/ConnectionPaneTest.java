package dev.tilecast.app.ui.connections.details;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.app.ui.fixture.LiveConsole;
import dev.tilecast.app.ui.table.KeyedRow;
import dev.tilecast.relay.RtmpClient;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person looks into a real player's connection, holds it, sets a property, and refuses its address. */
@ExtendWith(ApplicationExtension.class)
class ConnectionPaneTest {
    private LiveConsole console;
    private RtmpClient player;

    @Start
    void open(Stage stage) {
        console = new LiveConsole(stage);
    }

    @AfterEach
    void close() throws Exception {
        player.close();
        console.close();
    }

    private static TableView<KeyedRow<ConnectionLine>> table(FxRobot robot) {
        return robot.lookup("#connections").queryTableView();
    }

    /** Selects the only player and waits for what is known of it. */
    private void look(FxRobot robot) {
        robot.interact(() ->
                robot.lookup("#inspector-toggle").queryAs(ButtonBase.class).fire());
        await(() -> table(robot).getItems().stream().anyMatch(row -> row.line().state() == PlayerState.PLAYING));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        robot.interact(() -> choosePane(robot, "pane-connection"));
        await(() -> !text(robot, "#connection-title").isEmpty());
    }

    private static void choosePane(FxRobot robot, String id) {
        TabPane panes = robot.lookup("#inspector-panes").queryAs(TabPane.class);
        panes.getSelectionModel()
                .select(panes.getTabs().stream()
                        .filter(tab -> tab.getId().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static List<String> details(FxRobot robot, String group) {
        return robot.lookup("#connection-group-" + group + " .detail-value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean happened(FxRobot robot, String words) {
        return robot.lookup("#connection-events").queryListView().getItems().stream()
                .anyMatch(line -> line.toString().contains(words));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    @Test
    void whatWasAnnouncedAnsweredAndDoneIsShown(FxRobot robot) throws Exception {
        player = console.play();
        look(robot);
        await(() -> details(robot, "announced")
                .containsAll(List.of("LNX 9,0,124,2", "av01: decode\nhvc1: decode, forward", "ModEx")));
        await(() -> details(robot, "answered").contains("NetConnection.Connect.Success"));
        await(() -> details(robot, "answered").contains("65,536"));
        await(() -> happened(robot, "stream 1 plays testcard"));
        await(() -> happened(robot, "handshake done"));
        await(() -> !text(robot, "#connection-roundTrip").isEmpty()
                && !text(robot, "#connection-roundTrip").equals("–"));
        await(() -> Double.parseDouble(text(robot, "#connection-frames")) > 5);
        player.close();
        await(() -> text(robot, "#connection-end").contains("the client closed the connection"));
        // The table is refreshed at times of its own.
        await(() -> table(robot).getItems().getFirst().line().state() == PlayerState.ENDED);
        await(() -> robot.lookup("#connection-disconnect").queryButton().isDisabled());
    }

    @Test
    void aHeldStreamGetsNothingUntilItGoesOn(FxRobot robot) throws Exception {
        player = console.play();
        look(robot);
        Button hold = robot.lookup("#connection-hold").queryButton();
        await(() -> !hold.isDisabled());
        assertEquals("Hold the stream", hold.getText());
        fire(robot, "#connection-hold");
        await(() -> hold.getText().equals("Let the stream go on"));
        await(() -> table(robot).getItems().getFirst().line().state() == PlayerState.HELD);
        await(() -> table(robot).getItems().getFirst().line().framesPerSecond() == 0);
        fire(robot, "#connection-hold");
        await(() -> table(robot).getItems().getFirst().line().framesPerSecond() > 5);
        await(() -> happened(robot, "stream 1 goes on"));
    }

    @Test
    void aPropertyIsSetAndAMistakeIsExplained(FxRobot robot) throws Exception {
        player = console.play();
        look(robot);
        ComboBox<Integer> target = robot.lookup("#property-target").queryComboBox();
        await(() -> target.getItems().equals(List.of(0, 1)));
        robot.interact(() -> {
            target.setValue(1);
            robot.lookup("#property-name").queryAs(TextField.class).setText("render_rate");
            robot.lookup("#property-value").queryAs(TextField.class).setText("fast");
        });
        fire(robot, "#property-set");
        await(() -> text(robot, "#property-wrong").startsWith("render_rate must be a number above 0"));
        robot.interact(
                () -> robot.lookup("#property-value").queryAs(TextField.class).setText("12"));
        fire(robot, "#property-set");
        await(() -> text(robot, "#property-wrong").isEmpty());
        await(() -> details(robot, "properties").contains("12"));
        long id = table(robot).getItems().getFirst().line().key().connectionId();
        assertEquals(
                Map.of("render_rate", "12", "frame_rate", "30"),
                console.wiring()
                        .server()
                        .details(id)
                        .orElseThrow()
                        .streams()
                        .getFirst()
                        .properties());
    }

    @Test
    void aRefusedAddressIsListedAndLetInAgain(FxRobot robot) throws Exception {
        player = console.play();
        look(robot);
        fire(robot, "#connection-refuse");
        await(() -> text(robot, "#connection-end").contains("refused from the console"));
        await(() -> robot.lookup("#allow-127-0-0-1").tryQuery().isPresent());
        fire(robot, "#allow-127-0-0-1");
        await(() -> console.wiring().server().refusedAddresses().isEmpty());
        console.connect().close();
    }
}
