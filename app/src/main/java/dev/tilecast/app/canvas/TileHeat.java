package dev.tilecast.app.canvas;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How often each tile changed lately, in changes per second, the latest counting most: a change has the weight e^(-age/T)
 * with T a third of the time looked back on, so that 95 % of what counts is within that time. One thread.
 */
public final class TileHeat {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double DECAYS = 3;

    private double[] heat = {};
    private double seconds;
    private long noted;

    /** @param seconds to look back on */
    public TileHeat(double seconds) {
        this.seconds = seconds;
    }

    /** Looks back on another time from now on. */
    public void lookBack(double newSeconds) {
        seconds = newSeconds;
    }

    /** Forgets all, for a canvas of that many tiles. */
    public void begin(int tiles, long nanoTime) {
        heat = new double[tiles];
        noted = nanoTime;
    }

    public int tiles() {
        return heat.length;
    }

    /** These tiles changed. */
    public void changed(BitSet tiles, long nanoTime) {
        decay(nanoTime);
        double one = DECAYS / seconds;
        tiles.stream().filter(tile -> tile < heat.length).forEach(tile -> heat[tile] += one);
    }

    private void decay(long nanoTime) {
        double factor = Math.exp(-(nanoTime - noted) / NANOS_PER_SECOND * DECAYS / seconds);
        noted = nanoTime;
        for (int tile = 0; tile < heat.length; tile++) {
            heat[tile] *= factor;
        }
    }

    /** Changes per second of every tile, as {@link TileGrid} counts them. */
    public double[] perSecond(long nanoTime) {
        decay(nanoTime);
        return Arrays.copyOf(heat, heat.length);
    }
}
