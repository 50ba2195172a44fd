package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FirstPictureTest {
    private final AtomicBoolean laidOut = new AtomicBoolean();
    private final AtomicBoolean wasLaidOut = new AtomicBoolean();
    private final AtomicInteger runs = new AtomicInteger();

    @Start
    void open(Stage stage) {
        Pane root = new Pane() {
            @Override
            protected void layoutChildren() {
                laidOut.set(true);
            }
        };
        stage.setScene(new Scene(root, 320, 200));
        stage.show();
        laidOut.set(false);
        root.requestLayout();
        new FirstPicture(() -> {
                    wasLaidOut.set(laidOut.get());
                    runs.incrementAndGet();
                })
                .start();
    }

    @Test
    void whatWaitsForItRunsOnceAfterTheWindowWasLaidOut() {
        await(() -> runs.get() > 0);
        assertTrue(wasLaidOut.get());
        WaitForAsyncUtils.waitForFxEvents(10);
        assertEquals(1, runs.get());
    }
}
