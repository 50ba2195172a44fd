package dev.tilecast.app.demo.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCardTest {
    private static final Clock AFTERNOON = Clock.fixed(Instant.parse("2026-03-04T15:06:07.890Z"), ZoneOffset.UTC);

    private static TestCard card(int width, int height) {
        return new TestCard(width, height, 30, Optional.empty());
    }

    @Test
    void withoutTheClockAFrameNumberAlwaysGivesTheSamePicture() {
        assertEquals(Pixels.of(card(640, 360), 100), Pixels.of(card(640, 360), 100));
        assertNotEquals(Pixels.of(card(640, 360), 100), Pixels.of(card(640, 360), 101));
    }

    @Test
    void whatACanvasShowedBeforeLeavesNoTrace() {
        TestCard card = card(320, 180);
        Canvas used = card.createCanvas(new ImageApi());
        for (long frame : new long[] {0, 7, 99, 1234, 1235, 999_999, 3}) {
            card.render(used, frame);
            assertEquals(Pixels.of(card(320, 180), frame), Pixels.of(used), "frame " + frame);
        }
    }

    @Test
    void theBarsAreOfSeventyFivePerCent() {
        Pixels picture = Pixels.of(card(700, 400), 0);
        int[] bars = new int[7];
        for (int bar = 0; bar < 7; bar++) {
            bars[bar] = picture.at(bar * 100 + 50, 395);
        }
        assertEquals(
                "bfbfbf bfbf00 00bfbf 00bf00 bf00bf bf0000 0000bf",
                String.format("%06x %06x %06x %06x %06x %06x %06x", box(bars)));
    }

    private static Object[] box(int[] values) {
        return Arrays.stream(values).boxed().toArray();
    }

    @Test
    void theRampGoesFromBlackToWhite() {
        Pixels picture = Pixels.of(card(256, 200), 0);
        for (int x = 0; x < 256; x++) {
            assertEquals(x * 0x010101, picture.at(x, 70));
        }
    }

    @ParameterizedTest
    @CsvSource({"320,180", "640,360", "1920,1080", "4095,200"})
    void theFrameNumberCanBeReadFromThePicture(int width, int height) {
        TestCardLayout layout = new TestCardLayout(width, height);
        assertEquals("001234", read(Pixels.of(card(width, height), 1234), layout, layout.frameLeft(), 6));
        assertEquals("999999", read(Pixels.of(card(width, height), 3_999_999), layout, layout.frameLeft(), 6));
    }

    @Test
    void theClockShowsItsTimeAndLeavesTheRestAlone() {
        TestCardLayout layout = new TestCardLayout(640, 360);
        Pixels picture = Pixels.of(new TestCard(640, 360, 30, Optional.of(AFTERNOON)), 5);
        assertEquals("15:06:07.89", read(picture, layout, layout.clockLeft(), 11));
        assertEquals("000005", read(picture, layout, layout.frameLeft(), 6));
    }

    @Test
    void theBoxMovesWithEachFrameAndStaysInItsRoom() {
        TestCardLayout layout = new TestCardLayout(640, 360);
        Area room = layout.boxRoom();
        for (long frame = 0; frame < 2000; frame++) {
            Area box = layout.box(frame);
            assertEquals(box, box.within(room), "frame " + frame);
            assertNotEquals(box, layout.box(frame + 1), "frame " + frame);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "1x4095", "4095x1", "2x3", "7x5", "16x9", "65x129", "119x41"})
    void anySizeHasAPicture(String size) {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        TestCard card = new TestCard(width, height, 30, Optional.of(AFTERNOON));
        Canvas canvas = card.createCanvas(new ImageApi());
        for (long frame = 0; frame < 50; frame++) {
            card.render(canvas, frame);
        }
        assertEquals(Pixels.of(new TestCard(width, height, 30, Optional.of(AFTERNOON)), 49), Pixels.of(canvas));
    }

    /** Reads characters by their dots, as an eye does. */
    private static String read(Pixels picture, TestCardLayout layout, int left, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int x = left + i * PixelFont.ADVANCE * layout.digitScale();
            text.append(character(picture, layout, x));
        }
        return text.toString();
    }

    private static char character(Pixels picture, TestCardLayout layout, int left) {
        int scale = layout.digitScale();
        for (char candidate : "0123456789:.".toCharArray()) {
            boolean same = true;
            for (int line = 0; line < PixelFont.HEIGHT; line++) {
                for (int column = 0; column < PixelFont.WIDTH; column++) {
                    int x = left + column * scale + scale / 2;
                    int y = layout.digitsBottom() + line * scale + scale / 2;
                    same &= (picture.at(x, y) == TestCardLayout.DIGITS) == PixelFont.isSet(candidate, column, line);
                }
            }
            if (same) {
                return candidate;
            }
        }
        return '?';
    }
}
