package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CanvasBuffersTest {
    private final ImageApi images = new ImageApi();
    private final CanvasBuffers<Canvas> buffers =
            new CanvasBuffers<>(() -> images.createCanvas(PixelType.SINT8, 2, 2, 0, 0));

    @Test
    void thereIsNothingToReadBeforeTheFirstPublication() {
        assertTrue(buffers.newest().isEmpty());
        buffers.beginWrite();
        assertTrue(buffers.newest().isEmpty());
    }

    @Test
    void readersGetTheNewestCompleteCanvas() {
        Canvas first = publish(1);
        Canvas second = publish(2);
        try (Lease<Canvas> lease = newest()) {
            assertSame(second, lease.canvas());
            assertEquals(2, lease.frameNumber());
            assertTrue(lease.publishedNanoTime() <= System.nanoTime());
        }
        assertNotSame(first, second);
    }

    @Test
    void twoCanvasesAreEnoughWithoutReaders() {
        for (int frame = 0; frame < 100; frame++) {
            publish(frame);
        }
        assertEquals(2, buffers.size());
    }

    @Test
    void aLeasedCanvasIsNotWrittenUntilItsLastLeaseIsClosed() {
        Canvas held = publish(1);
        Lease<Canvas> one = newest();
        Lease<Canvas> two = newest();
        for (int frame = 2; frame < 20; frame++) {
            assertNotSame(held, publish(frame));
        }
        one.close();
        assertNotSame(held, publish(20));
        two.close();
        assertSame(held, buffers.beginWrite());
    }

    @Test
    void everyReaderThatHoldsACanvasCostsOneMore() {
        List<Lease<Canvas>> leases = new ArrayList<>();
        for (int reader = 0; reader < 5; reader++) {
            publish(reader);
            leases.add(newest());
        }
        publish(5);
        buffers.abandon(buffers.beginWrite());
        assertEquals(5 + 2, buffers.size());
        leases.forEach(Lease::close);
    }

    @Test
    void canvasesOfReadersThatLeftAreForgotten() {
        everyReaderThatHoldsACanvasCostsOneMore();
        for (int frame = 0; frame < 200; frame++) {
            publish(frame);
        }
        assertEquals(2, buffers.size());
    }

    @Test
    void canvasesOfReadersThatComeAndGoAreKept() {
        AtomicReference<Integer> made = new AtomicReference<>(0);
        CanvasBuffers<Canvas> counted = new CanvasBuffers<>(() -> {
            made.getAndUpdate(n -> n + 1);
            return images.createCanvas(PixelType.SINT8, 2, 2, 0, 0);
        });
        List<Lease<Canvas>> held = new ArrayList<>();
        for (int frame = 0; frame < 1000; frame++) {
            counted.publish(counted.beginWrite(), frame);
            held.add(counted.newest().orElseThrow());
            if (held.size() == 5) {
                held.forEach(Lease::close);
                held.clear();
            }
        }
        assertTrue(made.get() <= 5 + 2, "made " + made.get());
    }

    @Test
    void aWriterThatFailedGetsTheSameCanvasAgain() {
        publish(1);
        Canvas failed = buffers.beginWrite();
        assertSame(failed, buffers.beginWrite());
        buffers.publish(failed, 2);
        assertEquals(2, newest().frameNumber());
    }

    @Test
    void anAbandonedCanvasIsNotPublished() {
        publish(1);
        buffers.abandon(buffers.beginWrite());
        assertEquals(1, newest().frameNumber());
        assertEquals(2, buffers.size());
    }

    @Test
    void aFrameIsPublishedWhereItsRendererReturnsAndAbandonedWhereItThrows() {
        buffers.write(1, canvas -> canvas.tile(0, 0).data().put(0, (byte) 5));
        assertThrows(
                ArithmeticException.class,
                () -> buffers.write(2, canvas -> {
                    throw new ArithmeticException();
                }));
        assertEquals(1, newest().frameNumber());
        assertEquals(5, newest().canvas().tile(0, 0).data().get(0));
        buffers.write(3, canvas -> {});
        assertEquals(3, newest().frameNumber());
    }

    @Test
    void aSecondWriterIsRefusedUntilTheFirstIsDone() throws InterruptedException {
        Canvas canvas = buffers.beginWrite();
        AtomicReference<Exception> refused = new AtomicReference<>();
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                buffers.beginWrite();
            } catch (IllegalStateException e) {
                refused.set(e);
            }
        });
        other.join();
        assertTrue(refused.get().getMessage().contains("is writing a canvas"));
        buffers.publish(canvas, 1);
        Thread.ofPlatform().start(() -> publish(2)).join();
        assertEquals(2, newest().frameNumber());
    }

    @Test
    void aWriterThatEndedWithoutPublishingHandsItsCanvasOn() throws InterruptedException {
        AtomicReference<Canvas> left = new AtomicReference<>();
        Thread.ofPlatform().start(() -> left.set(buffers.beginWrite())).join();
        assertSame(left.get(), buffers.beginWrite());
    }

    @Test
    void publishingWhatIsNotBeingWrittenIsRefused() {
        Canvas published = publish(1);
        assertThrows(IllegalStateException.class, () -> buffers.publish(published, 2));
        assertThrows(IllegalStateException.class, () -> buffers.abandon(published));
        Canvas foreign = images.createCanvas(PixelType.SINT8, 2, 2, 0, 0);
        buffers.beginWrite();
        assertThrows(IllegalStateException.class, () -> buffers.publish(foreign, 2));
        assertThrows(IllegalStateException.class, () -> buffers.publish(null, 2));
        assertEquals(1, newest().frameNumber());
    }

    @Test
    void closingALeaseTwiceIsHarmless() {
        Canvas held = publish(1);
        Lease<Canvas> twice = newest();
        Lease<Canvas> other = newest();
        twice.close();
        twice.close();
        publish(2);
        assertNotSame(held, publish(3));
        assertSame(held, other.canvas());
        assertThrows(IllegalStateException.class, twice::canvas);
        assertEquals(1, twice.frameNumber());
    }

    @Test
    void aFactoryThatFailsLeavesTheBuffersUsable() {
        AtomicReference<Canvas> next = new AtomicReference<>();
        CanvasBuffers<Canvas> fragile = new CanvasBuffers<>(next::get);
        assertThrows(IllegalStateException.class, fragile::beginWrite);
        next.set(images.createCanvas(PixelType.RGB, 2, 2, 0, 0));
        fragile.publish(fragile.beginWrite(), 1);
        next.set(images.createCanvas(PixelType.RGB, 3, 2, 0, 0));
        assertThrows(IllegalStateException.class, fragile::beginWrite);
        assertEquals(1, fragile.size());
        next.set(images.createCanvas(PixelType.RGB, 2, 2, 0, 0));
        fragile.publish(fragile.beginWrite(), 2);
        assertEquals(2, fragile.newest().orElseThrow().frameNumber());
    }

    private Canvas publish(long frameNumber) {
        Canvas canvas = buffers.beginWrite();
        buffers.publish(canvas, frameNumber);
        return canvas;
    }

    private Lease<Canvas> newest() {
        return buffers.newest().orElseThrow();
    }
}
