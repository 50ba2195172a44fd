package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.PixelType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Canvases that are grey, each with another value. */
class PublishedPicturesTest {
    private final PaintedSource source = new PaintedSource("grey", PixelType.RGB, 4, 4, 4, 4);
    private final PublishedPictures pictures = new PublishedPictures(source.pictures());

    @Test
    void aFrameIsOfTheCanvasThatWasPublishedAtItsTime() {
        long first = publish(10);
        long second = publish(20);
        assertEquals(Optional.of(10), grey(first));
        assertEquals(Optional.of(20), grey(second));
    }

    @Test
    void aLaterFrameIsTheNewestCanvasAgain() {
        long only = publish(30);
        assertEquals(Optional.of(30), grey(only + 1_000_000_000L));
    }

    @Test
    void aFrameOfACanvasThatWasNotKeptIsOfNone() {
        long first = publish(10);
        source.publish((x, y, rgba) -> rgba[0] = 1);
        assertEquals(Optional.empty(), grey(first + 1), "a newer canvas is there that may be the frame's");
        assertEquals(Optional.empty(), grey(first - 1));
    }

    @Test
    void onlyTheLastFewAreKept() {
        long first = publish(1);
        for (int i = 2; i <= 5; i++) {
            publish(i);
        }
        assertEquals(Optional.empty(), grey(first));
    }

    private long publish(int value) {
        source.publish((x, y, rgba) -> rgba[0] = rgba[1] = rgba[2] = value / 255f);
        pictures.keepNewest();
        try (Lease<Canvas> lease = source.buffers().newest().orElseThrow()) {
            return lease.publishedNanoTime();
        }
    }

    private Optional<Integer> grey(long nanoTime) {
        return pictures.at(nanoTime).map(picture -> picture.sample(0, 0, 0) / 257);
    }
}
