package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels of nv12.cu, compiled for the CPU. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Nv12KernelTest {
    private static final byte UNTOUCHED = 77;

    private final RandomCanvases canvases = new RandomCanvases();
    private HostKernels kernels;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        kernels = new HostKernels("nv12", folder);
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void everySizeTileShapeAndGammaGivesWhatTheFormulaSays(PixelType type) {
        canvases.forEach(type, canvas -> check(canvas, canvas.width(), canvas.height(), canvases.matrix(), 0));
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void theRightColumnAndTheBottomRowCanBeLeftOut(PixelType type) {
        check(canvases.canvas(type, 65, 33, 16, 16, 1), 64, 32, ColorMatrix.BT_709, 0);
        check(canvases.canvas(type, 7, 3, 2, 2, 2.2f), 6, 2, ColorMatrix.BT_709, 0);
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void planesMayLieAnywhere(PixelType type) {
        check(canvases.canvas(type, 64, 32, 64, 64, 1.5f), 64, 32, ColorMatrix.BT_709, 1);
    }

    @Test
    void typesWithoutThreeColoursAreRefusedWithTheListOfThoseThatAreTaken() {
        Canvas grey = canvases.canvas(PixelType.FLOAT32, 8, 8, 0, 0, 1);
        DeviceNv12 picture = DeviceNv12.ofBlock(8, 8, 0, 8);
        VideoException refused = assertThrows(
                VideoException.class, () -> Nv12Job.of(HostKernels.tiles(grey), 0, picture, ColorMatrix.BT_709));
        assertEquals(VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, refused.reason());
        assertEquals(
                "no CUDA kernel converts canvases of Float32; these can be converted:"
                        + " Sint32, Float32<3>, Float32<4>, Rgb, Rgba, Rgb_16, Rgba_16, Rgb_fp, Color",
                refused.getMessage());
    }

    @Test
    void aPictureLargerThanItsCanvasIsRefused() {
        Canvas canvas = canvases.canvas(PixelType.RGB, 8, 8, 0, 0, 1);
        DeviceNv12 picture = DeviceNv12.ofBlock(8, 10, 0, 8);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Nv12Job.of(HostKernels.tiles(canvas), 0, picture, ColorMatrix.BT_709));
        assertEquals("a canvas of 8x8 does not fill a picture of 8x10", refused.getMessage());
    }

    /** Luma and chroma begin that many bytes off their alignment. */
    private void check(Canvas canvas, int width, int height, ColorMatrix matrix, int offset) {
        int pitch = Math.ceilDiv(width, 16) * 16 + 16;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate((long) pitch * (height + Math.ceilDiv(height, 2)) + offset, 16);
            memory.fill(UNTOUCHED);
            DeviceNv12 picture = DeviceNv12.ofBlock(width, height, memory.address() + offset, pitch);
            TileTable tiles = HostKernels.tiles(canvas);
            kernels.launch(Nv12Job.of(tiles, HostKernels.table(tiles, arena), picture, matrix));
            compare(memory.asSlice(offset), pitch, picture, new Nv12Formula(canvas, matrix), name(canvas, matrix));
        }
    }

    private static void compare(MemorySegment memory, int pitch, DeviceNv12 size, Nv12Formula formula, String name) {
        for (int row = 0; row < size.height(); row++) {
            for (int x = 0; x < size.width(); x++) {
                near(formula.luma(x, row), memory, (long) row * pitch + x, name, "luma", x, row);
            }
            untouched(memory, (long) row * pitch + size.width(), (long) (row + 1) * pitch, name);
        }
        long chroma = (long) pitch * size.height();
        int chromaBytes = Math.ceilDiv(size.width(), 2) * 2;
        for (int row = 0; row < size.height(); row += 2) {
            long start = chroma + (long) (row / 2) * pitch;
            for (int x = 0; x < size.width(); x += 2) {
                near(formula.cb(x, row, size.width(), size.height()), memory, start + x, name, "Cb", x, row);
                near(formula.cr(x, row, size.width(), size.height()), memory, start + x + 1, name, "Cr", x, row);
            }
            untouched(memory, start + chromaBytes, start + pitch, name);
        }
    }

    private static void near(int expected, MemorySegment memory, long at, String name, String what, int x, int row) {
        int actual = memory.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
        assertTrue(
                Math.abs(expected - actual) <= 1,
                () -> name + ": " + what + " at " + x + "," + row + " is " + actual + ", not " + expected);
    }

    private static void untouched(MemorySegment memory, long from, long to, String name) {
        for (long at = from; at < to; at++) {
            assertEquals(UNTOUCHED, memory.get(ValueLayout.JAVA_BYTE, at), name + ": written behind a row's end");
        }
    }

    private static String name(Canvas canvas, ColorMatrix matrix) {
        return canvas.pixelType().typeName() + " " + canvas.width() + "x" + canvas.height() + " in tiles of "
                + canvas.tileWidth() + "x" + canvas.tileHeight() + ", gamma " + canvas.gamma() + ", " + matrix;
    }
}
