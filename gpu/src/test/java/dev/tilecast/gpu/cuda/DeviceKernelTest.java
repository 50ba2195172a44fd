package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels on this machine's CUDA device; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceKernelTest {
    private final RandomCanvases canvases = new RandomCanvases();
    private final Nv12Check.Maker checks = new Nv12Check.Maker();
    private CudaDevice device;
    private CudaStream stream;
    private CudaKernels kernels;
    private CudaImageApi images;
    private CudaColorConversion conversion;

    @BeforeAll
    void open() {
        CudaDriver driver = CudaDriver.probe();
        Assumptions.assumeTrue(driver.whyNot().isEmpty(), () -> driver.whyNot().orElseThrow());
        if (driver instanceof CudaDriver.Usable usable) {
            device = CudaDevice.open(usable, 0);
        }
        stream = device.newStream();
        kernels = new CudaKernels(device);
        images = new CudaImageApi(device);
        conversion = new CudaColorConversion(kernels);
    }

    @AfterAll
    void close() {
        if (device != null) {
            conversion.close();
            kernels.close();
            stream.close();
            device.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void everySizeTileShapeAndGammaGivesWhatTheConversionInHostMemoryGives(PixelType type) {
        canvases.forEach(type, canvas -> check(canvas, canvas.width(), canvas.height(), canvases.matrix(), 0));
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void theRightColumnAndTheBottomRowCanBeLeftOutAndPlanesMayLieAnywhere(PixelType type) {
        check(canvases.canvas(type, 65, 33, 16, 16, 1), 64, 32, ColorMatrix.BT_709, 0);
        check(canvases.canvas(type, 64, 32, 64, 64, 1.5f), 64, 32, ColorMatrix.BT_709, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = PixelType.class,
            names = {"RGB", "RGBA", "SINT32"})
    void theMandelbrotSetIsTheScenes(PixelType type) {
        int steps = 1024;
        MandelbrotView view = new MandelbrotView(-0.743643887037151, 0.131825904205330, 2.6 / 90 / (1 << 17), 1390);
        MandelbrotFormula formula = new MandelbrotFormula(view, steps, 0.23);
        int[] palette = IntStream.range(0, steps).map(step -> step + 1).toArray();
        try (CudaMandelbrot mandelbrot = new CudaMandelbrot(kernels, palette, 0.23);
                DeviceCanvas canvas = images.createCanvas(type, 161, 91, 64, 64)) {
            mandelbrot.render(canvas, view, stream);
            stream.synchronize();
            int off = PaletteSteps.of(images.download(canvas), steps).countOff(formula);
            assertTrue(off * 1000 <= 161 * 91, off + " pixels are a step of the palette off");
        }
    }

    @Test
    void typesWithoutThreeColoursAreRefused() {
        try (DeviceCanvas grey = images.createCanvas(PixelType.FLOAT32, 8, 8, 0, 0)) {
            VideoException refused = assertThrows(
                    VideoException.class,
                    () -> conversion.convert(grey, ColorMatrix.BT_709, DeviceNv12.ofBlock(8, 8, 0, 8), stream));
            assertEquals(VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, refused.reason());
        }
    }

    private void check(Canvas canvas, int width, int height, ColorMatrix matrix, int offset) {
        Nv12Check check = checks.check(canvas, matrix, width, height);
        int bytes = check.size() + offset;
        try (DeviceCanvas uploaded = images.upload(canvas);
                CudaMemory block = device.allocate(bytes);
                PinnedMemory result = device.allocatePinned(bytes);
                CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuMemsetD8Async",
                    JCudaDriver.cuMemsetD8Async(block.pointer(), Nv12Check.UNTOUCHED, bytes, stream.handle()));
            conversion.convert(uploaded, matrix, check.picture(block.address() + offset), stream);
            CudaException.check(
                    "cuMemcpyDtoHAsync",
                    JCudaDriver.cuMemcpyDtoHAsync(result.pointer(), block.pointer(), bytes, stream.handle()));
            stream.synchronize();
            ByteBuffer nv12 = result.buffer().position(offset);
            check.compare(MemorySegment.ofBuffer(nv12));
        }
    }
}
