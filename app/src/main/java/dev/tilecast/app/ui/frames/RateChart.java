package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.frames.ChartColours.Ink;
import dev.tilecast.app.ui.text.Numbers;

/** The bit rate of the second before each frame, below its bar. JavaFX thread. */
final class RateChart {
    private static final double BITS_PER_MEGABIT = 1e6;

    private final ChartColours colours;
    private final ChartPane pane;

    RateChart(ChartColours colours, Runnable resized) {
        this.colours = colours;
        pane = new ChartPane(64, resized);
        pane.setId("frames-rate");
    }

    ChartPane root() {
        return pane;
    }

    void paint(FrameView view, double pitch) {
        Plot plot = Plot.clear(pane.canvas(), colours);
        BarLayout bars = view.layout(plot.left(), plot.right(), pitch);
        double[] rates = view.rates();
        double most = 0;
        for (int i = Math.max(0, bars.begin() - bars.room()); i < bars.end(); i++) {
            most = Double.isNaN(rates[i]) ? most : Math.max(most, rates[i]);
        }
        double scale = NiceScale.above(most / BITS_PER_MEGABIT);
        plot.leftScale(megabits(scale), megabits(scale / 2));
        plot.line(bars, Ink.RATE, 2, new double[0], i -> rates[i] / BITS_PER_MEGABIT, scale);
    }

    private static String megabits(double value) {
        return Numbers.decimal(value, value < 1 ? 2 : 1);
    }
}
