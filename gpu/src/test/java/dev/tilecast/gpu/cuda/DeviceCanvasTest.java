package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Canvases in device memory: on a stub driver everywhere, on a device where there is one. */
class DeviceCanvasTest {
    private final ImageApi host = new ImageApi();

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws IOException, InterruptedException {
        return StubScenarios.of(DeviceCanvasTest.class, folder);
    }

    public static void main(String[] arguments) {
        StubScenarios.runAll(new DeviceCanvasTest());
    }

    @Test
    void aDeviceKeepsTheCanvasesOfEveryTypeAndTileShape() {
        keepsEveryTypeAndTileShape(RealDevice.require());
    }

    @Test
    void aDeviceReadsAndWritesRectangles() {
        readsAndWritesRectangles(RealDevice.require());
    }

    @Scenario
    void whatIsUploadedComesBack(StubControl stub) {
        keepsEveryTypeAndTileShape((CudaDriver.Usable) CudaDriver.probe());
    }

    @Scenario
    void rectanglesAreReadAndWrittenAcrossTiles(StubControl stub) {
        readsAndWritesRectangles((CudaDriver.Usable) CudaDriver.probe());
    }

    private static CudaDevice open() {
        return CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
    }

    private Canvas noise(PixelType type, int width, int height, int tileWidth, int tileHeight, int layers) {
        Canvas canvas = host.createCanvas(type, width, height, tileWidth, tileHeight, layers, false, 1.5f);
        Random random = new Random(width * 31L + height);
        for (int layer = 0; layer < layers; layer++) {
            byte[] pixels = new byte[width * height * type.bytesPerPixel()];
            random.nextBytes(pixels);
            host.writePixels(
                    canvas,
                    layer,
                    Rectangle.of(canvas),
                    new RasterLayout(type, RowOrder.BOTTOM_UP),
                    ByteBuffer.wrap(pixels));
        }
        return canvas;
    }

    private void assertSame(Canvas expected, Canvas actual) {
        assertEquals(expected.gamma(), actual.gamma());
        for (int layer = 0; layer < expected.layers(); layer++) {
            assertEquals(pixels(expected, layer), pixels(actual, layer), "layer " + layer);
        }
    }

    private ByteBuffer pixels(Canvas canvas, int layer) {
        PixelType type = canvas.pixelType();
        ByteBuffer pixels = ByteBuffer.allocate(canvas.width() * canvas.height() * type.bytesPerPixel());
        host.readPixels(canvas, layer, Rectangle.of(canvas), new RasterLayout(type, RowOrder.BOTTOM_UP), pixels);
        return pixels;
    }

    private void keepsEveryTypeAndTileShape(CudaDriver.Usable driver) {
        try (CudaDevice device = CudaDevice.open(driver, 0)) {
            CudaImageApi images = new CudaImageApi(device);
            for (PixelType type : PixelType.values()) {
                for (int[] tiles : new int[][] {{0, 0}, {16, 16}, {7, 5}, {64, 64}, {37, 1}}) {
                    Canvas original = noise(type, 37, 23, tiles[0], tiles[1], 2);
                    try (DeviceCanvas uploaded = images.upload(original);
                            DeviceCanvas copied = images.copy(uploaded)) {
                        assertSame(original, images.download(copied));
                        Canvas target = noise(type, 37, 23, tiles[0], tiles[1], 2);
                        uploaded.download(target);
                        assertSame(original, target);
                    }
                }
            }
        }
    }

    private void readsAndWritesRectangles(CudaDriver.Usable driver) {
        Canvas original = noise(PixelType.RGB, 50, 40, 16, 8, 2);
        Canvas expected = noise(PixelType.RGB, 50, 40, 16, 8, 2);
        Rectangle rectangle = new Rectangle(5, 3, 40, 30);
        RasterLayout layout = new RasterLayout(PixelType.RGB, RowOrder.BOTTOM_UP, 128);
        ByteBuffer rows = ByteBuffer.allocateDirect(10 + 128 * 30);
        rows.position(10);
        host.readPixels(original, 1, rectangle, layout, rows);
        host.writePixels(expected, 0, rectangle, layout, rows);
        try (CudaDevice device = CudaDevice.open(driver, 0)) {
            CudaImageApi images = new CudaImageApi(device);
            try (DeviceCanvas canvas = images.upload(original)) {
                ByteBuffer read = ByteBuffer.allocateDirect(10 + 128 * 30);
                read.position(10);
                images.readPixels(canvas, 1, rectangle, 128, read);
                assertEquals(rows, read);
                images.writePixels(canvas, 0, rectangle, 128, read);
                assertSame(expected, images.download(canvas));
            }
        }
    }

    @Scenario
    void aNewCanvasIsBlack(StubControl stub) {
        try (CudaDevice device = open()) {
            CudaImageApi images = new CudaImageApi(device);
            try (DeviceCanvas canvas = images.createCanvas(PixelType.RGBA, 20, 10, 8, 8)) {
                Canvas black = host.createCanvas(PixelType.RGBA, 20, 10, 8, 8);
                assertSame(black, images.download(canvas));
                assertEquals(2.2f, canvas.gamma());
                assertEquals(3, canvas.tilesX());
            }
        }
    }

    @Scenario
    void tilesAreFoundByPixelAndAligned(StubControl stub) {
        try (CudaDevice device = open();
                DeviceCanvas canvas =
                        new CudaImageApi(device).createCanvas(PixelType.COLOR, 20, 10, 8, 5, 6, true, 0)) {
            assertEquals(
                    canvas.tile(16, 5, 5).devicePointer(), canvas.tile(19, 9, 5).devicePointer());
            assertEquals(
                    8 * 5 * 16,
                    canvas.tile(8, 0, 0).devicePointer()
                            - canvas.tile(7, 0, 0).devicePointer()
                            - 128); // 640 bytes, rounded up to a multiple of 256
            assertEquals(0, canvas.tile(8, 5, 3).devicePointer() % 256);
            assertThrows(IndexOutOfBoundsException.class, () -> canvas.tile(20, 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> canvas.tile(0, 0, 6));
        }
    }

    @Scenario
    void badArgumentsAreNamedAndAllocateNothing(StubControl stub) {
        try (CudaDevice device = open()) {
            CudaImageApi images = new CudaImageApi(device);
            assertThrows(IllegalArgumentException.class, () -> images.createCanvas(PixelType.RGB, 0, 10, 0, 0));
            assertThrows(
                    IllegalArgumentException.class, () -> images.createCanvas(PixelType.RGB, 4, 4, 0, 0, 1, false, -1));
            assertEquals(1, stub.live(), "the context");
            Canvas small = host.createCanvas(PixelType.RGB, 4, 4, 0, 0);
            try (DeviceCanvas canvas = images.createCanvas(PixelType.RGB, 4, 4, 2, 2)) {
                String message = assertThrows(IllegalArgumentException.class, () -> images.upload(small, canvas))
                        .getMessage();
                assertTrue(message.startsWith("the target differs: "), message);
                ByteBuffer buffer = ByteBuffer.allocate(47);
                Rectangle all = Rectangle.of(canvas);
                message = assertThrows(
                                IllegalArgumentException.class, () -> images.readPixels(canvas, 0, all, 0, buffer))
                        .getMessage();
                assertEquals("the buffer has 47 bytes left, the rectangle of 4x4 needs 48", message);
            }
        }
    }

    @Scenario
    void aClosedCanvasSaysSo(StubControl stub) {
        try (CudaDevice device = open()) {
            CudaImageApi images = new CudaImageApi(device);
            DeviceCanvas canvas = images.createCanvas(PixelType.RGB, 4, 4, 2, 2);
            canvas.close();
            canvas.close();
            String message = assertThrows(IllegalStateException.class, () -> images.download(canvas))
                    .getMessage();
            assertEquals("the canvas of 4x4 is closed, its device memory freed", message);
        }
    }

    @Scenario
    void buffersOfDeviceCanvasesExchangeTheNewest(StubControl stub) {
        try (CudaDevice device = open()) {
            CudaImageApi images = new CudaImageApi(device);
            List<DeviceCanvas> made = new ArrayList<>();
            CanvasBuffers<CudaCanvas> buffers = new CanvasBuffers<>(() -> {
                DeviceCanvas canvas = images.createCanvas(PixelType.RGBA, 8, 8, 4, 4);
                made.add(canvas);
                return canvas;
            });
            Canvas picture = noise(PixelType.RGBA, 8, 8, 4, 4, 1);
            buffers.write(1, canvas -> images.upload(picture, canvas));
            try (CanvasBuffers.Lease<CudaCanvas> newest = buffers.newest().orElseThrow()) {
                buffers.write(2, canvas -> canvas.setGamma(1));
                assertSame(picture, images.download(newest.canvas()));
            }
            assertEquals(2, made.size());
            made.forEach(DeviceCanvas::close);
        }
    }

    @Scenario
    void everyFailureHalfwayFreesWhatWasMade(StubControl stub) {
        Canvas picture = noise(PixelType.RGBA, 8, 8, 4, 4, 1);
        for (String call : List.of("cuMemAlloc_v2", "cuMemcpyHtoD_v2", "cuMemcpyDtoD_v2", "cuStreamSynchronize")) {
            for (int nth = 1; nth <= 2; nth++) {
                stub.reset();
                try (CudaDevice device = open()) {
                    CudaImageApi images = new CudaImageApi(device);
                    stub.fail(call, 2, nth);
                    CudaException failed = assertThrows(CudaException.class, () -> {
                        try (DeviceCanvas uploaded = images.upload(picture)) {
                            images.copy(uploaded).close();
                        }
                    });
                    assertTrue(failed.outOfMemory());
                }
                assertEquals(0, stub.live(), call);
            }
        }
    }

    @Scenario
    void forgottenCanvasesAreFreed(StubControl stub) throws InterruptedException {
        try (CudaDevice device = open()) {
            CudaImageApi images = new CudaImageApi(device);
            images.createCanvas(PixelType.RGBA, 8, 8, 4, 4);
            assertEquals(2, stub.live(), "the canvas and the context");
        }
        stub.awaitNothingAlive();
    }
}
