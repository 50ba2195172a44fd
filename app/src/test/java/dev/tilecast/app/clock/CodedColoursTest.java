package dev.tilecast.app.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The test card's flat colours behind an encoder at its own bit rate. */
class CodedColoursTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 16;
    private static final int BIT_RATE = 4_000_000;
    private static final int TOLERANCE = 3;
    /** Pixels from an edge in which every codec leaves traces. */
    private static final int EDGE = 8;
    /** Single pixels may be off, no areas. */
    private static final int MOST_OFF = WIDTH * HEIGHT / 4000;

    @Test
    void theBarsHoldInEveryFrameOfAv1() {
        AtomicInteger pictures = new AtomicInteger();
        CodedCard.code("av1", WIDTH, HEIGHT, BIT_RATE, FRAMES, (frame, shown, decoded) -> {
            pictures.incrementAndGet();
            int off = off(pixels(CodedCard.painted(WIDTH, HEIGHT, frame, Optional.of(shown))), pixels(decoded));
            assertTrue(off <= MOST_OFF, "frame " + frame + ": " + off + " pixels are off");
        });
        assertEquals(FRAMES, pictures.get());
    }

    private static byte[] pixels(Canvas canvas) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        new ImageApi()
                .readPixels(
                        canvas,
                        0,
                        new Rectangle(0, 0, WIDTH, HEIGHT),
                        new RasterLayout(PixelType.RGB, RowOrder.TOP_DOWN),
                        ByteBuffer.wrap(rgb));
        return rgb;
    }

    /** Pixels of the bars, in the upper half, more than the tolerance off. */
    private static int off(byte[] painted, byte[] decoded) {
        int off = 0;
        for (int y = EDGE; y < HEIGHT / 2; y++) {
            for (int x = EDGE; x < WIDTH - EDGE; x++) {
                int at = (y * WIDTH + x) * 3;
                boolean flat = equal(painted, at, at - EDGE * 3)
                        && equal(painted, at, at + EDGE * 3)
                        && equal(painted, at, at - EDGE * WIDTH * 3)
                        && equal(painted, at, at + EDGE * WIDTH * 3);
                off += flat && !isNear(painted, decoded, at) ? 1 : 0;
            }
        }
        return off;
    }

    private static boolean equal(byte[] pixels, int at, int other) {
        return pixels[at] == pixels[other]
                && pixels[at + 1] == pixels[other + 1]
                && pixels[at + 2] == pixels[other + 2];
    }

    private static boolean isNear(byte[] painted, byte[] decoded, int at) {
        for (int i = at; i < at + 3; i++) {
            if (Math.abs((painted[i] & 0xFF) - (decoded[i] & 0xFF)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
