package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NextCanvasTest {
    private final TestCodec codec = new TestCodec();
    private final CanvasBuffers<DistantCanvas> buffers =
            new CanvasBuffers<>(() -> new DistantCanvas(new ImageApi().createCanvas(PixelType.RGB, 16, 16, 0, 0)));
    private final List<Integer> prepared = new ArrayList<>();
    private final ConcurrentHashMap.KeySetView<Lease<?>, Boolean> held = ConcurrentHashMap.newKeySet();
    private final Broadcast broadcast =
            new Broadcast("next", watched(), codec.codecs(), TestCodec.NAME, BroadcastOptions.standard());
    private final RecordedPlayer player = new RecordedPlayer();

    /** The buffers' canvases, with the leases that are open. */
    private CanvasSource watched() {
        CanvasSource source = CanvasSource.of(buffers);
        return new CanvasSource() {
            @Override
            public Optional<? extends Lease<? extends CanvasBase>> newest() {
                return source.newest().map(Watched::new);
            }

            @Override
            public void addListener(Runnable listener) {
                source.addListener(listener);
            }

            @Override
            public void removeListener(Runnable listener) {
                source.removeListener(listener);
            }
        };
    }

    private final class Watched implements Lease<CanvasBase> {
        private final Lease<? extends CanvasBase> lease;

        private Watched(Lease<? extends CanvasBase> lease) {
            this.lease = lease;
            held.add(this);
        }

        @Override
        public CanvasBase canvas() {
            return lease.canvas();
        }

        @Override
        public long frameNumber() {
            return lease.frameNumber();
        }

        @Override
        public long publishedNanoTime() {
            return lease.publishedNanoTime();
        }

        @Override
        public long publication() {
            return lease.publication();
        }

        @Override
        public void close() {
            held.remove(this);
            lease.close();
        }
    }

    private void publish(int number) {
        buffers.write(number, canvas -> canvas.content().tile(0, 0).data().put(0, (byte) number));
    }

    private List<Long> heldFrames() {
        return held.stream().map(Lease::frameNumber).sorted().toList();
    }

    private static int canvasOf(BroadcastFrame frame) {
        return frame.data().bytes().get(5);
    }

    private void note(CudaCanvas canvas) {
        prepared.add((int) ((DistantCanvas) canvas).content().tile(0, 0).data().get(0));
    }

    @BeforeEach
    void encodeTheFirst() throws Exception {
        codec.preparation = this::note;
        publish(1);
        codec.hold();
        broadcast.join(player);
        codec.begun.acquire();
    }

    @AfterEach
    void nothingIsHeldAtTheEnd() {
        codec.permits.release(1000);
        broadcast.close();
        assertEquals(List.of(), heldFrames());
    }

    @Test
    void aCanvasThatComesWhileTheOneBeforeIsEncodedIsPreparedAndHeldUntilItWasEncoded() throws Exception {
        publish(2);
        assertEquals(List.of(2), prepared);
        assertEquals(List.of(1L, 2L), heldFrames());
        codec.permits.release();
        assertEquals(1, canvasOf(player.awaitFrame()));
        codec.begun.acquire();
        assertEquals(List.of(2L, 2L), heldFrames());
        codec.permits.release();
        assertEquals(2, canvasOf(player.awaitFrame()));
    }

    @Test
    void ofTwoThatComeTheNewerOneIsHeldAndEncoded() throws Exception {
        publish(2);
        publish(3);
        assertEquals(List.of(2, 3), prepared);
        assertEquals(List.of(1L, 3L), heldFrames());
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(3, canvasOf(player.awaitFrame()));
    }

    @Test
    void whatTheEncoderDoesNotPrepareIsNotHeld() throws Exception {
        publish(2);
        codec.preparation = null;
        publish(3);
        assertEquals(List.of(1L, 2L), heldFrames());
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(3, canvasOf(player.awaitFrame()));
    }

    @Test
    void aFailureToPrepareIsNotTheRenderers() throws Exception {
        codec.preparation = canvas -> {
            throw new IllegalStateException("no stream");
        };
        publish(2);
        assertEquals(List.of(1L), heldFrames());
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(2, canvasOf(player.awaitFrame()));
    }

    @Test
    void anotherSourcesCanvasIsEncodedInPlaceOfThePreparedOne() throws Exception {
        publish(2);
        TestSource larger = new TestSource(PixelType.RGB, 33, 17);
        larger.publish();
        larger.publish();
        larger.publish();
        broadcast.setSource(larger.source());
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(3, canvasOf(player.awaitFrame()));
        assertEquals(List.of(), heldFrames());
    }
}
