package dev.tilecast.app.ui.canvas;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the pane over real sources, a real server and a real player. */
@ExtendWith(ApplicationExtension.class)
class CanvasPaneTest {
    private Path folder;
    private Path file;
    private InspectedDemo demo;

    @Start
    void open(Stage stage) throws IOException {
        folder = Files.createTempDirectory("canvas-pane");
        file = folder.resolve("kept.png");
        demo = new InspectedDemo(stage, file, 900, 900, Theme.DARK);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        Platform.runLater(() -> demo.selection().select(new Subject.Handler("connect")));
        await(() -> threads("canvas-inspector") == 0 && threads("canvas-player") == 0);
        demo.close();
        Files.deleteIfExists(file);
        Files.delete(folder);
    }

    @Test
    void aPixelIsReachedAndCopiedByKeys(FxRobot robot) {
        select("testcard");
        focusPicture(robot);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        await(() -> text(robot, "#canvas-reading").startsWith("x 320  y 180"));
        for (int i = 0; i < 18; i++) {
            robot.type(KeyCode.PLUS);
        }
        await(() -> text(robot, "#canvas-zoom").equals("6400 %"));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        awaitCopied(copied -> copied.matches("x 320 y 180 Rgb R \\d+ G \\d+ B \\d+"));
        robot.type(KeyCode.F);
        await(() -> !text(robot, "#canvas-zoom").equals("6400 %"));
    }

    @Test
    void whatThePlayerGetsIsComparedWithItsCanvas(FxRobot robot) throws IOException {
        demo.play("testcard");
        select("testcard");
        await(() -> choices(robot, "#canvas-compare") > 1);
        Platform.runLater(
                () -> box(robot, "#canvas-compare").getSelectionModel().select(1));
        await(() -> text(robot, "#canvas-psnr-luma").matches("\\d+\\.\\d\\d"));
        await(() -> Double.parseDouble(text(robot, "#canvas-psnr-luma")) > 20);
        await(() -> text(robot, "#canvas-ssim-luma").matches("0\\.\\d{4}|1\\.0000"));
        assertEquals("Difference \u00d7 8", text(robot, "#canvas-shown-note"));
        int players = players();
        Platform.runLater(
                () -> box(robot, "#canvas-compare").getSelectionModel().select(0));
        await(() -> players() == players - 1);
    }

    @Test
    void aPausedCanvasIsEqualToWhatWasSavedOfIt(FxRobot robot) throws IOException {
        select("orbit");
        focusPicture(robot);
        robot.type(KeyCode.SPACE);
        await(() -> text(robot, "#canvas-paused").matches("Paused · [1-9]\\d* canvases since"));
        robot.clickOn("#canvas-saveCanvas");
        await(() -> text(robot, "#canvas-said").equals("Saved as kept.png"));
        Canvas saved = new ImageApi().decode(Files.readAllBytes(file), "png");
        assertEquals(demo.scene("orbit").width(), saved.width());
    }

    @Test
    void aReferenceImageIsCompared(FxRobot robot) throws IOException {
        select("testcard");
        focusPicture(robot);
        robot.type(KeyCode.SPACE);
        await(() -> text(robot, "#canvas-paused").startsWith("Paused"));
        robot.clickOn("#canvas-saveCanvas");
        await(() -> text(robot, "#canvas-said").equals("Saved as kept.png"));
        robot.clickOn("#canvas-reference");
        await(() -> text(robot, "#canvas-psnr-rgb").equals("equal"));
        Canvas small = new ImageApi().createCanvas(PixelType.RGB, 8, 8, 0, 0);
        Files.write(file, new ImageApi().encode(small, "png", 100));
        robot.clickOn("#canvas-reference");
        await(() -> text(robot, "#canvas-failure").startsWith("kept.png has 8x8 pixels and the canvas 640x360"));
    }

    @Test
    void floatCanvasesHaveAnExposure(FxRobot robot) {
        select("testcard");
        focusPicture(robot);
        assertTrue(robot.lookup("#canvas-exposure").query().isDisabled());
        select("orbit");
        await(() -> !robot.lookup("#canvas-exposure").query().isDisabled());
        Slider exposure = robot.lookup("#canvas-exposure").queryAs(Slider.class);
        Platform.runLater(() -> exposure.setValue(2));
        await(() -> text(robot, "#canvas-tone").equals("gamma 2.0, exposure +2.0"));
        robot.clickOn("#canvas-tone-reset");
        await(() -> text(robot, "#canvas-tone").equals("gamma 2.0, exposure +0.0"));
    }

    @Test
    void aPlayersStreamShowsItsSource(FxRobot robot) throws IOException {
        demo.play("orbit?size=320x180");
        long id = demo.wiring().server().snapshot().connections().getFirst().id();
        Platform.runLater(() -> demo.selection().select(new Subject.PlayerStream(id, 1)));
        focusPicture(robot);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        await(() -> text(robot, "#canvas-reading").startsWith("x 160  y 89"));
    }

    private int players() {
        return demo.wiring()
                .broadcasts()
                .of(demo.scene("testcard"))
                .getFirst()
                .snapshot()
                .players();
    }

    private void select(String scene) {
        SceneOptions options = demo.scene(scene);
        Platform.runLater(() -> demo.selection().select(new Subject.Source(options)));
    }

    private static void focusPicture(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> robot.lookup("#canvas-saveCanvas").tryQuery().isPresent()
                && !robot.lookup("#canvas-saveCanvas").query().isDisabled());
        Platform.runLater(() -> robot.lookup("#canvas-picture").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ComboBox<?> box(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class);
    }

    /** As they are when a person opens the list. */
    private static int choices(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        if (robot.lookup(id).tryQuery().isEmpty()) {
            return 0;
        }
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> box(robot, id).getOnShowing().handle(null));
        return box(robot, id).getItems().size();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
