package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CanvasBuffersConcurrencyTest {
    private static final int FRAMES = 5_000;
    private static final int READERS = 4;
    private final ImageApi images = new ImageApi();
    private final CanvasBuffers<Canvas> buffers =
            new CanvasBuffers<>(() -> images.createCanvas(PixelType.SINT32, 16, 16, 0, 0));

    @Test
    void readersSeeWholeFramesInOrderThatNeverChangeUnderThem() throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int passes = reader + 1;
                readers.add(threads.submit(() -> readUntilTheLastFrame(passes)));
            }
            for (int frame = 1; frame <= FRAMES; frame++) {
                Canvas canvas = buffers.beginWrite();
                ByteBuffer pixels = canvas.tile(0, 0).data();
                while (pixels.hasRemaining()) {
                    pixels.putInt(frame);
                }
                if (frame % 7 == 0 && frame != FRAMES) {
                    buffers.abandon(canvas);
                } else {
                    buffers.publish(canvas, frame);
                }
            }
            for (Future<Integer> reader : readers) {
                assertTrue(framesSeen(reader) > 0);
            }
        }
        assertTrue(buffers.size() <= READERS + 2, buffers.size() + " canvases");
    }

    /** Reads a held canvas several times, so that a write during the lease would show. */
    private int readUntilTheLastFrame(int passes) {
        int seen = 0;
        long previous = 0;
        while (previous < FRAMES) {
            Lease<Canvas> lease = buffers.newest().orElse(null);
            if (lease == null) {
                Thread.onSpinWait();
                continue;
            }
            try (lease) {
                assertTrue(lease.frameNumber() >= previous, "frames go backwards");
                for (int pass = 0; pass < passes; pass++) {
                    ByteBuffer pixels = lease.canvas().tile(0, 0).data();
                    while (pixels.hasRemaining()) {
                        assertEquals(lease.frameNumber(), pixels.getInt());
                    }
                }
                previous = lease.frameNumber();
                seen++;
            }
        }
        return seen;
    }

    private static int framesSeen(Future<Integer> reader) throws InterruptedException {
        try {
            return reader.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Test
    void aReaderThatKeepsItsLeaseDelaysNobody() throws Exception {
        buffers.publish(buffers.beginWrite(), 0);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform().start(() -> {
            try (Lease<Canvas> lease = buffers.newest().orElseThrow()) {
                held.countDown();
                done.await();
                assertEquals(0, lease.frameNumber());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
        for (int frame = 1; frame <= 100; frame++) {
            buffers.publish(buffers.beginWrite(), frame);
            try (Lease<Canvas> lease = buffers.newest().orElseThrow()) {
                assertEquals(frame, lease.frameNumber());
            }
        }
        assertEquals(3, buffers.size());
        done.countDown();
        slow.join();
    }
}
