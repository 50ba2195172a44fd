package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** When thread and encoder begin and end. */
class LoopLifeTest extends LoopFixture {
    @Test
    void withoutAPlayerThereIsNeitherThreadNorEncoder() throws Exception {
        renderer.publish();
        awaitNoThread();
        RecordedPlayer player = new RecordedPlayer();
        Broadcast.Membership membership = broadcast.join(player);
        player.awaitFrame();
        assertEquals("test encoder", broadcast.encoder());
        membership.close();
        membership.close();
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertEquals("", broadcast.encoder());
        assertEquals(0, broadcast.snapshot().players());
        joined().awaitFrame();
        assertEquals(2, codec.opened.get());
    }

    @Test
    void aFailureEndsThePlayersAndTheNextOneTriesAgain() throws Exception {
        renderer.publish();
        codec.failure = new IllegalStateException("the device is lost");
        RecordedPlayer.End end = joined().awaitEnd();
        assertTrue(end.failed());
        assertEquals("the broadcast loop-test failed: the device is lost", end.reason());
        awaitNoThread();
        assertEquals("the device is lost", broadcast.snapshot().failure());
        assertEquals(0, codec.open.get());
        codec.failure = null;
        assertTrue(joined().awaitFrame().data().keyFrame());
        assertEquals("", broadcast.snapshot().failure());
    }

    @Test
    void manyThatComeAndGoNeverHaveTwoEncodersAndAlwaysBeginWithAKeyFrame() throws Exception {
        renderer.publish();
        List<Thread> visitors = new ArrayList<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 4; i++) {
            visitors.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int visit = 0; visit < 100; visit++) {
                        RecordedPlayer player = new RecordedPlayer();
                        try (Broadcast.Membership _ = broadcast.join(player)) {
                            assertTrue(player.awaitFrame().data().keyFrame());
                        }
                    }
                } catch (InterruptedException | RuntimeException | Error failure) {
                    failures.add(failure);
                }
            }));
        }
        for (Thread visitor : visitors) {
            visitor.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        awaitNoThread();
        assertEquals(1, codec.mostOpen.get());
        assertEquals(0, codec.open.get());
    }

    @Test
    void anEncoderIsClosedEvenWhereItsSourceFailsToLetGo() throws Exception {
        renderer.publish();
        CanvasSource faulty = new CanvasSource() {
            @Override
            public Optional<? extends Lease<? extends CanvasBase>> newest() {
                return renderer.source().newest();
            }

            @Override
            public void addListener(Runnable listener) {}

            @Override
            public void removeListener(Runnable listener) {
                throw new IllegalStateException("no such listener");
            }
        };
        broadcast.setSource(faulty);
        RecordedPlayer player = new RecordedPlayer();
        try (Broadcast.Membership _ = broadcast.join(player)) {
            player.awaitFrame();
        }
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertTrue(joined().awaitFrame().data().keyFrame());
    }

    @Test
    void whereTheSourceCannotBeMadeAnyMoreThePlayersAreToldWhy() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.fail("no memory for canvases");
        assertEquals(
                new RecordedPlayer.End(true, "the broadcast loop-test failed: no memory for canvases"),
                player.awaitEnd());
        assertTrue(broadcast.isClosed());
    }

    @Test
    void closingEndsThePlayersAndTheThread() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.close();
        assertEquals(new RecordedPlayer.End(false, "the broadcast loop-test is closed"), player.awaitEnd());
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertEquals("the broadcast loop-test is closed", joined().awaitEnd().reason());
    }
}
