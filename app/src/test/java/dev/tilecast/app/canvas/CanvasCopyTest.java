package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CanvasCopyTest {
    private final ImageApi images = new ImageApi();
    private final CanvasCopy copy = new CanvasCopy(images);

    @Test
    void theTilesThatChangedAreCopiedAndNamed() {
        Canvas canvas = PaintedCanvas.of(PixelType.RGBA_16, 40, 20, (x, y) -> new float[] {0.5f, 0, 0, 1});
        assertEquals(new BitSet(), copy.take(canvas, 0), "nothing was there to differ from");
        canvas.tile(39, 19).setPixel(39 % 16, 19 % 16, new float[] {0, 1, 0, 1});
        BitSet last = new BitSet();
        last.set(5);
        assertEquals(last, copy.take(canvas, 0));
        assertEquals(65535, Math.round(65535 * read(39, 19)[1]));
        assertEquals(0, read(0, 0)[1]);
    }

    @Test
    void layersAreKeptApart() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 4, 4, 4, 4, 2, false, 0);
        copy.take(canvas, 1);
        canvas.tile(0, 0, 1).setPixel(0, 0, new float[] {1, 1, 1, 1});
        BitSet one = new BitSet();
        one.set(0);
        assertEquals(one, copy.take(canvas, 1));
        canvas.tile(0, 0, 1).setPixel(1, 0, new float[] {1, 1, 1, 1});
        assertEquals(new BitSet(), copy.take(canvas, 0), "layer 0 is as it was");
        assertEquals(
                "R 255",
                PixelReading.of(copy.canvas(), new PixelReading.Place(1, 0), 1)
                        .values()
                        .substring(0, 5));
    }

    @Test
    void aCanvasOfAnotherSizeIsTakenWhole() {
        copy.take(PaintedCanvas.of(PixelType.RGB, 4, 4, (x, y) -> PaintedCanvas.grey(0)), 0);
        copy.take(PaintedCanvas.of(PixelType.COLOR, 9, 9, (x, y) -> PaintedCanvas.grey(0.5)), 0);
        assertEquals(9, copy.canvas().width());
        assertEquals(0.5f, read(8, 8)[0]);
    }

    private float[] read(int x, int y) {
        float[] rgba = new float[4];
        copy.canvas().tile(x, y).getPixel(x % 16, y % 16, rgba);
        return rgba;
    }
}
