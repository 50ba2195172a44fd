package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.canvas.PixelType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The console while nobody is at it. */
@ExtendWith(ApplicationExtension.class)
class RestingConsoleTest {
    private final PaintedSource alone = source("alone");
    private final PaintedSource played = source("played");
    private final AtomicLong nanoTime = new AtomicLong();
    private volatile boolean looksRest;
    private OpenConsole console;

    private static PaintedSource source(String name) {
        return new PaintedSource(name, PixelType.RGB, 64, 36, 16, 16);
    }

    @Start
    void open(Stage stage) {
        SceneSources sources = new SceneSources() {
            @Override
            public List<SceneSource> sources() {
                return List.of(alone, played);
            }

            @Override
            public void restLooks(boolean resting) {
                looksRest = resting;
            }
        };
        played.playedBy(1);
        console = new OpenConsole(stage, sources, Broadcasts.none(), Settings.unsaved(), nanoTime::get);
        paint(Color.RED);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    private void paint(Color color) {
        for (PaintedSource source : List.of(alone, played)) {
            source.publish((x, y, rgba) -> {
                rgba[0] = (float) color.getRed();
                rgba[1] = (float) color.getGreen();
                rgba[2] = (float) color.getBlue();
            });
        }
    }

    private void letRest(FxRobot robot) {
        await(() ->
                shown(robot, alone).equals(Color.RED) && shown(robot, played).equals(Color.RED));
        nanoTime.addAndGet(Attention.PATIENCE.toNanos());
        await(() -> saysThatItRests(robot, alone));
    }

    private static Color shown(FxRobot robot, PaintedSource source) {
        WaitForAsyncUtils.waitForFxEvents();
        Image image = robot.lookup("#preview-" + source.options().scene() + " .image-view")
                .queryAs(ImageView.class)
                .getImage();
        return image.getPixelReader().getColor(0, 0);
    }

    private static boolean saysThatItRests(FxRobot robot, PaintedSource source) {
        return robot.lookup("#preview-" + source.options().scene() + " .resting")
                .query()
                .isVisible();
    }

    @Test
    void anUntouchedConsoleRestsAndSaysSoExceptWhatIsPlayed(FxRobot robot) {
        letRest(robot);
        assertEquals(true, looksRest);
        assertFalse(saysThatItRests(robot, played));
        paint(Color.BLUE);
        await(() -> shown(robot, played).equals(Color.BLUE));
        assertEquals(Color.RED, shown(robot, alone));
    }

    @Test
    void theMouseWakesIt(FxRobot robot) {
        letRest(robot);
        paint(Color.BLUE);
        robot.moveTo(Pointer.to(robot, "#preview-alone"));
        await(() -> shown(robot, alone).equals(Color.BLUE));
        assertFalse(saysThatItRests(robot, alone));
        assertFalse(looksRest);
    }

    @Test
    void aKeyWakesIt(FxRobot robot) {
        letRest(robot);
        robot.type(KeyCode.SHIFT);
        await(() -> !saysThatItRests(robot, alone) && !looksRest);
    }

    @Test
    void aPlayerWakesWhatItPlays(FxRobot robot) {
        letRest(robot);
        alone.playedBy(1);
        paint(Color.BLUE);
        await(() -> shown(robot, alone).equals(Color.BLUE));
        assertFalse(saysThatItRests(robot, alone));
    }
}
