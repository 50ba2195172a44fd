package dev.tilecast.app.ui.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.ui.encoder.EncoderLine.Count;
import dev.tilecast.app.ui.fixture.StagedEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final StagedEncoder encoder = new StagedEncoder("h264");
    private final List<String> asked = new ArrayList<>();
    private final EncoderViewModel<String> model = new EncoderViewModel<>(source -> {
        asked.add(source);
        return List.of(encoder);
    });

    @Test
    void nothingIsReadWhileNobodyLooks() {
        assertEquals(List.of(), model.read(0).lines());
        model.watch("orbit");
        assertEquals(1, model.read(0).lines().size());
        model.watch(null);
        assertEquals(List.of(), model.read(0).lines());
        assertEquals(List.of("orbit"), asked);
    }

    @Test
    void noBroadcastIsAskedForAnythingWhileNobodyLooks() {
        model.watch("orbit");
        model.read(0);
        int before = encoder.reads();
        model.watch(null);
        for (int second = 1; second < 5; second++) {
            model.read(second * SECOND);
        }
        assertEquals(before, encoder.reads());
        assertEquals(2, before, "its counts and what would encode");
    }

    @Test
    void whatWouldEncodeIsAskedUntilSomethingDoes() {
        model.watch("orbit");
        assertEquals(StagedEncoder.FORESEEN, model.read(0).lines().getFirst().foreseen());
        encoder.frames(1);
        assertEquals("", model.read(0).lines().getFirst().foreseen());
    }

    @Test
    void ratesAreOverTheLastSecond() {
        model.watch("orbit");
        encoder.frames(100).late(5);
        model.read(10 * SECOND);
        encoder.frames(130).late(7);
        EncoderLine line = model.read(11 * SECOND).lines().getFirst();
        assertEquals(30, line.framesPerSecond());
        assertEquals(6, line.megabitsPerSecond());
        assertEquals(7.5, line.encodeMillis());
        assertEquals(new Count(7, 2), line.renderedLate());
        assertEquals(new Count(13, 3), line.encoderSkipped());
    }

    @Test
    void aBitRateBelowTheSetOneIsReduced() {
        model.watch("orbit");
        assertFalse(model.read(0).lines().getFirst().isReduced());
        encoder.told(2_000_000);
        assertTrue(model.read(0).lines().getFirst().isReduced());
    }
}
