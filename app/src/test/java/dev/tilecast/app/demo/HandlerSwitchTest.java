package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.rtmp.PlayRefusedException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandlerSwitchTest {
    private final HandlerSwitch handler = new HandlerSwitch("play");

    @Test
    void aHandlerThatIsSetToFailThrowsAndRemembersIt() {
        handler.change(now -> now.withFailPercent(100));
        DeliberateFailure failure = assertThrows(DeliberateFailure.class, () -> handler.call(false, () -> true));
        assertSame(failure, handler.lastFailure().orElseThrow().thrown());
        assertEquals(1, handler.counts().failures());
        assertEquals(1, handler.counts().refusals());
        handler.setBack();
        assertTrue(handler.call(false, () -> true));
        assertTrue(handler.settings().isUsual("play"));
    }

    @Test
    void aChanceOfFailureIsAboutThatOften() {
        handler.change(now -> now.withFailPercent(30));
        for (int i = 0; i < 2_000; i++) {
            try {
                handler.call(false, () -> true);
            } catch (DeliberateFailure meant) {
                // counted below
            }
        }
        // Six standard deviations to either side.
        assertEquals(600, handler.counts().failures(), 123);
    }

    @Test
    void aSlowedHandlerTakesItsTime() {
        handler.change(now -> now.withDelayMillis(20));
        handler.call(false, () -> true);
        assertTrue(handler.times().most() >= TimeUnit.MILLISECONDS.toNanos(19));
        assertThrows(IllegalArgumentException.class, () -> handler.change(now -> now.withDelayMillis(5_001)));
    }

    @Test
    void aRefusalIsNoFailure() {
        assertThrows(
                PlayRefusedException.class,
                () -> handler.call(false, () -> {
                    throw PlayRefusedException.streamNotFound("no such scene");
                }));
        assertEquals(0, handler.counts().failures());
        assertEquals(1, handler.counts().refusals());
        assertFalse(handler.lastFailure().isPresent());
    }

    @Test
    void whatIsOffIsNotFailedOnPurpose() {
        handler.change(now -> now.withFailPercent(100).withOn(false));
        assertFalse(handler.call(false, () -> true));
        assertEquals(0, handler.counts().failures());
    }
}
