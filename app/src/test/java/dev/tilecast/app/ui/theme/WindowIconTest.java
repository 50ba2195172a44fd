package dev.tilecast.app.ui.theme;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.fixture.TestStage;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class WindowIconTest {
    private Stage stage;

    @Start
    void open(Stage shared) {
        stage = shared;
        stage.getIcons().clear();
        Scene scene = new Scene(new Group());
        new Looks(Theme.DARK).dress(scene);
        TestStage.show(stage, scene, 300, 200);
    }

    @Test
    void aWindowHasTheProgramsIconInSizesForTitlesAndSwitchers() {
        await(() -> stage.getIcons().size() == 2);
        assertEquals(
                List.of(32.0, 128.0),
                stage.getIcons().stream().map(Image::getWidth).toList());
    }
}
