package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A picture of 640 x 360 in a view of 320 x 320. */
class ViewPortTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final ViewPort fit = ViewPort.fitting(320, 320, WIDTH, HEIGHT);

    @Test
    void allOfItIsInTheMiddleOfTheView() {
        assertEquals(0.5, fit.zoom());
        assertEquals(0, fit.viewX(0));
        assertEquals(320, fit.viewX(WIDTH));
        assertEquals(70, fit.viewY(0));
        assertEquals(250, fit.viewY(HEIGHT));
    }

    @Test
    void thePointUnderTheMouseStaysThereWhenZooming() {
        ViewPort near = fit.zoomed(32, 100, 120, WIDTH, HEIGHT);
        assertEquals(fit.pixelX(100), near.pixelX(100));
        assertEquals(fit.pixelY(120), near.pixelY(120));
        assertEquals(32, near.zoom());
    }

    @Test
    void noGapOpensAtTheEdges() {
        ViewPort corner = fit.zoomed(2, 0, 0, WIDTH, HEIGHT).panned(-1000, -1000, WIDTH, HEIGHT);
        assertEquals(0, corner.left());
        assertEquals(0, corner.top());
        ViewPort other = corner.panned(9999, 9999, WIDTH, HEIGHT);
        assertEquals(WIDTH - 160, other.left());
        assertEquals(HEIGHT - 160, other.top());
    }

    @Test
    void stepsEndAtSixtyFour() {
        ViewPort view = fit;
        for (int i = 0; i < 30; i++) {
            view = view.zoomed(view.larger(), 0, 0, WIDTH, HEIGHT);
        }
        assertEquals(ViewPort.MOST, view.zoom());
        for (int i = 0; i < 30; i++) {
            view = view.zoomed(view.smaller(), 0, 0, WIDTH, HEIGHT);
        }
        assertEquals(ViewPort.LEAST, view.zoom());
    }

    @Test
    void aFittingViewFollowsItsSize() {
        assertEquals(1, fit.resized(640, 640, WIDTH, HEIGHT).zoom());
        ViewPort zoomed = fit.zoomed(4, 10, 10, WIDTH, HEIGHT);
        assertEquals(4, zoomed.resized(640, 640, WIDTH, HEIGHT).zoom());
    }

    @Test
    void aPixelIsBroughtIntoSight() {
        ViewPort view = fit.zoomed(64, 0, 0, WIDTH, HEIGHT).showing(639, 0, WIDTH, HEIGHT);
        assertEquals(639, view.pixelX(319));
        assertTrue(view.viewX(639) >= 0);
        assertEquals(0, view.pixelY(0));
    }
}
