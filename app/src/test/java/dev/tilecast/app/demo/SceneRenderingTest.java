package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.CudaMandelbrotScene;
import dev.tilecast.app.demo.scene.DeviceScene;
import dev.tilecast.app.demo.scene.MandelbrotScene;
import dev.tilecast.app.demo.scene.Pixels;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SceneRenderingTest {
    private static final SceneOptions OPTIONS = new SceneOptions("mandelbrot", 96, 54, 30, true);

    private final MandelbrotScene scene = new MandelbrotScene(96, 54);
    private final List<String> heard = new ArrayList<>();

    private SceneRendering rendering(DeviceScenes devices) {
        return new SceneRendering(OPTIONS, scene, new ImageApi(), devices);
    }

    @Test
    void withoutADeviceTheProcessorRendersAndSaysWhy() {
        SceneRendering rendering = rendering(options -> new DeviceScenes.Answer.None("no NVIDIA driver"));
        CanvasSource pictures = rendering.rendered();
        pictures.addListener(() -> heard.add("published"));
        assertTrue(pictures.newest().isEmpty());
        rendering.render(7);
        assertEquals("CPU: no NVIDIA driver", rendering.renderer());
        assertEquals(List.of("published"), heard);
        try (Lease<? extends CanvasBase> lease = pictures.newest().orElseThrow()) {
            assertEquals(7, lease.frameNumber());
            assertEquals(Pixels.of(scene, 7), Pixels.of(assertInstanceOf(Canvas.class, lease.canvas())));
        }
    }

    @Test
    void theDeviceIsAskedForOnceAndASceneThatNoneRendersNeedsNoReason() {
        SceneRendering rendering = rendering(options -> {
            heard.add("asked");
            return new DeviceScenes.Answer.None("");
        });
        rendering.render(0);
        rendering.render(1);
        assertEquals(List.of("asked"), heard);
        assertEquals("CPU", rendering.renderer());
    }

    @Test
    void onlyMandelbrotIsLookedForOnADevice() {
        SceneOptions orbit = new SceneOptions("orbit", 96, 54, 30, true);
        assertEquals(new DeviceScenes.Answer.None(""), new CudaScenes().find(orbit));
    }

    @Test
    void aDeviceRendersAndPreviewsGetACopyWhileTheyLook() {
        CudaDriver driver = CudaDriver.probe();
        Assumptions.assumeTrue(driver instanceof CudaDriver.Usable, () -> "needs a GPU: " + driver);
        DeviceScene device =
                new CudaMandelbrotScene.Device(CudaDevice.open((CudaDriver.Usable) driver, 0)).scene(96, 54);
        SceneRendering rendering = rendering(options -> new DeviceScenes.Answer.Found(device));
        rendering.render(0);
        assertEquals(device.device(), rendering.renderer());
        assertTrue(rendering.inHostMemory().newest().isEmpty());
        rendering.wantInHostMemory(true);
        rendering.render(90);
        try (Lease<? extends CanvasBase> lease = rendering.rendered().newest().orElseThrow()) {
            assertInstanceOf(CudaCanvas.class, lease.canvas());
        }
        try (Lease<Canvas> copy = rendering.inHostMemory().newest().orElseThrow()) {
            assertEquals(90, copy.frameNumber());
            assertNear(Pixels.of(scene, 90), Pixels.of(copy.canvas()));
        }
    }

    /** The last digits of a logarithm differ; a palette's step later the colours do. */
    private static void assertNear(Pixels wanted, Pixels shown) {
        int near = 0;
        for (int i = 0; i < wanted.rgb().limit(); i++) {
            if (Math.abs((wanted.rgb().get(i) & 0xFF) - (shown.rgb().get(i) & 0xFF)) <= 4) {
                near++;
            }
        }
        assertTrue(
                near > wanted.rgb().limit() * 99 / 100,
                near + " of " + wanted.rgb().limit() + " are near");
    }
}
