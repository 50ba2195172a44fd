package dev.tilecast.app.ui;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;

import dev.tilecast.app.ui.connections.details.ConnectionPane;
import dev.tilecast.app.ui.fixture.LiveConsole;
import dev.tilecast.app.ui.handlers.HandlerPane;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import java.awt.image.BufferedImage;
import java.io.File;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScreensTmpTest {
    private LiveConsole console;
    private Stage main;

    @Start
    void open(Stage stage) {
        main = stage;
        console = new LiveConsole(stage);
    }

    static void save(FxRobot robot, Scene scene, String name) throws Exception {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = scene.snapshot(null));
        int w = (int) image[0].getWidth();
        int h = (int) image[0].getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out.setRGB(x, y, image[0].getPixelReader().getArgb(x, y));
            }
        }
        javax.imageio.ImageIO.write(out, "png", new File("/tmp/conns-" + name + ".png"));
    }

    @Test
    void screens(FxRobot robot) throws Exception {
        RtmpClient a = console.play();
        RtmpClient b = console.play();
        RtmpClient c = console.play();
        for (int i = 0; i < 20; i++) {
            RtmpClient caller = i == 0 ? console.connect() : null;
            if (caller != null) {
                for (int k = 0; k < 50; k++) {
                    if (k == 40) {
                        console.handler("call")
                                .change(now -> now.withFailPercent(30).withDelayMillis(20));
                    }
                    caller.call("move_camera", AmfValue.NULL, AmfValue.of(1));
                }
                caller.close();
            }
        }
        c.close();
        console.wiring().server().refuse("192.0.2.7", java.time.Duration.ofMinutes(5), "x");
        long id = console.wiring().server().snapshot().connections().getFirst().id();
        console.wiring().server().setProperty(id, "room", "7");
        console.wiring().server().hold(id + 1, 1, true);
        for (Theme theme : Theme.values()) {
            for (int width : new int[] {360, 640}) {
                for (String which : new String[] {"connection", "handler"}) {
                    Stage[] stage = new Stage[1];
                    InspectorPane[] pane = new InspectorPane[1];
                    robot.interact(() -> {
                        Texts texts = new Texts();
                        pane[0] = which.equals("connection")
                                ? new ConnectionPane(
                                        texts,
                                        console.wiring().server(),
                                        console.wiring().journal(),
                                        Platform::runLater)
                                : new HandlerPane(texts, console.wiring().switches(), Platform::runLater);
                        stage[0] = new Stage();
                        Scene scene = new Scene((javafx.scene.Parent) pane[0].root(), width, 980);
                        new Looks(theme).dress(scene);
                        stage[0].setScene(scene);
                        stage[0].show();
                        pane[0].open(
                                which.equals("connection") ? new Subject.Connection(id) : new Subject.Handler("call"));
                    });
                    Thread.sleep(2500);
                    save(robot, stage[0].getScene(), which + "-" + theme + "-" + width);
                    robot.interact(() -> {
                        pane[0].close();
                        stage[0].close();
                    });
                }
            }
        }
        await(() -> true);
        save(robot, main.getScene(), "window");
        robot.interact(() ->
                robot.lookup("#inspector-toggle").queryAs(ButtonBase.class).fire());
        a.close();
        b.close();
        console.close();
    }
}
