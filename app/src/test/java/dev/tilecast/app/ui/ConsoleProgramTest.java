package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.app.ui.palette.PaletteItem;
import dev.tilecast.canvas.PixelType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The console as a program: palette, keys, selection, what is remembered, what can be undone. */
@ExtendWith(ApplicationExtension.class)
class ConsoleProgramTest {
    private final List<PaintedSource> sources = List.of(
            new PaintedSource("testcard", PixelType.RGB, 64, 36, 16, 16),
            new PaintedSource("orbit", PixelType.COLOR, 32, 18, 8, 8));
    private final Map<String, String> kept = new HashMap<>();
    private final Settings settings = new Settings(
            Map.of("log.level", "warn", "table", "streams", "show.log", "false", "scale", "125", "theme", "light"),
            values -> {
                kept.clear();
                kept.putAll(values);
            });
    private OpenConsole console;
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        console = new OpenConsole(stage, sources, Broadcasts.none(), settings);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    private static void shortcut(FxRobot robot, KeyCode... keys) {
        robot.press(KeyCode.CONTROL);
        for (KeyCode key : keys) {
            robot.press(key);
        }
        for (KeyCode key : keys) {
            robot.release(key);
        }
        robot.release(KeyCode.CONTROL);
    }

    private static boolean isOn(FxRobot robot, String toggle) {
        return robot.lookup(toggle).queryAs(ToggleButton.class).isSelected();
    }

    private static List<String> crumbs(FxRobot robot) {
        return robot.lookup("#breadcrumb").queryParent().getChildrenUnmodifiable().stream()
                .map(part -> ((Labeled) part).getText())
                .filter(text -> !text.equals("›"))
                .toList();
    }

    @Test
    void whatWasRememberedIsBroughtBackAndDefaultsCanBeRestoredAndThatUndone(FxRobot robot) {
        assertTrue(robot.lookup("#tab-streams").tryQuery().isPresent());
        assertFalse(isOn(robot, "#log-toggle"));
        assertTrue(robot.lookup("#log-level").tryQuery().isEmpty(), "the log is hidden");
        palette(robot, "restore defaults");
        await(() -> isOn(robot, "#log-toggle"));
        assertFalse(kept.containsKey("theme"));
        assertEquals(
                1,
                stage.getScene()
                        .getRoot()
                        .getChildrenUnmodifiable()
                        .getFirst()
                        .getTransforms()
                        .getFirst()
                        .getMxx());
        shortcut(robot, KeyCode.Z);
        await(() -> !isOn(robot, "#log-toggle"));
        assertEquals("light", kept.get("theme"));
        assertEquals(
                "Undone: defaults restored",
                robot.lookup("#notice").queryAs(Label.class).getText());
    }

    @Test
    void changesAreRememberedAtOnce(FxRobot robot) {
        shortcut(robot, KeyCode.L);
        assertEquals("true", kept.get("show.log"));
        shortcut(robot, KeyCode.I);
        assertEquals("true", kept.get("show.inspector"));
        shortcut(robot, KeyCode.EQUALS);
        assertEquals("150", kept.get("scale"));
        robot.clickOn("#theme");
        assertEquals("dark", kept.get("theme"));
        shortcut(robot, KeyCode.DIGIT0);
        robot.clickOn("#wall-grid");
        assertEquals("false", kept.get("wall.grid"));
        robot.clickOn("#handlers .title");
        assertEquals("false", kept.get("open.handlers"));
        Node divider = robot.lookup("#column").query().getParent().getParent().lookup(".split-pane-divider");
        robot.drag(divider).dropBy(30, 0);
        double left = Double.parseDouble(kept.get("columns.side"));
        assertTrue(left > 200, kept::toString);
    }

    @Test
    void aSwitchThatWasTurnedIsTurnedBack(FxRobot robot) {
        robot.clickOn("#switch-play .thumb-area");
        assertFalse(console.switches().get(2).isOn());
        shortcut(robot, KeyCode.Z);
        assertTrue(console.switches().get(2).isOn());
        shortcut(robot, KeyCode.SHIFT, KeyCode.Z);
        assertFalse(console.switches().get(2).isOn());
        await(() -> robot.lookup("#notice").queryAs(Label.class).getText().equals("Chosen again: handler play off"));
    }

    @Test
    void aCaptureThatIsLostSaysSoAndTheWayBackIsThere(FxRobot robot) {
        palette(robot, "go to orbit");
        Path lost = Path.of("/nowhere/lost.rtmp");
        robot.interact(() -> console.window().openCaptures(List.of(lost)));
        await(() -> crumbs(robot).equals(List.of("capture lost.rtmp")));
        await(() -> robot.lookup(".refusal").queryAs(Labeled.class).getText().contains("There is no file " + lost));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        await(() -> crumbs(robot).equals(List.of("orbit")));
    }

    @Test
    void thePaletteRunsWhatItFinds(FxRobot robot) {
        palette(robot, "handler pause off");
        assertFalse(console.switches().get(3).isOn());
        palette(robot, "copy url");
        awaitCopied("rtmp://127.0.0.1:1935/demo/testcard");
    }

    @Test
    void thePaletteGoesToConnectionsAndTheWayBackWorks(FxRobot robot) {
        console.server().putOn(() -> Players.running(5, System.nanoTime()));
        await(() -> robot.lookup("#status").queryAs(Label.class).getText().startsWith("5 connections"));
        palette(robot, "50001");
        await(() -> crumbs(robot).equals(List.of("orbit", "player 127.0.0.1:50001", "stream 1")));
        robot.clickOn(Pointer.to(
                robot,
                "#breadcrumb .hyperlink",
                node -> ((Labeled) node).getText().equals("orbit")));
        await(() -> crumbs(robot).equals(List.of("orbit")));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        await(() -> crumbs(robot).size() == 3);
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        await(() -> crumbs(robot).equals(List.of("orbit")));
    }

    @Test
    void aWindowOfItsOwnHasThePaletteToo(FxRobot robot) {
        palette(robot, "go to orbit");
        shortcut(robot, KeyCode.ENTER);
        await(() -> ownWindow(robot).isPresent());
        Scene own = ownWindow(robot).orElseThrow().getScene();
        robot.interact(() ->
                own.getAccelerators().get(KeyCombination.valueOf("Shortcut+K")).run());
        assertTrue(own.lookup(".palette-ground").isVisible());
        ListView<?> found = (ListView<?>) own.lookup("#palette");
        assertTrue(found.getItems().stream()
                .map(item -> ((PaletteItem) item).text())
                .toList()
                .contains("Go to handler play"));
    }

    private Optional<Window> ownWindow(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(window -> window instanceof Stage && window != stage)
                .findFirst();
    }

    @Test
    void theListOfKeysShowsOnlyWhatHasSome(FxRobot robot) {
        robot.type(KeyCode.F1);
        ListView<PaletteItem> list = robot.lookup("#palette").queryListView();
        assertEquals(
                List.of(),
                list.getItems().stream().filter(item -> item.keys().isEmpty()).toList());
        assertTrue(list.getItems().stream().anyMatch(item -> item.keys().equals("F5")));
        robot.type(KeyCode.ESCAPE);
        assertFalse(list.getParent().getParent().isVisible());
    }

    @Test
    void aTableIsSearchedByTheWordsOfItsRows(FxRobot robot) {
        robot.clickOn("#tab-connections");
        console.server().putOn(() -> Players.running(5, System.nanoTime()));
        TableView<?> table = robot.lookup("#connections").queryTableView();
        await(() -> table.getItems().size() == 5);
        shortcut(robot, KeyCode.F);
        robot.write("50003");
        await(() -> table.getItems().size() == 1);
        robot.type(KeyCode.ESCAPE);
        await(() -> table.getItems().size() == 5);
    }

    @Test
    void columnsAreHiddenAndRememberedInTheirOrder(FxRobot robot) {
        robot.clickOn("#tab-connections");
        TableView<?> table = robot.lookup("#connections").queryTableView();
        robot.interact(() -> moveToTheFront(table, "time"));
        assertTrue(kept.get("table.connections").startsWith("time:66,peer:126,"), kept::toString);
        assertTrue(kept.get("table.connections").contains(",id:50:hidden,"), kept::toString);
    }

    private static <S> void moveToTheFront(TableView<S> table, String id) {
        TableColumn<S, ?> column = table.getColumns().stream()
                .filter(candidate -> candidate.getId().equals(id))
                .findFirst()
                .orElseThrow();
        table.getColumns().remove(column);
        table.getColumns().addFirst(column);
    }

    @Test
    void f6GoesThroughThePartsOfTheWindow(FxRobot robot) {
        robot.clickOn("#address");
        robot.type(KeyCode.F6);
        assertTrue(isInside(robot.lookup("#column").query(), focus()), () -> "at " + focus());
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        assertFalse(isInside(robot.lookup("#column").query(), focus()), () -> "at " + focus());
    }

    @Test
    void tabGoesThroughThePartsOfTheWindowAsTheyStand(FxRobot robot) {
        robot.clickOn("#address");
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 60 && !stops.contains("inspector-toggle"); i++) {
            robot.type(KeyCode.TAB);
            stops.add(String.valueOf(focus().getId()));
        }
        List<String> inOrder = List.of(
                "start-stop",
                "theme",
                "handlers",
                "switch-frame",
                "encoder",
                "wall-grid",
                "preview-testcard",
                "tables");
        assertEquals(inOrder, stops.stream().filter(inOrder::contains).toList(), stops::toString);
    }

    private Node focus() {
        return stage.getScene().getFocusOwner();
    }

    private static boolean isInside(Node part, Node node) {
        return node != null && (node == part || isInside(part, node.getParent()));
    }

    @Test
    void everythingThatTakesTheKeyboardSaysWhatItIs(FxRobot robot) {
        robot.interact(() -> check(stage.getScene().getRoot()));
    }

    private static void check(Node node) {
        if (node.isFocusTraversable() && node instanceof Control control) {
            boolean named = control.getAccessibleText() != null
                    || control.getTooltip() != null
                    || control instanceof Labeled labeled && !labeled.getText().isBlank()
                    || control instanceof TextInputControl input && input.getPromptText() != null && isPart(input)
                    || isPart(control);
            assertTrue(named, () -> "nothing says what this is: " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ConsoleProgramTest::check);
        }
    }

    /** A part of a control that is named itself. */
    private static boolean isPart(Node node) {
        Node above = node.getParent();
        while (above != null && !(above instanceof Control)) {
            above = above.getParent();
        }
        return above instanceof Control whole && whole.getAccessibleText() != null;
    }

    private static void palette(FxRobot robot, String words) {
        shortcut(robot, KeyCode.K);
        robot.write(words);
        robot.type(KeyCode.ENTER);
    }
}
