package dev.tilecast.app.ui.clock;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.TestCard;
import dev.tilecast.app.frame.LiveDemo;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pane over a server that really encodes, a player that really plays, and a card on the screen. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ClockPaneTest {
    @TempDir
    private Path folder;

    private final LiveDemo demo = new LiveDemo();
    private ClockPane pane;
    private Stage card;

    @Start
    void open(Stage stage) {
        pane = new ClockPane(
                new Texts(),
                new FrameTaps(
                        demo.wiring().server(),
                        demo.wiring().broadcasts(),
                        demo.wiring().scenes()),
                demo.wiring().server().codecs(),
                (owner, title) -> Optional.of(folder.resolve("window.png")));
        Scene scene = new Scene((Parent) pane.root(), 340, 800);
        new Looks(Theme.DARK).dress(scene);
        // The stage may come from a test of the whole console, whose least size would let it cover the card.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.setWidth(340);
        stage.setHeight(800);
        stage.setX(650);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(() -> {
            pane.close();
            if (card != null) {
                card.close();
            }
        });
        demo.close();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static Path writeCard(Path file) throws Exception {
        TestCard scene = new TestCard(640, 360, 30, Optional.of(Clock.systemDefaultZone()));
        ImageApi images = new ImageApi();
        Canvas canvas = scene.createCanvas(images);
        scene.render(canvas, 4711);
        return Files.write(file, images.encode(canvas, "png", 100));
    }

    @Test
    void thePicturesThatAPlayerIsSentGiveALatency(FxRobot robot) throws Exception {
        demo.play("testcard?codec=h264");
        robot.interact(() -> pane.open(new Subject.PlayerStream(demo.lastConnection(), 1)));
        await(() -> text(robot, "#clock-state").startsWith("Frame "));
        await(() -> !text(robot, "#clock-sent-median-millis").equals("–"));
        double median = Double.parseDouble(text(robot, "#clock-sent-median-millis"));
        assertTrue(median >= -5 && median < 2_000, () -> "median " + median);
    }

    @Test
    void aPictureFileIsRead(FxRobot robot) throws Exception {
        writeCard(folder.resolve("window.png"));
        robot.clickOn("#clock-file");
        await(() -> text(robot, "#clock-window-told").startsWith("window.png: Frame 4,711, clock "));
    }

    @Test
    void whatIsNoPictureSaysSo(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("window.png"), "text");
        robot.clickOn("#clock-file");
        await(() -> text(robot, "#clock-window-told")
                .equals("window.png is no picture that can be read here; choose a PNG file"));
    }

    @Test
    void aWindowOnTheScreenIsFoundAndRead(FxRobot robot) throws Exception {
        Image image = new Image(writeCard(folder.resolve("window.png")).toUri().toString());
        robot.interact(() -> {
            card = new Stage();
            card.setScene(new Scene(
                    new Parent() {
                        {
                            getChildren().add(new ImageView(image));
                        }
                    },
                    640,
                    360));
            card.setX(3);
            card.setY(120);
            card.show();
        });
        robot.clickOn("#clock-screen");
        await(() -> text(robot, "#clock-window-told").startsWith("Frame 4,711, clock "));
        await(() -> !text(robot, "#clock-window-now-millis").equals("–"));
    }

    @Test
    void aRectangleThatIsNoneSaysWhatIsWanted(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#clock-region").queryAs(TextField.class).setText("all"));
        robot.clickOn("#clock-screen");
        assertTrue(text(robot, "#clock-window-told").contains("is no rectangle"), text(robot, "#clock-window-told"));
    }

    @Test
    void closedItLeavesNoThread(FxRobot robot) throws Exception {
        demo.play("testcard?codec=h264");
        robot.interact(() -> pane.open(new Subject.Source(demo.options("testcard"))));
        await(() -> text(robot, "#clock-state").startsWith("Frame "));
        robot.clickOn("#clock-screen");
        robot.interact(pane::close);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("clock-")));
    }
}
