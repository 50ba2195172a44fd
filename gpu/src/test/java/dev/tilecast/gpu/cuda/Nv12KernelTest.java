package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
    private final RandomCanvases canvases = new RandomCanvases();
    private final Nv12Check.Maker checks = new Nv12Check.Maker();
    private HostKernels kernels;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        kernels = new HostKernels("nv12", folder);
    }

    @ParameterizedTest
    @MethodSource("dev.tilecast.gpu.cuda.RandomCanvases#types")
    void everySizeTileShapeAndGammaGivesWhatTheConversionInHostMemoryGives(PixelType type) {
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
        VideoException refused = assertThrows(VideoException.class, () -> Nv12Job.check(grey, picture));
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
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Nv12Job.check(canvas, picture));
        assertEquals("a canvas of 8x8 does not fill a picture of 8x10", refused.getMessage());
    }

    /** Luma and chroma begin that many bytes off their alignment. */
    private void check(Canvas canvas, int width, int height, ColorMatrix matrix, int offset) {
        Nv12Check check = checks.check(canvas, matrix, width, height);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(check.size() + offset, 16).asSlice(offset);
            memory.fill(Nv12Check.UNTOUCHED);
            TileTable tiles = HostKernels.tiles(canvas);
            kernels.launch(Nv12Job.of(tiles, HostKernels.table(tiles, arena), check.picture(memory.address()), matrix));
            check.compare(memory);
        }
    }
}
