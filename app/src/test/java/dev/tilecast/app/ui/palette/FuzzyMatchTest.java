package dev.tilecast.app.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    private static final List<PaletteItem> ITEMS = List.of(
                    "Find a command",
                    "Show or hide the log",
                    "Theme: light",
                    "Make a key frame now",
                    "Go to canvas orbit")
            .stream()
            .map(text -> new PaletteItem(text, "", () -> {}))
            .toList();

    private static List<String> found(String typed) {
        return PaletteBox.found(typed, ITEMS).stream().map(PaletteItem::text).toList();
    }

    @Test
    void nothingTypedKeepsAllInTheirOrder() {
        assertEquals(ITEMS.stream().map(PaletteItem::text).toList(), found("  "));
    }

    @Test
    void lettersInOrderAreEnough() {
        assertEquals(List.of("Make a key frame now"), found("mkf"));
        assertEquals(List.of("Go to canvas orbit"), found("gtco"));
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertEquals(List.of("Theme: light"), found("light theme"));
    }

    @Test
    void aWholeWordIsBetterThanLettersHereAndThere() {
        assertEquals("Show or hide the log", found("log").getFirst());
        assertEquals("Theme: light", found("th").getFirst());
    }

    @Test
    void whatHasNotTheLettersIsNotFound() {
        assertEquals(List.of(), found("xyz"));
    }
}
