package dev.tilecast.app.demo.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MandelbrotSceneTest {

    @Test
    void aFrameNumberAlwaysGivesTheSamePicture() {
        assertEquals(Pixels.of(new MandelbrotScene(130, 70), 90), Pixels.of(new MandelbrotScene(130, 70), 90));
        assertNotEquals(Pixels.of(new MandelbrotScene(130, 70), 90), Pixels.of(new MandelbrotScene(130, 70), 91));
    }

    @Test
    void theZoomGoesDownAndComesBackTheSameWay() {
        assertEquals(0, MandelbrotScene.depth(0));
        assertEquals(1, MandelbrotScene.depth(30));
        assertEquals(17, MandelbrotScene.depth(510));
        assertEquals(MandelbrotScene.depth(509), MandelbrotScene.depth(511));
        assertEquals(0, MandelbrotScene.depth(1020));
        assertEquals(MandelbrotScene.depth(5), MandelbrotScene.depth(1020L * 1_000_000_000 + 5));
    }

    @Test
    void theDeepestPictureIsStillFullOfDetail() {
        Pixels picture = Pixels.of(new MandelbrotScene(160, 90), 510);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 160; x++) {
                colours.add(picture.at(x, y));
            }
        }
        assertTrue(colours.size() > 500, () -> colours.size() + " colours");
    }

    @Test
    void pointsOfTheSetAreBlack() {
        // In the first picture the right edge lies in the big body.
        assertEquals(0, Pixels.of(new MandelbrotScene(160, 90), 0).at(110, 42));
    }
}
