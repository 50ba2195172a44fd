package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Canvases of 5 × 5 pixels in 3 × 3 tiles of 2 × 2, which hang over to the right and at the top. */
class ChangedTilesTest {
    private final Canvas before = new ImageApi().createCanvas(PixelType.RGB, 5, 5, 2, 2);
    private final Canvas now = new ImageApi().createCanvas(PixelType.RGB, 5, 5, 2, 2);

    @Test
    void equalCanvasesHaveNoChangedTile() {
        assertEquals(new BitSet(), ChangedTiles.between(before, now));
    }

    @Test
    void tilesAreCountedFromTheLowerLeft() {
        set(3, 0);
        set(0, 2);
        set(4, 4);
        assertEquals(bits(1, 3, 8), ChangedTiles.between(before, now));
    }

    @Test
    void whatHangsOverTheCanvasIsNotCompared() {
        now.tile(4, 0).setPixel(1, 0, new float[] {1, 1, 1, 1});
        now.tile(0, 4).setPixel(0, 1, new float[] {1, 1, 1, 1});
        assertEquals(new BitSet(), ChangedTiles.between(before, now));
    }

    private void set(int x, int y) {
        now.tile(x, y).setPixel(x % 2, y % 2, new float[] {1, 1, 1, 1});
    }

    private static BitSet bits(int... tiles) {
        BitSet bits = new BitSet();
        for (int tile : tiles) {
            bits.set(tile);
        }
        return bits;
    }
}
