package dev.tilecast.app.ui.canvases;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.app.ui.fixture.Pointer;
import dev.tilecast.canvas.PixelType;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

@ExtendWith(ApplicationExtension.class)
class WallViewTest {
    private static final int SOURCES = 40;

    private final List<PaintedSource> sources = new ArrayList<>();
    private OpenConsole console;
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        for (int i = 0; i < SOURCES; i++) {
            sources.add(new PaintedSource("scene" + i, PixelType.RGB, 64, 36, 16, 16));
        }
        console = new OpenConsole(stage, sources);
    }

    @AfterEach
    void close() throws InterruptedException {
        console.close();
        assertEquals(0, looks(), "a closed console looks at nothing");
    }

    @Test
    void aCanvasIsShownTheRightWayUp(FxRobot robot) {
        sources.getFirst().publish(WallViewTest::redAboveGreenWithABlueLowerLeftPixel);
        await(() -> image(robot, "#preview-scene0") != null);
        Image image = image(robot, "#preview-scene0");
        int right = (int) image.getWidth() - 1;
        int bottom = (int) image.getHeight() - 1;
        assertEquals(Color.RED, image.getPixelReader().getColor(0, 0));
        assertEquals(Color.LIME, image.getPixelReader().getColor(right, bottom));
        assertEquals(Color.BLUE, image.getPixelReader().getColor(0, bottom));
    }

    @Test
    void aSmallCanvasIsMadeOfSharpSquares(FxRobot robot) {
        sources.getFirst().publish(WallViewTest::redAboveGreenWithABlueLowerLeftPixel);
        await(() -> image(robot, "#preview-scene0") != null
                && image(robot, "#preview-scene0").getWidth() > 64);
        Image image = image(robot, "#preview-scene0");
        int side = (int) image.getWidth() / 64;
        int bottom = (int) image.getHeight() - 1;
        assertEquals(64 * side, image.getWidth());
        assertEquals(36 * side, image.getHeight());
        assertEquals(Color.BLUE, image.getPixelReader().getColor(side - 1, bottom - (side - 1)));
        assertEquals(Color.LIME, image.getPixelReader().getColor(side, bottom));
        assertEquals(Color.LIME, image.getPixelReader().getColor(0, bottom - side));
    }

    @Test
    void thePixelUnderTheMouseIsReadFromTheCanvas(FxRobot robot) {
        sources.getFirst().publish(WallViewTest::redAboveGreenWithABlueLowerLeftPixel);
        await(() -> image(robot, "#preview-scene0") != null);
        await(() -> {
            // Again and again, since the pictures may still find their places.
            Bounds place = place(robot);
            robot.moveTo(place.getMinX() + 1.5, place.getMaxY() - 1.5);
            return robot.lookup(".pixel").queryAllAs(Label.class).stream()
                    .anyMatch(label -> label.getText().equals("x 0 y 0\nR   0 G   0 B 255 A 255"));
        });
    }

    @Test
    void theReadingNeverCoversThePixelUnderTheMouse(FxRobot robot) {
        sources.getFirst().publish(WallViewTest::redAboveGreenWithABlueLowerLeftPixel);
        await(() -> image(robot, "#preview-scene0") != null);
        Node reading = robot.lookup("#preview-scene0 .pixel").query();
        for (boolean low : List.of(true, false)) {
            await(() -> {
                Bounds place = place(robot);
                double y = low ? place.getMaxY() - 3 : place.getMinY() + 3;
                robot.moveTo(place.getMinX() + 3, y);
                double middle =
                        reading.localToScreen(reading.getBoundsInLocal()).getCenterY();
                return reading.isVisible() && Math.abs(middle - y) > place.getHeight() / 2;
            });
        }
    }

    private static Bounds place(FxRobot robot) {
        Node picture = robot.lookup("#preview-scene0 .picture").query();
        return picture.localToScreen(picture.getBoundsInLocal());
    }

    @Test
    void onlySourcesInSightAreLookedAt(FxRobot robot) {
        // The cards find their places first, which may take them through the sight.
        await(() -> sources.getFirst().looks() == 1 && sources.getLast().looks() == 0);
        ScrollPane wall = robot.lookup("#wall").queryAs(ScrollPane.class);
        Platform.runLater(() -> wall.setVvalue(wall.getVmax()));
        await(() -> sources.getLast().looks() == 1 && sources.getFirst().looks() == 0);
    }

    @Test
    void aHiddenWindowLooksAtNothing() {
        await(() -> sources.getFirst().looks() == 1);
        Platform.runLater(stage::hide);
        await(() -> looks() == 0);
        Platform.runLater(stage::show);
        await(() -> sources.getFirst().looks() == 1);
    }

    @Test
    void anEnlargedSourceIsTheOnlyOneLookedAt(FxRobot robot) {
        await(() -> sources.get(1).looks() == 1);
        robot.doubleClickOn(Pointer.to(robot, "#preview-scene1"));
        await(() -> looks() == 1 && sources.get(1).looks() == 1);
        robot.type(KeyCode.ESCAPE);
        await(() -> sources.get(0).looks() == 1);
    }

    private int looks() {
        return sources.stream().mapToInt(PaintedSource::looks).sum();
    }

    private static Image image(FxRobot robot, String preview) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(preview + " .image-view")
                .tryQueryAs(ImageView.class)
                .map(ImageView::getImage)
                .orElse(null);
    }

    private static void redAboveGreenWithABlueLowerLeftPixel(int x, int y, float[] rgba) {
        rgba[0] = y >= 18 ? 1 : 0;
        rgba[1] = y < 18 && (x > 0 || y > 0) ? 1 : 0;
        rgba[2] = x == 0 && y == 0 ? 1 : 0;
    }
}
