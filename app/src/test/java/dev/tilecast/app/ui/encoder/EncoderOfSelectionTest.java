package dev.tilecast.app.ui.encoder;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.BroadcastPlayer;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.screen.ScreenVideoPlugin;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel in the console, over broadcasts that really encode. */
@ExtendWith(ApplicationExtension.class)
class EncoderOfSelectionTest {
    private final PaintedSource testcard = new PaintedSource("testcard", PixelType.RGB, 64, 36, 16, 16);
    private final PaintedSource orbit = new PaintedSource("orbit", PixelType.RGB, 32, 18, 8, 8);
    private final List<Broadcast> all = List.of(broadcast(testcard), broadcast(orbit));
    private final AtomicInteger reads = new AtomicInteger();
    private OpenConsole console;
    private Stage window;

    private static Broadcast broadcast(PaintedSource source) {
        return new Broadcast(
                source.options() + " screen",
                CanvasSource.of(source.buffers()),
                new VideoCodecs(List.of(new ScreenVideoPlugin())),
                "screen video",
                BroadcastOptions.standard());
    }

    @Start
    void open(Stage stage) {
        window = stage;
        // All tests share one stage, and the last one's size stays.
        stage.setWidth(1_000);
        stage.setHeight(800);
        console = new OpenConsole(stage, List.of(testcard, orbit), new Broadcasts() {
            @Override
            public List<Broadcast> broadcasts() {
                return all;
            }

            @Override
            public List<Broadcast> of(SceneOptions options) {
                reads.incrementAndGet();
                return all.stream()
                        .filter(made -> made.name().equals(options + " screen"))
                        .toList();
            }
        });
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
        all.forEach(Broadcast::close);
    }

    @Test
    void itFollowsTheSelectedSource(FxRobot robot) {
        await(() -> title(robot).equals("Encoder › testcard"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#preview-orbit");
        await(() -> title(robot).equals("Encoder › orbit"));
        await(
                () -> text(robot, "#encoder-idle-line")
                        .equals(
                                "ffplay -flags low_delay -analyzeduration 100000 rtmp://127.0.0.1:1935/demo/orbit?codec=screen"));
    }

    @Test
    void aFoldedPanelReadsNothing(FxRobot robot) {
        await(() -> title(robot).equals("Encoder › testcard"));
        robot.interact(() -> panel(robot).setExpanded(false));
        int before = readsThatStand(robot);
        robot.interact(() -> panel(robot).setExpanded(true));
        await(() -> reads.get() > before);
    }

    @Test
    void aWindowOutOfSightReadsNoEncoder(FxRobot robot) {
        await(() -> title(robot).equals("Encoder › testcard"));
        robot.interact(() -> window.setIconified(true));
        int before = readsThatStand(robot);
        robot.interact(() -> window.setIconified(false));
        await(() -> reads.get() > before);
    }

    /** A reading that was under way may end; after that the count stands while the rest of the console is read on. */
    private int readsThatStand(FxRobot robot) {
        AtomicInteger before = new AtomicInteger(-1);
        await(() -> before.getAndSet(reads.get()) == reads.get());
        console.log().add("INFO", "one more reading");
        await(() -> robot.lookup("one more reading").tryQuery().isPresent());
        assertEquals(before.get(), reads.get());
        return before.get();
    }

    @Test
    void f5MakesAKeyFrameForThoseWhoWatch(FxRobot robot) {
        testcard.publish((x, y, rgba) -> rgba[0] = 1);
        try (Broadcast.Membership _ = all.getFirst().join(new PlayerThatKeepsUp())) {
            await(() -> "1".equals(text(robot, "#encoder-keyframes")));
            assertEquals("1", text(robot, "#encoder-players"));
            robot.type(KeyCode.F5);
            await(() -> "2".equals(text(robot, "#encoder-keyframes")));
        }
    }

    @Test
    void theEncodersOwnRefusalStandsBelowTheField(FxRobot robot) {
        await(() -> robot.lookup("#encoder-keyframe_interval").tryQuery().isPresent());
        TextField field = robot.lookup("#encoder-keyframe_interval").queryAs(TextField.class);
        robot.interact(field::requestFocus);
        robot.write("soon").type(KeyCode.ENTER);
        await(() -> text(robot, "#encoder-keyframe_interval-refusal").contains("keyframe_interval"));
        assertEquals("", field.getText());
    }

    @Test
    void everyControlComesIntoSightInTheSmallestWindow(FxRobot robot) {
        double width = window.getWidth();
        double height = window.getHeight();
        resize(robot, 900, 600);
        await(() -> robot.lookup("#encoder-keyframe_interval").tryQuery().isPresent());
        ScrollPane column = robot.lookup("#column").queryAs(ScrollPane.class);
        Node last = robot.lookup("#encoder-keyframe_interval").query();
        await(() -> {
            // Again and again, since a layout that makes the column longer keeps what was in sight where it was.
            robot.interact(() -> column.setVvalue(1));
            return last.localToScene(last.getBoundsInLocal()).getMaxY()
                    <= column.localToScene(column.getBoundsInLocal()).getMaxY();
        });
        resize(robot, width, height);
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            window.setWidth(width);
            window.setHeight(height);
        });
    }

    private static final class PlayerThatKeepsUp implements BroadcastPlayer {
        @Override
        public Answer offer(BroadcastFrame frame) {
            return Answer.KEEPS_UP;
        }

        @Override
        public long framesDropped() {
            return 0;
        }

        @Override
        public void ended(boolean failed, String reason) {}
    }

    private static TitledPane panel(FxRobot robot) {
        return robot.lookup("#encoder").queryAs(TitledPane.class);
    }

    private static String title(FxRobot robot) {
        return panel(robot).getText();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }
}
