package dev.tilecast.app.demo.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import org.junit.jupiter.api.Test;

class OrbitSceneTest {
    private final SharedCamera camera = new SharedCamera();

    @Test
    void thePictureDependsOnTheCameraAndNotOnTheFrame() {
        Pixels first = Pixels.of(new OrbitScene(200, 120, camera), 0);
        assertEquals(first, Pixels.of(new OrbitScene(200, 120, camera), 17));
        camera.move(10, 0, 1);
        assertNotEquals(first, Pixels.of(new OrbitScene(200, 120, camera), 17));
    }

    @Test
    void aCanvasThatShowsAnOlderViewIsDrawnAnew() {
        OrbitScene scene = new OrbitScene(130, 70, camera);
        Canvas canvas = scene.createCanvas(new ImageApi());
        scene.render(canvas, 0);
        camera.move(-40, 5, 1.5);
        scene.render(canvas, 1);
        assertEquals(Pixels.of(new OrbitScene(130, 70, camera), 0), Pixels.of(canvas));
    }

    @Test
    void aWholeTurnLeadsBack() {
        Pixels first = Pixels.of(new OrbitScene(64, 36, camera), 0);
        camera.move(90, 0, 1);
        camera.move(270, 0, 1);
        assertEquals(Camera.START, camera.get());
        assertEquals(first, Pixels.of(new OrbitScene(64, 36, camera), 0));
    }

    @Test
    void theBigRedSphereStandsInTheMiddleOfTheFloor() {
        Pixels picture = Pixels.of(new OrbitScene(320, 180, camera), 0);
        int middle = picture.at(160, 100);
        int red = middle >> 16;
        int green = middle >> 8 & 0xFF;
        assertTrue(red > 2 * green, () -> Integer.toHexString(middle));
        int sky = picture.at(160, 178);
        assertTrue((sky & 0xFF) > (sky >> 16), () -> Integer.toHexString(sky));
    }

    @Test
    void theCanvasIsFloatAndNamesTheGammaOfItsValues() {
        Canvas canvas = new OrbitScene(65, 33, camera).createCanvas(new ImageApi());
        assertEquals(PixelType.COLOR, canvas.pixelType());
        assertEquals(2.0f, canvas.gamma());
    }

    @Test
    void elevationAndZoomStopAtTheirBounds() {
        assertEquals(new Camera(30, Camera.HIGHEST, Camera.NEAREST), Camera.START.moved(0, 500, 1e9));
        assertEquals(new Camera(10, Camera.LOWEST, Camera.WIDEST), Camera.START.moved(-380, -500, 1e-9));
    }

    @Test
    void onePixelIsAPictureToo() {
        assertNotEquals(0, Pixels.of(new OrbitScene(1, 1, camera), 0).at(0, 0));
    }
}
