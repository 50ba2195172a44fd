package dev.tilecast.app.canvas;

/** Pixels that can be looked at, top row first. One thread. */
public interface PixelSource {
    int width();

    int height();

    /** The gamma of its values; 2.2 where they are as a screen takes them. */
    float gamma();

    /**
     * Reads a part of a row as R, G, B, A; 0 to 1 is what a screen shows.
     *
     * @param y from the top
     * @param rgba takes 4 x count values
     */
    void read(int x, int y, int count, float[] rgba);
}
