package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.latency.HdrLatencyRecorder;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedBroadcastsTest {
    private static final SceneOptions SMALL = new SceneOptions("testcard", 64, 36, 25, true);
    private static final Encoding SCREEN = Encoding.of(DemoCodec.SCREEN);

    private final SharedSources sources = new SharedSources(
            new SceneCatalogue(new SharedCamera(), Clock.systemUTC()),
            StreamDefaults.standard(),
            new ImageApi(),
            new HandlerSwitch("render"));
    private final SharedBroadcasts broadcasts =
            new SharedBroadcasts(sources, new VideoCodecs(), new HandlerSwitch("frame"), HdrLatencyRecorder::new);

    private List<String> names() {
        return broadcasts.broadcasts().stream().map(Broadcast::name).toList();
    }

    @Test
    void thereAreNoneUntilSomebodyPlaysOrTheDefaultCodecIsKnown() {
        assertEquals(List.of(), names());
        broadcasts.keep(SCREEN);
        assertEquals(
                List.of("testcard 640x360 30/s screen", "orbit 640x360 30/s screen", "mandelbrot 640x360 30/s screen"),
                names());
    }

    @Test
    void playersOfEqualOptionsShareABroadcastAndTheLastOneClosesIt() {
        broadcasts.keep(SCREEN);
        SharedBroadcast first = broadcasts.join(SMALL, SCREEN);
        SharedBroadcast second = broadcasts.join(SMALL, Encoding.of(DemoCodec.SCREEN));
        assertSame(first.broadcast(), second.broadcast());
        assertEquals("testcard 64x36 25/s screen", names().getLast());
        assertEquals(2, first.source().players());
        broadcasts.leave(first);
        assertFalse(first.broadcast().isClosed());
        broadcasts.leave(second);
        assertTrue(first.broadcast().isClosed());
        assertEquals(3, names().size());
        assertEquals(0, first.source().players());
    }

    @Test
    void otherCodecsAndOptionsHaveBroadcastsOfTheirOwn() {
        Encoding diffOff = new Encoding(DemoCodec.SCREEN2, false, Optional.empty(), Optional.empty());
        SharedBroadcast screen = broadcasts.join(SMALL, SCREEN);
        SharedBroadcast screen2 = broadcasts.join(SMALL, Encoding.of(DemoCodec.SCREEN2));
        SharedBroadcast plain = broadcasts.join(SMALL, diffOff);
        assertNotSame(screen2.broadcast(), plain.broadcast());
        assertSame(screen.source(), plain.source());
        assertEquals(
                List.of(
                        "testcard 64x36 25/s screen",
                        "testcard 64x36 25/s screen2",
                        "testcard 64x36 25/s screen2 diff=off"),
                names());
        assertEquals("off", plain.broadcast().snapshot().parameters().get("diff_blocks"));
        List.of(screen, screen2, plain).forEach(broadcasts::leave);
        assertEquals(List.of(), names());
    }

    @Test
    void ofARenderingAreItsOwnBroadcastsAndNotThoseWhoseNameBeginsAlike() {
        SceneOptions noClock = new SceneOptions("testcard", 64, 36, 25, false);
        SharedBroadcast clock = broadcasts.join(SMALL, SCREEN);
        SharedBroadcast still = broadcasts.join(noClock, SCREEN);
        assertEquals(List.of(clock.broadcast()), broadcasts.of(clock.source().options()));
        assertEquals(List.of(still.broadcast()), broadcasts.of(noClock));
        List.of(clock, still).forEach(broadcasts::leave);
    }

    @Test
    void theBroadcastsOfTheDefaultOptionsStay() {
        broadcasts.keep(SCREEN);
        SceneOptions usual = sources.sources().getFirst().options();
        SharedBroadcast joined = broadcasts.join(usual, SCREEN);
        assertSame(broadcasts.broadcasts().getFirst(), joined.broadcast());
        broadcasts.leave(joined);
        assertFalse(joined.broadcast().isClosed());
        assertSame(broadcasts.broadcasts().getFirst(), joined.broadcast());
    }

    @Test
    void anEncoderThatRefusesItsOptionsLeavesNothingBehind() {
        Encoding wrong = new Encoding(DemoCodec.SORENSON, true, Optional.empty(), Optional.of("nope"));
        VideoException refused = assertThrows(VideoException.class, () -> broadcasts.join(SMALL, wrong));
        assertTrue(refused.getMessage().contains("nope"), refused::getMessage);
        assertEquals(List.of(), names());
        assertEquals(3, sources.sources().size());
    }
}
