package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TileHeatTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aTileThatChangesThirtyTimesASecondHasThatRate() {
        TileHeat heat = new TileHeat(3);
        heat.begin(2, 0);
        BitSet first = new BitSet();
        first.set(0);
        long now = 0;
        for (int i = 0; i < 30 * 10; i++) {
            now += SECOND / 30;
            heat.changed(first, now);
        }
        assertEquals(30, heat.perSecond(now)[0], 0.6);
        assertEquals(0, heat.perSecond(now)[1]);
    }

    @Test
    void behindTheTimeLookedBackOnAFewPercentAreLeft() {
        TileHeat heat = new TileHeat(3);
        heat.begin(1, 0);
        BitSet tile = new BitSet();
        tile.set(0);
        heat.changed(tile, 0);
        double fresh = heat.perSecond(0)[0];
        assertEquals(Math.exp(-1), heat.perSecond(SECOND)[0] / fresh, 1e-9);
        assertEquals(Math.exp(-3), heat.perSecond(3 * SECOND)[0] / fresh, 1e-9);
    }
}
