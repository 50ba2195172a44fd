package dev.tilecast.app.ui.connections;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.app.ui.table.KeyedRow;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.ConnectionSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConnectionsViewTest {
    private OpenConsole console;

    @Start
    void open(Stage stage) {
        // The headless screen is narrow, and a narrow table with all columns leaves the peers' addresses out.
        Settings settings = new Settings(Map.of("table.connections", "peer:126,codec:132:hidden"), values -> {});
        PaintedSource testcard = new PaintedSource("testcard", PixelType.RGB, 64, 36, 16, 16);
        console = new OpenConsole(stage, List.of(testcard), Broadcasts.none(), settings);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    @Test
    void twoHundredConnectionsChangeInPlaceUnderASelectionAndASortOrder(FxRobot robot) {
        long begin = System.nanoTime();
        AtomicBoolean turned = new AtomicBoolean();
        console.server()
                .putOn(() -> IntStream.range(0, 200)
                        .mapToObj(number -> Players.player(number, begin, turned.get() ? 500 - number : number))
                        .toList());
        TableView<KeyedRow<ConnectionLine>> table = robot.lookup("#connections").queryTableView();
        await(() -> table.getItems().size() == 200);
        List<KeyedRow<ConnectionLine>> rows = List.copyOf(table.getItems());
        KeyedRow<ConnectionLine> selected = rows.get(17);
        robot.interact(() -> {
            table.getSelectionModel().select(selected);
            sortBy(table, "sent", TableColumn.SortType.DESCENDING);
        });
        assertEquals(playersWithFrames(18, 200), table.getItems().indexOf(selected));
        turned.set(true);
        await(() -> selected.line().framesSent() == (500 - 17) * 30);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(playersWithFrames(0, 17), table.getItems().indexOf(selected));
        assertEquals(List.of(selected), table.getSelectionModel().getSelectedItems());
        assertEquals(Set.copyOf(rows), Set.copyOf(table.getItems()), "the rows stay the same objects");
        assertEquals("sent", table.getSortOrder().getFirst().getId());
    }

    /** Every seventh player is only connecting: no frame was sent to it. */
    private static int playersWithFrames(int from, int to) {
        return (int) IntStream.range(from, to).filter(number -> number % 7 != 6).count();
    }

    @Test
    void aConnectionThatStartsToPlayKeepsItsRowAndSelection(FxRobot robot) {
        console.server().putOn(() -> List.of(Players.player(6, System.nanoTime(), 1)));
        TableView<KeyedRow<ConnectionLine>> table = robot.lookup("#connections").queryTableView();
        await(() -> table.getItems().size() == 1);
        KeyedRow<ConnectionLine> row = table.getItems().getFirst();
        assertEquals(0, row.line().key().streamId());
        Platform.runLater(() -> table.getSelectionModel().select(row));
        console.server().putOn(() -> {
            var player = Players.player(6, System.nanoTime(), 1);
            var playing = Players.player(0, System.nanoTime(), 1);
            return List.of(new ConnectionSnapshot(
                    player.id(),
                    player.peerAddress(),
                    player.client(),
                    "demo",
                    player.tcUrl(),
                    "connected",
                    player.openedNanoTime(),
                    0,
                    0,
                    0,
                    playing.streams()));
        });
        await(() -> row.line().key().streamId() == 1);
        assertEquals(List.of(row), List.copyOf(table.getItems()));
        assertSame(row, table.getSelectionModel().getSelectedItem());
    }

    @Test
    void theContextMenuDisconnectsThePlayerThatItNames(FxRobot robot) {
        console.server().putOn(() -> Players.running(3, System.nanoTime()));
        // The headless window system opens the menu without telling of the press, so the row is selected first.
        robot.clickOn(Pointer.to(robot, "127.0.0.1:50001"));
        robot.rightClickOn(Pointer.to(robot, "127.0.0.1:50001"));
        robot.clickOn(Pointer.to(robot, "Disconnect 127.0.0.1:50001"));
        await(() -> console.server().disconnected().equals(List.of(2L)));
    }

    @Test
    void severalPlayersAreDisconnectedOnlyWhereThatIsConfirmed(FxRobot robot) {
        console.server().putOn(() -> Players.running(3, System.nanoTime()));
        await(() -> robot.lookup("127.0.0.1:50002").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        askToDisconnectTwo(robot);
        robot.clickOn(inQuestion(robot, "Cancel"));
        await(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
        assertEquals(List.of(), console.server().disconnected());
        askToDisconnectTwo(robot);
        robot.clickOn(inQuestion(robot, "Disconnect 2 players"));
        await(() -> Set.copyOf(console.server().disconnected()).equals(Set.of(2L, 3L)));
    }

    private static void askToDisconnectTwo(FxRobot robot) {
        TableView<KeyedRow<ConnectionLine>> table = robot.lookup("#connections").queryTableView();
        robot.interact(() -> {
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(row -> row.line().key().connectionId() > 1)
                    .forEach(table.getSelectionModel()::select);
        });
        robot.rightClickOn("127.0.0.1:50002").clickOn("Disconnect 2 players");
        await(() -> robot.lookup(".dialog-pane .button").queryAll().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node inQuestion(FxRobot robot, String button) {
        return robot.lookup(".dialog-pane .button")
                .match(node -> ((Labeled) node).getText().equals(button))
                .query();
    }

    @Test
    void theContextMenuCopiesThePeerAddress(FxRobot robot) {
        console.server().putOn(() -> Players.running(3, System.nanoTime()));
        robot.clickOn(Pointer.to(robot, "127.0.0.1:50002"));
        robot.rightClickOn(Pointer.to(robot, "127.0.0.1:50002"));
        robot.clickOn(Pointer.to(robot, "Copy peer address"));
        awaitCopied("127.0.0.1:50002");
    }

    @Test
    void anEmptyTableSaysHowToPlay(FxRobot robot) {
        await(() -> robot.lookup(".command-line").queryAs(Label.class).getText().startsWith("ffplay"));
    }

    private static void sortBy(
            TableView<KeyedRow<ConnectionLine>> table, String column, TableColumn.SortType direction) {
        TableColumn<KeyedRow<ConnectionLine>, ?> found = table.getColumns().stream()
                .filter(candidate -> candidate.getId().equals(column))
                .findFirst()
                .orElseThrow();
        found.setSortType(direction);
        table.getSortOrder().setAll(List.of(found));
    }
}
