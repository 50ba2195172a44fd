package dev.tilecast.app.clock;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.LiveDemo;
import dev.tilecast.app.tap.FrameTaps;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock of frames that a real server sends to a real player. */
@Timeout(60)
class DecodedClockTest {
    private final LiveDemo demo = new LiveDemo();
    private final FrameTaps taps = new FrameTaps(
            demo.wiring().server(), demo.wiring().broadcasts(), demo.wiring().scenes());

    @AfterEach
    void close() throws Exception {
        demo.close();
    }

    private void assertPlausible(FrameTaps.Source source, boolean ofPlayer) {
        try (DecodedClock clock =
                new DecodedClock(source, ofPlayer, demo.wiring().server().codecs(), Clock.systemDefaultZone())) {
            assertTrue(clock.isOpen());
            await(() -> clock.figures().count() >= 20);
            LatencyWindow.Figures figures = clock.figures();
            assertInstanceOf(ShownClock.Read.class, clock.newest().shown());
            assertTrue(figures.median() > -5 && figures.median() < 2_000, figures::toString);
            assertTrue(figures.most() < 2_000, figures::toString);
        }
    }

    @Test
    void aSourcesLatencyIsThatOfRenderingEncodingAndDecoding() throws Exception {
        demo.play("testcard?codec=h264");
        assertPlausible(taps.ofSource(demo.options("testcard")).orElseThrow(), false);
    }

    @Test
    void aPlayersLatencyIsThatOfWhatTheOperatingSystemTook() throws Exception {
        demo.play("testcard?codec=sorenson");
        assertPlausible(taps.ofStream(demo.lastConnection(), 1), true);
    }

    @Test
    void anotherSceneHasNoClock() throws Exception {
        demo.play("orbit?codec=h264");
        try (DecodedClock clock = new DecodedClock(
                taps.ofSource(demo.options("orbit")).orElseThrow(),
                false,
                demo.wiring().server().codecs(),
                Clock.systemDefaultZone())) {
            await(() -> new ShownClock.Refused(ShownClock.Reason.NO_CARD)
                    .equals(clock.newest().shown()));
        }
    }
}
