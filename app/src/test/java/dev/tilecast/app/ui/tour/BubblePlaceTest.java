package dev.tilecast.app.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BubblePlaceTest {
    private static final Bounds ROOM = new BoundingBox(0, 0, 900, 600);

    @ParameterizedTest
    @CsvSource({
        "400, 0, 200, 50, below",
        "850, 0, 50, 50, below",
        "0, 550, 200, 50, above",
        "0, 60, 400, 500, right",
        "500, 60, 400, 500, left"
    })
    void theWordsStandBesideTheControlAndAllOfThemInTheWindow(
            double x, double y, double width, double height, String side) {
        Bounds control = new BoundingBox(x, y, width, height);
        Bounds words = BubblePlace.beside(control, 340, 150, ROOM);
        assertTrue(ROOM.contains(words), words::toString);
        assertFalse(control.intersects(words), words::toString);
        assertEquals(
                side,
                words.getMinY() >= control.getMaxY()
                        ? "below"
                        : words.getMaxY() <= control.getMinY()
                                ? "above"
                                : words.getMinX() >= control.getMaxX() ? "right" : "left");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 900, 600", "-50, -50, 1000, 700", "100, 30, 700, 560"})
    void overAControlThatFillsTheWindowTheyAreInSight(double x, double y, double width, double height) {
        assertTrue(ROOM.contains(BubblePlace.beside(new BoundingBox(x, y, width, height), 340, 150, ROOM)));
        assertTrue(ROOM.contains(BubblePlace.alone(340, 150, ROOM)));
    }
}
