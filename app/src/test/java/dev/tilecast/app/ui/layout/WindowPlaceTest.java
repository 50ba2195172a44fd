package dev.tilecast.app.ui.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 30, 1920, 1050);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void aPlaceOnAScreenStays() {
        Rectangle2D place = new Rectangle2D(2000, 100, 1000, 700);
        assertEquals(place, WindowPlace.onScreen(place, List.of(LEFT, RIGHT)));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneMovesToTheFirst() {
        Rectangle2D place = new Rectangle2D(2000, 100, 1000, 700);
        assertEquals(new Rectangle2D(920, 100, 1000, 700), WindowPlace.onScreen(place, List.of(LEFT)));
    }

    @Test
    void aPlaceThatReachesOverTheEdgeIsMovedInAndMadeSmaller() {
        Rectangle2D place = new Rectangle2D(2500, -40, 1600, 900);
        assertEquals(new Rectangle2D(1920, 0, 1280, 900), WindowPlace.onScreen(place, List.of(LEFT, RIGHT)));
    }
}
