package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedSourcesTest {
    private static final SceneOptions SMALL = new SceneOptions("testcard", 64, 36, 100, true);

    private final RenderCountingClock clock = new RenderCountingClock();
    private final HandlerSwitch renderSwitch = new HandlerSwitch("render");
    private final SharedSources sources = new SharedSources(
            new SceneCatalogue(new SharedCamera(), clock), StreamDefaults.standard(), new ImageApi(), renderSwitch);

    private List<String> scenes() {
        return sources.sources().stream()
                .map(source -> source.options().scene() + " " + source.options().width())
                .toList();
    }

    @Test
    void eachSceneHasASourceThatIsIdleUntilUsed() {
        assertEquals(List.of("testcard 640", "orbit 640", "mandelbrot 640"), scenes());
        SceneSource testcard = sources.sources().getFirst();
        assertEquals(0, testcard.players());
        assertEquals(0, testcard.framesRendered());
        assertTrue(testcard.buffers().newest().isEmpty());
    }

    @Test
    void playersOfEqualOptionsShareASourceAndTheLastOneTakesItWithIt() {
        SharedSource first = sources.join(SMALL);
        SharedSource second = sources.join(new SceneOptions("testcard", 64, 36, 100, true));
        assertSame(first, second);
        assertEquals(2, first.players());
        assertEquals(List.of("testcard 640", "orbit 640", "mandelbrot 640", "testcard 64"), scenes());
        sources.leave(first);
        assertEquals(1, first.players());
        sources.leave(second);
        assertEquals(List.of("testcard 640", "orbit 640", "mandelbrot 640"), scenes());
        assertNotSame(first, sources.join(SMALL));
    }

    @Test
    void theSourcesOfTheDefaultOptionsStay() {
        SceneSource listed = sources.sources().getFirst();
        SharedSource joined = sources.join(listed.options());
        assertSame(listed, joined);
        sources.leave(joined);
        assertSame(listed, sources.sources().getFirst());
    }

    @Test
    void framesAreNumberedFromZeroAndRenderedAtTheSourcesRateHoweverManyAsk() {
        SharedSource slow = sources.join(new SceneOptions("testcard", 64, 36, 1, true));
        slow.renderIfDue();
        slow.renderIfDue();
        slow.renderIfDue();
        assertEquals(1, slow.framesRendered());
        try (CanvasBuffers.Lease<Canvas> lease = slow.buffers().newest().orElseThrow()) {
            assertEquals(0, lease.frameNumber());
        }
    }

    @Test
    void aLookRendersWithoutPlayersUntilTheLastOneIsClosed() throws InterruptedException {
        SharedSource source = sources.join(SMALL);
        SceneSource.Look first = source.look();
        SceneSource.Look second = source.look();
        sources.leave(source);
        awaitRenders(3);
        first.close();
        first.close();
        awaitRenders(3);
        Thread pace = paceThread();
        second.close();
        assertTrue(pace.join(Duration.ofSeconds(10)));
        assertEquals(List.of("testcard 640", "orbit 640", "mandelbrot 640"), scenes());
    }

    @Test
    void whileRenderIsSwitchedOffALookShowsThePictureThatIsThere() throws InterruptedException {
        renderSwitch.setOn(false);
        SharedSource source = sources.join(SMALL);
        try (SceneSource.Look _ = source.look()) {
            assertFalse(clock.renders.tryAcquire(50, TimeUnit.MILLISECONDS));
            renderSwitch.setOn(true);
            awaitRenders(2);
        }
        sources.leave(source);
    }

    @Test
    void aSourceThatLostItsPlayersIsListedNoLongerThoughALookGoesOn() throws InterruptedException {
        SharedSource source = sources.join(SMALL);
        sources.leave(source);
        try (SceneSource.Look _ = source.look()) {
            assertEquals(List.of("testcard 640", "orbit 640", "mandelbrot 640"), scenes());
            awaitRenders(1);
        }
    }

    @Test
    void whileLooksRestOnlyWhatIsPlayedIsRendered() throws InterruptedException {
        SharedSource source = sources.join(SMALL);
        try (SceneSource.Look _ = source.look()) {
            awaitRenders(2);
            Thread pace = paceThread();
            sources.restLooks(true);
            assertTrue(pace.join(Duration.ofSeconds(10)));
            clock.renders.drainPermits();
            try (SceneSource.Look _ = source.watch()) {
                awaitRenders(2);
            }
            assertTrue(paceThreads().allMatch(SharedSourcesTest::ends));
            clock.renders.drainPermits();
            sources.restLooks(false);
            awaitRenders(2);
        }
        sources.leave(source);
    }

    @Test
    void aLookThatBeginsWhileLooksRestIsRenderedOnceTheyDoNot() throws InterruptedException {
        sources.restLooks(true);
        SharedSource source = sources.join(SMALL);
        try (SceneSource.Look _ = source.look()) {
            assertEquals(0, source.framesRendered());
            sources.restLooks(false);
            awaitRenders(1);
        }
        sources.leave(source);
    }

    @Test
    void aLookAtASourceThatWasReplacedDoesNothing() {
        SharedSource old = sources.join(SMALL);
        sources.leave(old);
        SharedSource current = sources.join(SMALL);
        try (SceneSource.Look _ = old.look()) {
            assertSame(current, sources.sources().getLast());
        }
        assertEquals(1, current.players());
        assertSame(current, sources.sources().getLast());
    }

    private void awaitRenders(int count) throws InterruptedException {
        assertTrue(clock.renders.tryAcquire(count, 10, TimeUnit.SECONDS), "no render came");
    }

    private static Thread paceThread() {
        return paceThreads().findFirst().orElseThrow();
    }

    private static Stream<Thread> paceThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("render-testcard"));
    }

    private static boolean ends(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
