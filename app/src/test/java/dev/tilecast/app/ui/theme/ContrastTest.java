package dev.tilecast.app.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrasts as WCAG 2.2 counts them (1.4.3 and 1.4.11), of the colours that the style sheets name. */
class ContrastTest {
    private static final List<String> GROUNDS =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset", "-console-selected");

    @ParameterizedTest
    @EnumSource
    void textIsReadOnEveryGround(Theme theme) {
        List<String> texts = List.of(
                "-color-fg-default",
                "-color-fg-muted",
                "-color-accent-fg",
                "-console-fine",
                "-console-degraded",
                "-console-lost");
        assertEquals(List.of(), faint(theme, texts, GROUNDS, 4.5));
    }

    @ParameterizedTest
    @EnumSource
    void notesAreReadOnEveryPicture(Theme theme) {
        SheetColours colours = SheetColours.of(theme);
        Color text = colours.of("-console-note-text");
        List<String> faint = Stream.of(Color.WHITE, Color.GRAY, Color.BLACK)
                .filter(picture -> contrast(text, over(colours.of("-console-note"), picture)) < 4.5)
                .map(Color::toString)
                .toList();
        assertEquals(List.of(), faint);
    }

    @ParameterizedTest
    @EnumSource
    void textOfTheGuideIsReadWhereItIsMarked(Theme theme) {
        List<String> texts = List.of("-color-fg-default", "-color-accent-fg");
        List<String> marked = SheetColours.of(theme).names("-guide-").toList();
        assertEquals(2, marked.size());
        assertEquals(List.of(), faint(theme, texts, marked, 4.5));
    }

    @ParameterizedTest
    @EnumSource
    void marksAndLinesStandOut(Theme theme) {
        List<String> marks = Stream.concat(
                        SheetColours.of(theme).names("-frames-", "-plot-"),
                        Stream.of(
                                "-color-accent-emphasis",
                                "-color-fg-subtle",
                                "-console-fine",
                                "-console-degraded",
                                "-console-lost",
                                "-console-quiet"))
                .toList();
        assertEquals(List.of(), faint(theme, marks, GROUNDS, 3));
    }

    private static List<String> faint(Theme theme, List<String> fronts, List<String> grounds, double least) {
        SheetColours colours = SheetColours.of(theme);
        BiFunction<String, String, Double> contrast = (front, ground) -> contrast(
                over(colours.of(front), colours.of(ground)), over(colours.of(ground), colours.of("-color-bg-default")));
        return fronts.stream()
                .flatMap(front -> grounds.stream()
                        .filter(ground -> contrast.apply(front, ground) < least)
                        .map(ground -> String.format(
                                Locale.ROOT, "%s on %s: %.2f", front, ground, contrast.apply(front, ground))))
                .toList();
    }

    private static Color over(Color front, Color ground) {
        return ground.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
