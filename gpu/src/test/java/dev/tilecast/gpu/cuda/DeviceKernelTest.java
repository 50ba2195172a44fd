package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;
import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kernels launched through the driver: on a stub driver that runs them on the CPU everywhere, on a device where there is
 * one.
 */
class DeviceKernelTest {
    private static final List<PixelType> MANDELBROT_TYPES = List.of(PixelType.RGB, PixelType.RGBA, PixelType.SINT32);

    private final RandomCanvases canvases = new RandomCanvases();

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws Exception {
        Path nv12 = HostCompiler.library("nv12", folder);
        Path mandelbrot = HostCompiler.library("mandelbrot", folder);
        Map<String, String> libraries = Map.of("STUB_CUDA_KERNELS", nv12 + File.pathSeparator + mandelbrot);
        return StubScenarios.of(DeviceKernelTest.class, folder, libraries);
    }

    public static void main(String[] arguments) {
        StubScenarios.runAll(new DeviceKernelTest());
    }

    @Test
    void aDeviceConvertsEveryTypeSizeTileShapeAndGammaAsTheConversionInHostMemoryDoes() {
        try (DeviceKernels kernels = new DeviceKernels(RealDevice.require())) {
            for (PixelType type : RandomCanvases.types()) {
                canvases.forEach(
                        type,
                        canvas -> kernels.checkNv12(canvas, canvas.width(), canvas.height(), canvases.matrix(), 0));
            }
            convertsPartsOfCanvases(kernels);
        }
    }

    @Test
    void aDeviceRendersTheMandelbrotSetAsTheSceneDoes() {
        try (DeviceKernels kernels = new DeviceKernels(RealDevice.require())) {
            MANDELBROT_TYPES.forEach(type -> kernels.checkMandelbrot(type, 1280, 720));
        }
    }

    @Scenario
    void canvasesBecomeNv12(StubControl stub) {
        withKernels(this::convertsPartsOfCanvases);
    }

    @Scenario
    void theMandelbrotSetIsRendered(StubControl stub) {
        withKernels(kernels -> MANDELBROT_TYPES.forEach(type -> kernels.checkMandelbrot(type, 161, 91)));
    }

    private void convertsPartsOfCanvases(DeviceKernels kernels) {
        for (PixelType type : RandomCanvases.types()) {
            kernels.checkNv12(canvases.canvas(type, 67, 35, 32, 16, 1), 67, 35, ColorMatrix.BT_601, 0);
            kernels.checkNv12(canvases.canvas(type, 65, 33, 16, 16, 1), 64, 32, ColorMatrix.BT_709, 0);
            kernels.checkNv12(canvases.canvas(type, 64, 32, 64, 64, 1.5f), 64, 32, ColorMatrix.BT_709, 1);
        }
    }

    @Scenario
    void aCanvasTableIsCopiedOnceAndEachModuleLoadedOnce(StubControl stub) {
        withKernels(kernels -> {
            Canvas picture = canvases.canvas(PixelType.COLOR, 20, 10, 8, 8, 1);
            try (DeviceCanvas canvas = kernels.images.upload(picture);
                    CudaMemory block = kernels.device.allocate(32 * 15);
                    CudaColorConversion second = new CudaColorConversion(kernels.kernels)) {
                DeviceNv12 target = DeviceNv12.ofBlock(20, 10, block.address(), 32);
                for (int frame = 0; frame < 3; frame++) {
                    kernels.conversion.convert(canvas, ColorMatrix.BT_709, target, kernels.stream);
                }
                second.convert(canvas, ColorMatrix.BT_709, target, kernels.stream);
                assertEquals(2, Collections.frequency(stub.calls(), "cuMemcpyHtoDAsync_v2"));
                assertEquals(4, Collections.frequency(stub.calls(), "cuLaunchKernel"));
                assertEquals(1, Collections.frequency(stub.calls(), "cuModuleLoadDataEx"));
            }
        });
    }

    @Scenario
    void anotherStreamWaitsForTheTable(StubControl stub) {
        withKernels(kernels -> {
            Canvas picture = canvases.canvas(PixelType.RGB, 20, 10, 8, 8, 1);
            try (DeviceCanvas canvas = kernels.images.upload(picture);
                    CudaStream other = kernels.device.newStream();
                    CudaMemory block = kernels.device.allocate(32 * 15)) {
                DeviceNv12 target = DeviceNv12.ofBlock(20, 10, block.address(), 32);
                kernels.conversion.convert(canvas, ColorMatrix.BT_709, target, kernels.stream);
                assertEquals(0, Collections.frequency(stub.calls(), "cuStreamWaitEvent"));
                kernels.conversion.convert(canvas, ColorMatrix.BT_709, target, other);
                assertEquals(1, Collections.frequency(stub.calls(), "cuStreamWaitEvent"));
            }
        });
    }

    @Scenario
    void manyCanvasesInTurnKeepFewTables(StubControl stub) {
        withKernels(kernels -> {
            long before = stub.live();
            for (int i = 0; i < 30; i++) {
                kernels.checkNv12(
                        canvases.canvas(PixelType.RGBA, 9 + i, 9, 4, 4, 2.2f), 9 + i, 9, ColorMatrix.BT_709, 0);
            }
            long tables = (stub.live() - before) / 3;
            assertEquals(8, tables, "each with its device memory, pinned memory and event; and the module");
        });
    }

    @Scenario
    void whatCannotBeConvertedIsRefusedBeforeAnythingIsQueued(StubControl stub) {
        withKernels(kernels -> {
            DeviceNv12 target = DeviceNv12.ofBlock(8, 8, 0, 8);
            try (DeviceCanvas grey = kernels.images.createCanvas(PixelType.FLOAT32, 8, 8, 0, 0);
                    DeviceCanvas color = kernels.images.createCanvas(PixelType.COLOR, 8, 8, 0, 0);
                    CudaMandelbrot mandelbrot = new CudaMandelbrot(kernels.kernels, new int[] {7}, 1)) {
                VideoException refused = assertThrows(
                        VideoException.class,
                        () -> kernels.conversion.convert(grey, ColorMatrix.BT_709, target, kernels.stream));
                assertEquals(VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, refused.reason());
                MandelbrotView view = new MandelbrotView(0, 0, 1, 9);
                refused = assertThrows(VideoException.class, () -> mandelbrot.render(color, view, kernels.stream));
                assertEquals(VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, refused.reason());
            }
            assertEquals(0, Collections.frequency(stub.calls(), "cuLaunchKernel"));
        });
    }

    @Scenario
    void canvasesOfAnotherDeviceAreRefused(StubControl stub) {
        stub.driver(12060, 2);
        withKernels(kernels -> {
            try (CudaDevice second = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 1);
                    DeviceCanvas canvas = new CudaImageApi(second).createCanvas(PixelType.RGB, 8, 8, 0, 0)) {
                DeviceNv12 target = DeviceNv12.ofBlock(8, 8, 0, 8);
                String message = assertThrows(
                                IllegalArgumentException.class,
                                () -> kernels.conversion.convert(canvas, ColorMatrix.BT_709, target, kernels.stream))
                        .getMessage();
                assertEquals(
                        "the canvas lies on CUDA device 1, the kernels on Stub device (CUDA device 0):"
                                + " use the canvas' own device",
                        message);
            }
        });
    }

    @Scenario
    void everyFailureNamesItsCall(StubControl stub) {
        for (String call : List.of(
                "cuMemHostAlloc",
                "cuMemAlloc_v2",
                "cuMemcpyHtoDAsync_v2",
                "cuModuleLoadDataEx",
                "cuModuleGetFunction",
                "cuLaunchKernel")) {
            stub.reset();
            withKernels(kernels -> {
                try (DeviceCanvas canvas = kernels.images.createCanvas(PixelType.RGB, 8, 8, 0, 0);
                        CudaMemory block = kernels.device.allocate(32 * 12)) {
                    DeviceNv12 target = DeviceNv12.ofBlock(8, 8, block.address(), 32);
                    stub.fail(call, 2, 1);
                    CudaException failed = assertThrows(
                            CudaException.class,
                            () -> kernels.conversion.convert(canvas, ColorMatrix.BT_709, target, kernels.stream));
                    assertEquals(call.replace("_v2", "").replace("DataEx", "Data"), failed.call());
                }
            });
            assertEquals(0, stub.live(), call);
        }
    }

    private static void withKernels(Consumer<DeviceKernels> test) {
        try (DeviceKernels kernels = new DeviceKernels((CudaDriver.Usable) CudaDriver.probe())) {
            test.accept(kernels);
        }
    }
}
