package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaults;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.message.RtmpMessage.SetChunkSize;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things go wrong on purpose between a real server and a real client. */
@Timeout(30)
class FaultsTest {
    private static final byte KEY_FRAME = 0x17;
    private static final byte INTER_FRAME = 0x27;
    private static final int KEY_FRAME_EVERY = 20;
    private static final int STREAM = 1;

    private final ServerFixture fixture = new ServerFixture();
    private final FaultBench bench = fixture.server().faults();
    private volatile int frameBytes = 1000;
    private RtmpClient client;

    @BeforeEach
    void play() throws IOException {
        fixture.onStream(stream -> {
            AtomicInteger frames = new AtomicInteger();
            stream.setProperty("frame_rate", "100");
            stream.registerFrameEventHandler((which, out, outQueueIsFull) -> {
                out.accept(frame(frames.getAndIncrement()));
                return true;
            });
        });
        client = fixture.play();
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        fixture.close();
    }

    /** Its number stands behind the header of AVC. */
    private VideoData frame(int number) {
        boolean key = number % KEY_FRAME_EVERY == 0;
        ByteBuffer bytes = ByteBuffer.allocate(frameBytes);
        bytes.put(0, key ? KEY_FRAME : INTER_FRAME).put(1, (byte) 1).putInt(5, number);
        return new VideoData(bytes, key);
    }

    private int next() throws IOException {
        return number(ServerFixture.awaitVideo(client));
    }

    private static int number(Received video) {
        return ByteBuffer.wrap(ServerFixture.payload(video)).getInt(5);
    }

    private List<Integer> next(int count) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(next());
        }
        return numbers;
    }

    private FaultReport report() {
        return bench.report(1).orElseThrow();
    }

    @Test
    void aThrottledPlayerGetsWhatTheLineCarriesAndTheOthersGetAll() throws Exception {
        frameBytes = 10_000;
        bench.set(1, ConnectionFaults.NONE.withBitsPerSecond(1_600_000));
        try (RtmpClient other = fixture.play()) {
            CompletableFuture<List<Integer>> others = CompletableFuture.supplyAsync(() -> numbers(other, 150));
            for (int i = 0; i < 20; i++) {
                next();
            }
            long begin = System.nanoTime();
            int bytes = 0;
            while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(1500)) {
                bytes += ServerFixture.payload(ServerFixture.awaitVideo(client)).length;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            // Some more may have waited for this thread to have its turn, and it for the machine to have time.
            assertTrue(bytes * 8 < 1_600_000 * seconds + 800_000, bytes + " bytes in " + seconds + " s");
            assertTrue(bytes * 8 > 800_000 * seconds, bytes + " bytes in " + seconds + " s");
            List<Integer> got = others.get();
            assertEquals(149, got.getLast() - got.getFirst());
        }
        assertTrue(report().counts().throttledBytes() > 300_000, report().toString());
        assertTrue(snapshotOfStream().framesDropped() > 0, "a slow line makes the usual drops");
        assertEquals(0, report().stream(STREAM).orElseThrow().framesDropped(), "none of them on purpose");
    }

    private static List<Integer> numbers(RtmpClient client, int count) {
        try {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                numbers.add(number(ServerFixture.awaitVideo(client)));
            }
            return numbers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StreamSnapshot snapshotOfStream() {
        return fixture.server().snapshot().connections().getFirst().streams().getFirst();
    }

    @Test
    void whatIsDelayedArrivesLaterInItsOrderAndAtOnceWhenAllIsNormalAgain() throws Exception {
        int before = next();
        bench.set(1, ConnectionFaults.NONE.withDelay(Duration.ofMillis(400), Duration.ofMillis(20)));
        long begin = System.nanoTime();
        int last = before;
        // What was on its way already comes without a gap; behind it there is one of the delay's length.
        long longest = 0;
        while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(700)) {
            long waiting = System.nanoTime();
            int number = next();
            longest = Math.max(longest, System.nanoTime() - waiting);
            assertEquals(last + 1, number);
            last = number;
        }
        // Without the delay there are ten milliseconds between frames.
        assertTrue(longest > TimeUnit.MILLISECONDS.toNanos(100), longest + " ns");
        assertTrue(report().counts().heldBytes() > 10_000, report().toString());
        bench.clear(1);
        assertEquals(last + 1, next());
        next(100);
        assertEquals(0, report().counts().heldBytes());
        assertTrue(report().counts().delayedBytes() > 10_000, report().toString());
    }

    @Test
    void aFrozenPlayerGetsNothingAndGoesOnAtAKeyFrame() throws Exception {
        frameBytes = 50_000;
        int before = next();
        bench.set(1, ConnectionFaults.NONE.withFrozen(true));
        fixture.await(ServerEvent.FramesDropped.class);
        fixture.await(ServerEvent.FramesDropped.class);
        assertTrue(report().counts().frozenNanos() > 0);
        assertTrue(report().counts().heldBytes() < 200_000, report().toString());
        bench.set(1, ConnectionFaults.NONE);
        int number = next();
        while (number == before + 1) {
            before = number;
            number = next();
        }
        assertEquals(0, number % KEY_FRAME_EVERY);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "RESET_IN_MESSAGE"})
    void aResetIsSeenAsAReset(Cut cut) throws Exception {
        next();
        bench.cut(1, cut);
        String seen = assertThrows(SocketException.class, () -> next(1000)).getMessage();
        assertTrue(seen.contains("reset"), seen);
        assertTrue(fixture.await(ServerEvent.ConnectionClosed.class).reason().startsWith("cut on purpose, by a reset"));
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "END_IN_MESSAGE"})
    void anEndIsSeenAsAnEnd(Cut cut) throws Exception {
        next();
        bench.cut(1, cut);
        assertThrows(EOFException.class, () -> next(1000));
        client.close();
        assertTrue(fixture.await(ServerEvent.ConnectionClosed.class).reason().startsWith("cut on purpose, by an end"));
    }

    @Test
    void aConnectionThatPlaysNothingIsCutInAPing() throws Exception {
        try (RtmpClient idle = fixture.connect()) {
            bench.cut(2, Cut.END_IN_MESSAGE);
            assertThrows(EOFException.class, () -> idle.await(message -> false));
        }
    }

    @Test
    void theNextFramesAreDroppedAndCountedAsOnPurpose() throws Exception {
        int before = next();
        bench.dropNext(1, STREAM, 5);
        int number = next();
        while (number == before + 1) {
            before = number;
            number = next();
        }
        assertEquals(before + 6, number);
        assertEquals(5, report().stream(STREAM).orElseThrow().framesDropped());
        assertEquals(0, snapshotOfStream().framesDropped());
    }

    @Test
    void everySecondFrameIsDroppedUntilAllIsNormalAgain() throws Exception {
        bench.set(1, STREAM, StreamFaults.NONE.withDropEvery(2));
        int before = next();
        int number = next();
        while (number != before + 2) {
            before = number;
            number = next();
        }
        assertEquals(List.of(number + 2, number + 4, number + 6), next(3));
        assertEquals(1, bench.on().size());
        bench.clearAll();
        assertEquals(List.of(), bench.on());
        before = next();
        number = next();
        while (number != before + 1) {
            before = number;
            number = next();
        }
        assertEquals(List.of(number + 1, number + 2, number + 3), next(3));
    }

    @Test
    void keyFramesArriveTwice() throws Exception {
        bench.set(1, STREAM, StreamFaults.NONE.withDuplicateKeyFrames(true));
        Received before = ServerFixture.awaitVideo(client);
        Received again = ServerFixture.awaitVideo(client);
        while (number(before) != number(again)) {
            before = again;
            again = ServerFixture.awaitVideo(client);
        }
        assertEquals(0, number(again) % KEY_FRAME_EVERY);
        assertEquals(before.header().timestamp(), again.header().timestamp());
        assertArrayEquals(ServerFixture.payload(before), ServerFixture.payload(again));
    }

    @Test
    void theClockJumpsForwardAndBack() throws Exception {
        int before = ServerFixture.awaitVideo(client).header().timestamp();
        bench.set(1, STREAM, StreamFaults.NONE.withTimestampShift(60_000));
        int forward = awaitJump(before);
        assertEquals(60_000, forward - before, 10_000);
        bench.set(1, STREAM, StreamFaults.NONE.withTimestampShift(-60_000));
        int back = awaitJump(forward);
        assertEquals(-120_000, back - forward, 10_000);
        bench.clear(1);
        assertEquals(60_000, awaitJump(back) - back, 10_000);
        assertTrue(report().counts().shiftedFrames() > 0);
    }

    /** @return the next timestamp that is far from that of a frame before */
    private int awaitJump(int before) throws IOException {
        int now = ServerFixture.awaitVideo(client).header().timestamp();
        while (Math.abs(now - before) < 30_000) {
            now = ServerFixture.awaitVideo(client).header().timestamp();
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 128})
    void smallChunksAreAnnouncedAndReadAndTheOldSizeComesBack(int size) throws Exception {
        bench.set(1, ConnectionFaults.NONE.withChunkSize(size));
        assertEquals(size, awaitChunkSize());
        int first = next();
        assertEquals(List.of(first + 1, first + 2, first + 3), next(3));
        bench.clear(1);
        int ordinary = awaitChunkSize();
        assertTrue(ordinary > 4_000, "the size that the session announced: " + ordinary);
        first = next();
        assertEquals(List.of(first + 1, first + 2, first + 3), next(3));
        assertTrue(report().counts().shrunkMessages() >= 4);
    }

    private int awaitChunkSize() throws IOException {
        return client.await(received -> received.message() instanceof SetChunkSize)
                                .message()
                        instanceof SetChunkSize(int size)
                ? size
                : 0;
    }

    @Test
    void faultsEndWithTheirConnectionAndAreNoneOfOthers() throws Exception {
        bench.set(1, ConnectionFaults.NONE.withFrozen(true));
        client.close();
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of(), bench.on());
        assertFalse(bench.set(1, ConnectionFaults.NONE));
        assertFalse(bench.cut(1, Cut.RESET));
        client = fixture.play();
        next(3);
        assertFalse(bench.set(2, 99, StreamFaults.NONE), "no such stream");
        assertFalse(bench.report(2).orElseThrow().isOn());
    }

    @Test
    void aFrozenConnectionCanBeClosed() throws Exception {
        bench.set(1, ConnectionFaults.NONE.withFrozen(true));
        fixture.server().disconnect(1, "enough");
        client.awaitClose();
        assertEquals("enough", fixture.await(ServerEvent.ConnectionClosed.class).reason());
    }
}
