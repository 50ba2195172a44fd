package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Colour bars, a ramp, the frame number, the time of day and a moving box. Without the clock the picture is a function
 * of the frame number and the size alone.
 *
 * <p>It repaints only what a canvas does not show yet, so that a frame costs far less than its pixels.
 */
public final class TestCard implements Scene {
    private static final int TILE = 64;
    private static final int FRAME_MODULUS = 1_000_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(TestCardLayout.CLOCK_PATTERN, Locale.ROOT);

    private final TestCardLayout layout;
    private final int framesPerSecond;
    private final Optional<Clock> clock;
    private final Map<Canvas, Shown> shown = new WeakHashMap<>();

    private record Shown(Area box, String frame, String time) {}

    /** @param clock shown in its zone; empty for a picture that does not depend on the time */
    public TestCard(int width, int height, int framesPerSecond, Optional<Clock> clock) {
        this.layout = new TestCardLayout(width, height);
        this.framesPerSecond = framesPerSecond;
        this.clock = clock;
    }

    @Override
    public PixelType pixelType() {
        return PixelType.RGB;
    }

    @Override
    public Canvas createCanvas(ImageApi images) {
        return images.createCanvas(pixelType(), layout.width(), layout.height(), TILE, TILE);
    }

    @Override
    public void render(Canvas canvas, long frameNumber) {
        RgbRaster raster = new RgbRaster(canvas);
        Shown before = shown.remove(canvas);
        if (before == null) {
            paintStill(raster);
            before = new Shown(Area.NOTHING, "", "");
        }
        Shown now = new Shown(layout.box(frameNumber), frameText(frameNumber), timeText());
        raster.paint(before.box(), layout::background);
        paintBox(raster, now.box());
        paintChanges(raster, layout.frameLeft(), before.frame(), now.frame());
        paintChanges(raster, layout.clockLeft(), before.time(), now.time());
        shown.put(canvas, now);
    }

    private static String frameText(long frameNumber) {
        return String.format(Locale.ROOT, "%0" + TestCardLayout.FRAME_DIGITS + "d", frameNumber % FRAME_MODULUS);
    }

    private String timeText() {
        return clock.map(source -> TIME.format(LocalTime.now(source))).orElse("");
    }

    private void paintStill(RgbRaster raster) {
        raster.paint(new Area(0, 0, layout.width(), layout.height()), layout::background);
        int scale = layout.labelScale();
        if (scale == 0) {
            return;
        }
        label(raster, layout.frameLeft(), "FRAME");
        String format = layout.width() + " X " + layout.height() + "  " + framesPerSecond + " FPS";
        if (clock.isEmpty()) {
            label(raster, layout.clockLeft(), format);
            return;
        }
        label(raster, layout.clockLeft(), "CLOCK");
        int clockRight = layout.clockLeft() + PixelFont.width(TestCardLayout.CLOCK_PATTERN) * layout.digitScale();
        int formatLeft = clockRight - PixelFont.width(format) * scale;
        if (formatLeft > layout.clockLeft() + PixelFont.width("CLOCK  ") * scale) {
            label(raster, formatLeft, format);
        }
    }

    private void label(RgbRaster raster, int x, String text) {
        raster.text(text, x, layout.labelsBottom(), layout.labelScale(), TestCardLayout.LABELS, TestCardLayout.PANEL);
    }

    private void paintBox(RgbRaster raster, Area box) {
        int edge = Math.max(1, box.width() / 10);
        raster.fill(box, TestCardLayout.BOX_EDGE);
        raster.fill(
                new Area(box.x() + edge, box.y() + edge, box.width() - 2 * edge, box.height() - 2 * edge),
                TestCardLayout.BOX);
    }

    private void paintChanges(RgbRaster raster, int left, String before, String now) {
        int scale = layout.digitScale();
        for (int i = 0; i < now.length() && scale > 0; i++) {
            if (i >= before.length() || before.charAt(i) != now.charAt(i)) {
                int x = left + i * PixelFont.ADVANCE * scale;
                raster.glyph(
                        now.charAt(i), x, layout.digitsBottom(), scale, TestCardLayout.DIGITS, TestCardLayout.PANEL);
            }
        }
    }
}
