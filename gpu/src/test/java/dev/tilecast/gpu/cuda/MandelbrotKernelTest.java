package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel of mandelbrot.cu, compiled for the CPU. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MandelbrotKernelTest {
    private static final int STEPS = 1024;
    private static final double TURNS = 0.23;
    /** The set and all around it, then a deep place where single roundings change a pixel. */
    private static final MandelbrotView WHOLE = new MandelbrotView(-0.7, 0, 2.6 / 90, 200);

    private static final MandelbrotView DEEP =
            new MandelbrotView(-0.743643887037151, 0.131825904205330, 2.6 / 90 / (1 << 17), 1390);

    private HostKernels kernels;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        kernels = new HostKernels("mandelbrot", folder);
    }

    @ParameterizedTest
    @CsvSource({"RGB,160,90,64,64", "RGB,61,43,7,5", "RGBA,64,64,0,0", "SINT32,9,1,1,1"})
    void everyPixelHasTheScenesColour(PixelType type, int width, int height, int tileWidth, int tileHeight) {
        Canvas canvas = new ImageApi().createCanvas(type, width, height, tileWidth, tileHeight);
        for (MandelbrotView view : new MandelbrotView[] {WHOLE, DEEP}) {
            render(canvas, view);
            int off = PaletteSteps.of(canvas, STEPS).countOff(new MandelbrotFormula(view, STEPS, TURNS));
            assertTrue(off * 1000 <= width * height, off + " pixels are a step of the palette off");
        }
    }

    @Test
    void floatCanvasesAreRefused() {
        Canvas canvas = new ImageApi().createCanvas(PixelType.COLOR, 8, 8, 0, 0);
        VideoException refused = assertThrows(VideoException.class, () -> MandelbrotJob.check(canvas));
        assertEquals(VideoException.Reason.CANVAS_TYPE_UNSUPPORTED, refused.reason());
        assertEquals(
                "the Mandelbrot kernel renders into canvases of Rgb, Rgba or Sint32, not of Color",
                refused.getMessage());
    }

    private void render(Canvas canvas, MandelbrotView view) {
        try (Arena arena = Arena.ofConfined()) {
            int[] palette = IntStream.range(0, STEPS).map(step -> step + 1).toArray();
            TileTable tiles = HostKernels.tiles(canvas);
            kernels.launch(MandelbrotJob.of(
                    tiles,
                    HostKernels.table(tiles, arena),
                    view,
                    arena.allocateFrom(ValueLayout.JAVA_INT, palette).address(),
                    STEPS,
                    TURNS));
        }
    }
}
