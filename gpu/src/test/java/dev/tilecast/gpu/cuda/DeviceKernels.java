package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import jcuda.driver.JCudaDriver;

/** A device with its kernels, and checks of what they make there. */
final class DeviceKernels implements AutoCloseable {
    private static final int STEPS = 1024;
    private static final double TURNS = 0.23;

    final CudaDevice device;
    final CudaStream stream;
    final CudaImageApi images;
    final CudaKernels kernels;
    final CudaColorConversion conversion;
    private final Nv12Check.Maker checks = new Nv12Check.Maker();

    DeviceKernels(CudaDriver.Usable driver) {
        device = CudaDevice.open(driver, 0);
        stream = device.newStream();
        images = new CudaImageApi(device);
        kernels = new CudaKernels(device);
        conversion = new CudaColorConversion(kernels);
    }

    /** The canvas' upper left part; luma and chroma begin that many bytes off their alignment. */
    void checkNv12(Canvas canvas, int width, int height, ColorMatrix matrix, int offset) {
        Nv12Check check = checks.check(canvas, matrix, width, height);
        int bytes = check.size() + offset;
        try (DeviceCanvas uploaded = images.upload(canvas);
                CudaMemory block = device.allocate(bytes);
                PinnedMemory host = device.allocatePinned(bytes);
                CurrentContext _ = device.makeCurrent()) {
            ByteBuffer nv12 = host.buffer();
            MemorySegment.ofBuffer(nv12).fill(Nv12Check.UNTOUCHED);
            CudaException.check(
                    "cuMemcpyHtoDAsync",
                    JCudaDriver.cuMemcpyHtoDAsync(block.pointer(), host.pointer(), bytes, stream.handle()));
            conversion.convert(uploaded, matrix, check.picture(block.address() + offset), stream);
            CudaException.check(
                    "cuMemcpyDtoHAsync",
                    JCudaDriver.cuMemcpyDtoHAsync(host.pointer(), block.pointer(), bytes, stream.handle()));
            stream.synchronize();
            check.compare(MemorySegment.ofBuffer(nv12.position(offset)));
        }
    }

    /** The scene's deepest place, where single roundings change a pixel. */
    void checkMandelbrot(PixelType type, int width, int height) {
        MandelbrotView view = new MandelbrotView(-0.743643887037151, 0.131825904205330, 2.6 / 90 / (1 << 17), 1390);
        int[] palette = IntStream.range(0, STEPS).map(step -> step + 1).toArray();
        try (CudaMandelbrot mandelbrot = new CudaMandelbrot(kernels, palette, TURNS);
                DeviceCanvas canvas = images.createCanvas(type, width, height, 64, 64)) {
            mandelbrot.render(canvas, view, stream);
            stream.synchronize();
            int off =
                    PaletteSteps.of(images.download(canvas), STEPS).countOff(new MandelbrotFormula(view, STEPS, TURNS));
            assertTrue(off * 1000 <= width * height, off + " pixels are a step of the palette off");
        }
    }

    @Override
    public void close() {
        conversion.close();
        kernels.close();
        stream.close();
        device.close();
    }
}
