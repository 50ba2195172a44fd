package dev.tilecast.app.ui.guide;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.guide.GuidePlace;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GuideWindowTest {
    private final Map<String, String> remembered = new HashMap<>();
    private final Settings settings = new Settings(Map.of("guide.width", "1000", "guide.height", "420"), values -> {
        remembered.clear();
        remembered.putAll(values);
    });
    private final List<GuideStage> made = new ArrayList<>();
    private final Texts texts = new Texts();
    private Looks looks;
    private GuideWindow window;

    @Start
    void open(Stage stage) {
        looks = new Looks(Theme.DARK);
        window = new GuideWindow(texts, looks, settings, "/sample-guide/");
        window.onMade(made::add);
        Scene scene = new Scene(new BorderPane(new GuideLink(texts, "play.guide.latency", GuideTopic.LATENCY).root()));
        window.listen(scene);
        looks.dress(scene);
        TestStage.show(stage, scene, 300, 100);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void read(FxRobot robot, String address) {
        robot.interact(() -> window.open(GuidePlace.of(address)));
        await(() -> address.equals(remembered.get("guide.place")));
        robot.targetWindow(made.getFirst().stage());
    }

    private static ScrollPane page(FxRobot robot) {
        return robot.lookup(".guide-scroll").queryAs(ScrollPane.class);
    }

    private static List<String> headings(FxRobot robot) {
        return robot.lookup(".guide-heading-1").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    private static Text link(FxRobot robot, String text) {
        return robot.lookup(".guide-go")
                .match(node -> ((Text) node).getText().equals(text))
                .queryAs(Text.class);
    }

    private static List<String> listed(FxRobot robot) {
        return robot.lookup("#guide-contents").<ContentsLine>queryListView().getItems().stream()
                .map(ContentsLine::title)
                .toList();
    }

    @Test
    void nothingIsMadeBeforeALinkAsksForIt(FxRobot robot) {
        assertEquals(List.of(), made);
        robot.clickOn(".guide-link");
        await(() -> "latency.md".equals(remembered.get("guide.place")));
        assertEquals(1, made.size());
        assertEquals(List.of("Low latency"), headings(robot));
        assertEquals("Low latency – Guide – Tilecast", made.getFirst().stage().getTitle());
        robot.interact(window::close);
        robot.interact(() -> window.open());
        await(() -> made.getFirst().stage().isShowing());
        assertEquals("latency.md", remembered.get("guide.place"));
        assertEquals(1, made.size());
    }

    @Test
    void linksLeadToPagesAndHeadingsAndBackGoesWhereItWasRead(FxRobot robot) {
        read(robot, "concepts.md");
        robot.clickOn(link(robot, "how late they are"));
        await(() -> "latency.md#obs".equals(remembered.get("guide.place")));
        double scrolled = page(robot).getVvalue();
        assertTrue(scrolled > 0);
        robot.interact(() -> link(robot, "back to concepts").requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> headings(robot).equals(List.of("Concepts")));
        robot.interact(made.getFirst().back());
        await(() -> "latency.md#obs".equals(remembered.get("guide.place")));
        assertEquals(scrolled, page(robot).getVvalue(), 1e-6);
        robot.clickOn("#guide-forward");
        await(() -> "concepts.md".equals(remembered.get("guide.place")));
        assertTrue(robot.lookup("#guide-forward").query().isDisabled());
    }

    @Test
    void aHeadingStaysAtTheTopInWindowsOfAnySize(FxRobot robot) {
        read(robot, "latency.md#ffplay");
        await(() -> belowTop(robot, "ffplay") < 40);
        robot.interact(() -> made.getFirst().stage().setWidth(600));
        await(() -> page(robot).getWidth() > 550 && belowTop(robot, "ffplay") < 40);
        assertTrue(page(robot).getVvalue() > 0 && page(robot).getVvalue() < 1);
        assertEquals("latency.md#ffplay", remembered.get("guide.place"));
    }

    private static double belowTop(FxRobot robot, String heading) {
        Text text = robot.lookup(".guide-heading-2")
                .match(node -> ((Text) node).getText().equals(heading))
                .queryAs(Text.class);
        ScrollPane page = page(robot);
        return Math.abs(page.sceneToLocal(text.localToScene(0, 0)).getY());
    }

    @Test
    void theTableOfContentsGoesToHeadingsAndFollowsTheReader(FxRobot robot) {
        read(robot, "latency.md");
        ListView<ContentsLine> contents = robot.lookup("#guide-contents").queryListView();
        assertEquals(
                "Low latency", contents.getSelectionModel().getSelectedItem().title());
        robot.interact(() -> page(robot).requestFocus());
        robot.type(KeyCode.END);
        await(() -> "VLC".equals(contents.getSelectionModel().getSelectedItem().title()));
        robot.interact(() -> {
            contents.requestFocus();
            contents.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        await(() -> headings(robot).equals(List.of("Concepts")));
        assertTrue(contents.isFocused(), "the keyboard stays where it is");
    }

    @Test
    void theSearchListsSectionsOfAllPagesAndMarksItsWords(FxRobot robot) {
        read(robot, "concepts.md");
        robot.interact(made.getFirst().search());
        robot.write("vlc");
        await(() -> listed(robot).equals(List.of("Low latency", "Low latency › VLC")));
        robot.type(KeyCode.ENTER);
        await(() -> headings(robot).equals(List.of("Low latency")));
        await(() -> robot.lookup(".guide-ground-found").queryAll().size() == 3);
        assertEquals("1 of 3", robot.lookup("#guide-count").queryAs(Label.class).getText());
        robot.type(KeyCode.ENTER);
        assertEquals("2 of 3", robot.lookup("#guide-count").queryAs(Label.class).getText());
        assertEquals(1, robot.lookup(".guide-ground-chosen").queryAll().size());
        robot.type(KeyCode.ESCAPE);
        await(() -> listed(robot).contains("Broadcast"));
        assertEquals(0, robot.lookup(".guide-ground-found").queryAll().size());
        assertTrue(made.getFirst().stage().isShowing());
    }

    @Test
    void inANarrowWindowTheTableOfContentsTakesThePlaceOfThePage(FxRobot robot) {
        read(robot, "concepts.md");
        robot.interact(() -> made.getFirst().stage().setWidth(480));
        await(() -> robot.lookup("#guide-contents").tryQuery().isEmpty());
        robot.clickOn("#guide-contents-toggle");
        await(() -> robot.lookup(".guide-scroll").tryQuery().isEmpty());
        robot.clickOn("Low latency");
        await(() -> headings(robot).equals(List.of("Low latency")));
        ScrollPane page = page(robot);
        for (Node cell : robot.lookup(".guide-cell").queryAll()) {
            assertTrue(cell.localToScene(cell.getBoundsInLocal()).getMaxX() <= page.getWidth(), cell::toString);
        }
    }

    @Test
    void codeIsCopiedAsItStandsAndTextAsItIsSelected(FxRobot robot) {
        read(robot, "latency.md");
        robot.clickOn(robot.lookup(".guide-lines .copy-button").queryButton());
        awaitCopied(text ->
                text.startsWith("# as near to the moment as it gets\nffplay -flags") && text.endsWith("bitrate=4M\""));
        robot.interact(() -> page(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
        awaitCopied(text -> text.startsWith("Low latency\n\nWhat a player shows")
                && text.contains("\nplayer\tline\tbehind\nffplay\t")
                && text.endsWith("It reads six seconds before it plays anything."));
        robot.doubleClickOn(robot.from(robot.lookup(".guide-table").<Node>query())
                .lookup("VLC")
                .<Node>query());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        awaitCopied("VLC");
    }

    @Test
    void anAddressOfTheWebIsShownAndCopied(FxRobot robot) {
        read(robot, "latency.md");
        robot.interact(() -> link(robot, "OBS tells").requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(
                "https://obsproject.com/kb/media-source",
                robot.lookup("#guide-address").queryAs(Labeled.class).getText());
        robot.clickOn("#guide-address-copy");
        awaitCopied("https://obsproject.com/kb/media-source");
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#guide-address").query().getParent().isVisible());
    }

    @Test
    void whatIsUnknownIsShownAsText(FxRobot robot) {
        read(robot, "odd.md");
        List<String> shown = robot.lookup(".guide-text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
        assertTrue(shown.contains("<div align=\"center\">HTML is shown as it is written</div>"), shown::toString);
        assertTrue(shown.contains("indented lines\nkeep    their blanks"), shown::toString);
        assertEquals(
                "what the missing picture shows",
                robot.lookup(".guide-no-picture").queryAs(Label.class).getText());
        assertNull(robot.lookup(".guide-go").tryQuery().orElse(null));
    }

    @Test
    void aPictureHasATwinForTheDarkTheme(FxRobot robot) {
        read(robot, "concepts.md");
        ImageView picture = robot.lookup(".guide-picture .image-view").queryAs(ImageView.class);
        assertTrue(picture.getImage().getUrl().endsWith("/way-dark.png"));
        robot.interact(looks::turn);
        assertTrue(picture.getImage().getUrl().endsWith("/way.png"));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
