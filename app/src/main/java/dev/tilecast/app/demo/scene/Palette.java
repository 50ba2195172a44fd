package dev.tilecast.app.demo.scene;

/** The Mandelbrot scene's colours: night blue through white and amber and back. */
final class Palette {
    private static final int STEPS = 1024;
    /** 0xRRGGBB at equal distances around the circle. */
    private static final int[] STOPS = {0x04081F, 0x12429A, 0x58B4E6, 0xF4FAFA, 0xFFC24A, 0xC4501A, 0x46103C, 0x0C0824};

    private static final int[] COLOURS = table();

    /** Of the circle, for every root of an iteration. */
    static final double TURNS = 0.23;

    private Palette() {}

    /** 0xRRGGBB at equal distances around the circle. */
    static int[] colours() {
        return COLOURS.clone();
    }

    /** The colour of a count of iterations, its fraction included. */
    static int colour(double iterations) {
        double turn = Math.sqrt(Math.max(0, iterations)) * TURNS;
        return COLOURS[(int) ((turn - Math.floor(turn)) * STEPS)];
    }

    private static int[] table() {
        int[] table = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double at = (double) i * STOPS.length / STEPS;
            int from = STOPS[(int) at];
            int to = STOPS[((int) at + 1) % STOPS.length];
            double share = at - (int) at;
            table[i] = mix(from, to, share, 16) | mix(from, to, share, 8) | mix(from, to, share, 0);
        }
        return table;
    }

    private static int mix(int from, int to, double share, int shift) {
        int a = from >> shift & 0xFF;
        int b = to >> shift & 0xFF;
        return (int) Math.round(a + (b - a) * share) << shift;
    }
}
