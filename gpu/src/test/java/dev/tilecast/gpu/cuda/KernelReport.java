package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks the kernels on this machine's device against the conversion in host memory, then prints how much of the device's
 * copy bandwidth they reach, counting bytes read and written. Needs no Maven:
 * <pre>
 * java --enable-native-access=ALL-UNNAMED -cp 'gpu/target/test-classes:gpu/target/classes:server-core/target/classes:JARS/*'
 *     dev.tilecast.gpu.cuda.KernelReport
 * </pre>
 * where JARS holds jcuda, its natives, slf4j-api and JUnit's jars ({@code mvn dependency:copy-dependencies -pl gpu}).
 */
public final class KernelReport {
    /** More than any cache holds, and no more than the tables that a conversion keeps. */
    private static final int CANVASES = 8;

    private static final int BATCH = 96;
    private static final double WANTED = 0.8;

    private final DeviceKernels kernels;
    private final DeviceTimer timer;
    private final RandomCanvases canvases = new RandomCanvases();

    private KernelReport(DeviceKernels kernels, DeviceTimer timer) {
        this.kernels = kernels;
        this.timer = timer;
    }

    public static void main(String[] arguments) {
        switch (CudaDriver.probe()) {
            case CudaDriver.Unusable unusable -> {
                System.err.println(unusable.whyNot().orElseThrow());
                System.exit(1);
            }
            case CudaDriver.Usable usable -> {
                try (DeviceKernels kernels = new DeviceKernels(usable)) {
                    check(kernels);
                    try (DeviceTimer timer = new DeviceTimer(kernels.device, kernels.stream)) {
                        new KernelReport(kernels, timer).print();
                    }
                }
            }
        }
    }

    private static void check(DeviceKernels kernels) {
        RandomCanvases random = new RandomCanvases();
        for (PixelType type : RandomCanvases.types()) {
            random.forEach(
                    type, canvas -> kernels.checkNv12(canvas, canvas.width(), canvas.height(), random.matrix(), 0));
            System.out.println(type.typeName() + ": as in host memory, within 1");
        }
        kernels.checkMandelbrot(PixelType.RGB, 1280, 720);
        System.out.println("mandelbrot: as the scene");
    }

    private void print() {
        System.out.println(kernels.device);
        System.out.printf(
                "%-10s %-9s %-7s %5s %9s %9s %14s %14s%n",
                "canvas", "size", "tiles", "gamma", "µs", "GB/s", "of large copy", "of same size");
        double large = 2.0 * (1 << 30) / timer.microseconds(4, _ -> timer.copy(1 << 30)) / 1000;
        System.out.printf(Locale.ROOT, "copy of 1 GiB: %.0f GB/s%n", large);
        for (int[] size : new int[][] {{1920, 1080}, {3840, 2160}}) {
            for (int tile : new int[] {64, 0}) {
                measure(PixelType.COLOR, size, tile, 1, large);
                measure(PixelType.COLOR, size, tile, 2.2f, large);
            }
            for (PixelType type : List.of(PixelType.RGB_FP, PixelType.RGBA_16, PixelType.RGBA, PixelType.RGB)) {
                measure(type, size, 64, type.defaultGamma(), large);
            }
        }
    }

    private void measure(PixelType type, int[] size, int tile, float gamma, double large) {
        int width = size[0];
        int height = size[1];
        long pixels = (long) width * height;
        long bytes = pixels * type.bytesPerPixel() + pixels * 3 / 2;
        Canvas picture = canvases.canvas(type, width, height, tile, tile, gamma);
        List<DeviceCanvas> sources = new ArrayList<>();
        List<CudaMemory> targets = new ArrayList<>();
        try {
            for (int i = 0; i < CANVASES; i++) {
                sources.add(kernels.images.upload(picture));
                targets.add(kernels.device.allocate(pixels * 3 / 2));
            }
            double time = timer.microseconds(
                    BATCH,
                    i -> kernels.conversion.convert(
                            sources.get(i % CANVASES),
                            ColorMatrix.BT_709,
                            DeviceNv12.ofBlock(
                                    width, height, targets.get(i % CANVASES).address(), width),
                            kernels.stream));
            double same = timer.microseconds(BATCH, i -> timer.copy(i % CANVASES * (bytes / 2), bytes / 2));
            double rate = bytes / time / 1000;
            boolean wanted = type == PixelType.COLOR;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %-9s %-7s %5.1f %9.2f %9.0f %14.2f %14.2f %s%n",
                    type.typeName(),
                    width + "x" + height,
                    tile == 0 ? "whole" : tile + "x" + tile,
                    gamma,
                    time,
                    rate,
                    rate / large,
                    same / time,
                    !wanted ? "" : rate / large >= WANTED ? "ok" : "missed");
        } finally {
            sources.forEach(DeviceCanvas::close);
            targets.forEach(CudaMemory::close);
        }
    }
}
