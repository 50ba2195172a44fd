package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.ClockReader;
import dev.tilecast.app.clock.GreyPicture;
import dev.tilecast.app.clock.WindowReading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.util.Duration;

/**
 * Takes pictures of a rectangle of the screen, four a second, and reads the clock in them on a thread of its own. JavaFX
 * thread.
 */
final class ScreenWatch implements AutoCloseable {
    private static final Duration PERIOD = Duration.millis(250);

    private final Rectangle2D region;
    private final Consumer<WindowReading> show;
    private final Consumer<String> failed;
    private final Robot robot = new Robot();
    private final ClockReader reader = new ClockReader();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock-screen").daemon().factory());
    private final Timeline pulse = new Timeline(new KeyFrame(PERIOD, event -> take()));
    private boolean reading;
    private boolean closed;

    /** @param failed told why the platform gives no pictures */
    ScreenWatch(Rectangle2D region, Consumer<WindowReading> show, Consumer<String> failed) {
        this.region = region;
        this.show = show;
        this.failed = failed;
        pulse.setCycleCount(Timeline.INDEFINITE);
        pulse.play();
    }

    private void take() {
        if (reading || closed) {
            return;
        }
        Instant before = Instant.now();
        WritableImage image;
        try {
            image = robot.getScreenCapture(null, region);
        } catch (RuntimeException refused) {
            failed.accept(String.valueOf(refused.getMessage()));
            return;
        }
        Instant after = Instant.now();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        reading = true;
        thread.execute(() -> {
            WindowReading found = WindowReading.of(
                    reader.find(GreyPicture.ofArgb(width, height, argb)), before, after, ZoneId.systemDefault());
            Platform.runLater(() -> {
                reading = false;
                if (!closed) {
                    show.accept(found);
                }
            });
        });
    }

    @Override
    public void close() {
        closed = true;
        pulse.stop();
        thread.shutdownNow();
    }
}
