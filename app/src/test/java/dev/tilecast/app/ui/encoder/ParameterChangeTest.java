package dev.tilecast.app.ui.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.ui.encoder.ParameterChange.Outcome;
import dev.tilecast.app.ui.fixture.StagedEncoder;
import dev.tilecast.observe.BroadcastSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ParameterChangeTest {
    private final StagedEncoder encoder = new StagedEncoder("h264");
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void ofValuesThatComeWhileOneIsUnderWayTheNewestIsSet() {
        ParameterChange change = new ParameterChange(encoder, "bitrate", background::add, Runnable::run, outcomes::add);
        change.set("1000000");
        change.set("2000000");
        change.set("3000000");
        assertTrue(change.isUnderWay());
        background.remove().run();
        assertEquals("1000000", encoder.parameter("bitrate"));
        assertEquals(List.of(), outcomes);
        background.remove().run();
        assertEquals("3000000", encoder.parameter("bitrate"));
        assertEquals(List.of(new Outcome("3000000", null)), outcomes);
        assertFalse(change.isUnderWay());
    }

    @Test
    void aRefusalCarriesTheEncodersWords() {
        new ParameterChange(encoder, "preset", Runnable::run, Runnable::run, outcomes::add).set("warp");
        assertEquals(
                List.of(new Outcome("warp", "preset warp is unknown; libx264 has ultrafast to placebo")), outcomes);
        assertEquals("superfast", encoder.parameter("preset"));
    }

    @Test
    void anyFailureEndsTheWaitingAndIsNamed() {
        for (Throwable failure : List.of(
                new ArithmeticException("/ by zero"), new IllegalStateException(), new LinkageError("no codec"))) {
            ParameterChange change =
                    new ParameterChange(failing(failure), "bitrate", Runnable::run, Runnable::run, outcomes::add);
            change.set("1000000");
            assertFalse(change.isUnderWay());
            assertEquals(new Outcome("1000000", failure.toString()), outcomes.getLast());
        }
    }

    @Test
    void aThreadThatCannotBeginEndsTheWaitingToo() {
        ParameterChange change = new ParameterChange(
                encoder,
                "bitrate",
                task -> {
                    throw new RejectedExecutionException("closed");
                },
                Runnable::run,
                outcomes::add);
        change.set("1000000");
        assertFalse(change.isUnderWay());
        assertTrue(outcomes.getLast().refusal().contains("closed"));
    }

    private static EncoderControl failing(Throwable failure) {
        return new EncoderControl() {
            @Override
            public String foreseenEncoder() {
                return StagedEncoder.FORESEEN;
            }

            @Override
            public void setParameter(String name, String value) {
                throw ParameterChangeTest.<RuntimeException>unchecked(failure);
            }

            @Override
            public void requestKeyFrame() {}

            @Override
            public BroadcastSnapshot snapshot() {
                return new StagedEncoder("h264").snapshot();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
