package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GopCacheTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = Long.MAX_VALUE - 50 * MILLI;

    private final GopCache cache = new GopCache();

    private static BroadcastFrame frame(boolean keyFrame, int bytes) {
        return new BroadcastFrame(
                new BroadcastFormat(16, 16, 30),
                Optional.empty(),
                new VideoData(ByteBuffer.allocate(bytes), keyFrame),
                new SharedPayload(ByteBuffer.allocateDirect(SharedPayload.HEADER_ROOM + bytes)),
                0,
                FrameTimes.none());
    }

    private List<Boolean> keyFrames(long nanoTime) {
        return cache.frames(nanoTime).stream()
                .map(frame -> frame.data().keyFrame())
                .toList();
    }

    @Test
    void whoJoinsSoonSharesTheKeyFrameAndWhatFollowedIt() {
        cache.add(frame(true, 10), BEGIN);
        cache.add(frame(false, 10), BEGIN + 33 * MILLI);
        assertEquals(List.of(true, false), keyFrames(BEGIN + 99 * MILLI));
    }

    @Test
    void anOldKeyFrameIsForgotten() {
        cache.add(frame(true, 10), BEGIN);
        assertEquals(List.of(), keyFrames(BEGIN + 100 * MILLI));
        assertEquals(List.of(), keyFrames(BEGIN + 50 * MILLI));
    }

    @Test
    void nothingIsKeptBeforeAKeyFrameAndANewOneBeginsAnew() {
        cache.add(frame(false, 10), BEGIN);
        assertEquals(List.of(), keyFrames(BEGIN));
        cache.add(frame(true, 10), BEGIN);
        cache.add(frame(false, 10), BEGIN);
        cache.add(frame(true, 10), BEGIN + MILLI);
        assertEquals(List.of(true), keyFrames(BEGIN + MILLI));
    }

    @Test
    void itIsBoundedInFramesAndBytes() {
        cache.add(frame(true, 10), BEGIN);
        for (int i = 0; i < 64; i++) {
            cache.add(frame(false, 10), BEGIN);
        }
        assertEquals(List.of(), keyFrames(BEGIN));
        cache.add(frame(true, 15 << 20), BEGIN);
        assertEquals(1, keyFrames(BEGIN).size());
        cache.add(frame(false, 2 << 20), BEGIN);
        assertEquals(List.of(), keyFrames(BEGIN));
    }

    @Test
    void encodedBytesAreCopiedOnceIntoDirectMemory() {
        PayloadMemory memory = new PayloadMemory();
        ByteBuffer heap = ByteBuffer.wrap(new byte[] {1, 2, 3});
        ByteBuffer first = SharedPayload.copyOf(heap, memory).bytes();
        ByteBuffer second = SharedPayload.copyOf(heap, memory).bytes();
        assertTrue(first.isDirect());
        assertEquals(heap, first);
        assertEquals(heap, second);
        ByteBuffer large = ByteBuffer.allocate(5 << 20);
        assertEquals(large, SharedPayload.copyOf(large, memory).bytes());
    }
}
