package dev.tilecast.app.demo;

import dev.tilecast.video.VideoCodecs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Finds out once what encodes h264 here. That loads native libraries and tries devices, which takes a second, so it is
 * done in a thread of its own, and only those wait who need to know. Any thread.
 */
public final class CodecSurvey {
    private final VideoCodecs codecs;
    private final Optional<DemoCodec> given;
    private final CompletableFuture<Optional<String>> whyNoH264 = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param given the default codec where the user has named one */
    public CodecSurvey(VideoCodecs codecs, Optional<DemoCodec> given) {
        this.codecs = codecs;
        this.given = given;
    }

    /** Starts the survey where it has not begun, and returns at once. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("codec-survey").start(this::run);
        }
    }

    private void run() {
        try {
            whyNoH264.complete(codecs.whyNoEncoder(DemoCodec.H264.codecName()));
        } catch (RuntimeException | Error e) {
            whyNoH264.complete(Optional.of(e.toString()));
        }
    }

    /** The codec of streams that name none; waits for the survey where it decides that. */
    public DemoCodec defaultCodec() {
        return given.orElseGet(() -> {
            begin();
            return whyNoH264.join().isEmpty() ? DemoCodec.H264 : DemoCodec.SCREEN;
        });
    }

    /** Waits until the codec can be asked for without a wait for native libraries. */
    void await(DemoCodec codec) {
        if (!codec.isLossless()) {
            begin();
            whyNoH264.join();
        }
    }

    /**
     * Calls the listener in the survey's thread when the survey is done.
     *
     * @param listener gets a line that says what encodes h264, or why nothing does
     */
    public void whenDone(Consumer<String> listener) {
        whyNoH264.thenAccept(whyNot -> listener.accept(
                whyNot.map(why -> "nothing encodes h264 here: " + why).orElseGet(() -> "h264: " + foreseen())));
    }

    private String foreseen() {
        return new ForeseenEncoders(codecs).of(DemoCodec.H264.codecName(), Map.of());
    }
}
