package dev.tilecast.app.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatencyWindowTest {
    private final LatencyWindow window = new LatencyWindow();

    private static long seconds(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void medianRankAndMaximumAreOfTheLastTenSeconds() {
        window.add(seconds(0), 900);
        for (int i = 1; i <= 100; i++) {
            window.add(seconds(5 + i * 0.05), i);
        }
        LatencyWindow.Figures figures = window.figures(seconds(10.5));
        assertEquals(100, figures.count());
        assertEquals(100, figures.now());
        assertEquals(50, figures.median());
        assertEquals(99, figures.most99());
        assertEquals(100, figures.most());
    }

    @Test
    void whatIsOlderThanASecondIsNotNow() {
        window.add(seconds(1), 40);
        LatencyWindow.Figures figures = window.figures(seconds(3));
        assertTrue(Double.isNaN(figures.now()));
        assertEquals(40, figures.median());
    }

    @Test
    void withoutReadingsThereAreNoFigures() {
        assertTrue(Double.isNaN(window.figures(0).median()));
    }
}
