package dev.tilecast.broadcast;

import dev.tilecast.broadcast.LoopInbox.Work;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.video.VideoException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broadcast's thread: waits for work, encodes the newest canvas and offers the frame to every player. It never waits for a
 * player. It ends, and the encoder with it, when nobody watches.
 */
final class EncodeLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EncodeLoop.class);
    /** At least one frame goes out in that time. */
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final LoopInbox inbox;
    private final Audience audience;
    private final FrameEncoder encoder;
    private final EncoderParameters parameters;
    private final BroadcastCounts counts;
    private final BroadcastTaps taps;
    private CanvasSource attached;
    private Runnable published;
    private long attachedAt;
    private long lastPublication;
    private boolean repeats;
    private long repeatAt;
    private volatile String failure = "";

    EncodeLoop(
            String name,
            LoopInbox inbox,
            Audience audience,
            FrameEncoder encoder,
            EncoderParameters parameters,
            BroadcastCounts counts,
            BroadcastTaps taps) {
        this.name = name;
        this.inbox = inbox;
        this.audience = audience;
        this.encoder = encoder;
        this.parameters = parameters;
        this.counts = counts;
        this.taps = taps;
    }

    /** Why the last frame could not be encoded; empty where it could. Any thread. */
    String failure() {
        return failure;
    }

    @Override
    public void run() {
        do {
            try {
                serve();
            } catch (Throwable thrown) {
                fail(thrown);
            }
            rest();
        } while (!inbox.end());
    }

    private void serve() throws InterruptedException {
        Work work;
        while ((work = inbox.await(repeats, repeatAt)) != null) {
            work.changes().forEach(this::apply);
            attach(work.source());
            frame(work);
        }
    }

    private void apply(ParameterChange change) {
        try {
            encoder.set(change.name(), change.value());
            if (change.name().equals(EncoderParameters.FRAME_RATE)) {
                inbox.pace(parameters.frameRate());
            }
            change.accepted();
        } catch (Throwable refused) {
            change.refused(refused);
        }
    }

    private void attach(CanvasSource source) {
        if (source != attached) {
            detach();
            attached = source;
            attachedAt = System.nanoTime();
            lastPublication = 0;
            inbox.takeLeftOut();
            published = () -> published(source);
            source.addListener(published);
        }
    }

    /** On the renderer's thread. */
    private void published(CanvasSource source) {
        if (inbox.published()) {
            encoder.published(source);
        }
    }

    private void detach() {
        CanvasSource leaving = attached;
        attached = null;
        if (leaving != null) {
            leaving.removeListener(published);
        }
    }

    private void frame(Work work) {
        long now = System.nanoTime();
        boolean repeat = repeats && now - repeatAt >= 0;
        boolean keyFrame = audience.waitsForKeyFrame(now) || work.keyFrame();
        if (!work.canvas() && !repeat && !keyFrame) {
            return;
        }
        BroadcastFrame frame = null;
        try (Lease<? extends CanvasBase> lease = newest()) {
            if (lease != null && (repeat || keyFrame || lease.publication() != lastPublication)) {
                if (!work.canvas() && lease.publication() != lastPublication) {
                    inbox.takenUnasked();
                }
                frame = encode(lease, keyFrame || audience.needsKeyFrame(now));
            }
        }
        repeats = lastPublication != 0;
        repeatAt = now + REPEAT_NANOS;
        if (frame != null) {
            try {
                encoder.adapt(audience.send(frame));
            } finally {
                frame.payload().release();
            }
        }
    }

    /** Null where there is none. */
    private Lease<? extends CanvasBase> newest() {
        try {
            return attached.newest().orElse(null);
        } catch (RuntimeException | Error thrown) {
            throw new SourceException(attached, thrown);
        }
    }

    private BroadcastFrame encode(Lease<? extends CanvasBase> lease, boolean keyFrame) {
        boolean old = lease.publishedNanoTime() - attachedAt < 0;
        boolean repeated = old || lease.publication() == lastPublication;
        long skipped = repeated || lastPublication == 0
                ? 0
                : Math.max(0, lease.publication() - lastPublication - 1 - inbox.takeLeftOut());
        counts.encoderSkipped.add(skipped);
        lastPublication = lease.publication();
        BroadcastFrame frame = encoder.encode(lease, repeated, keyFrame, skipped > 0);
        failure = "";
        return taps.isEmpty()
                ? frame
                : taps.encoded(
                        new EncodedFrame(counts.framesEncoded.sum(), lease.publication(), repeated, skipped, frame));
    }

    /** The players are told; the next one that joins tries again. */
    private void fail(Throwable caught) {
        try {
            Throwable thrown = caught instanceof SourceException ? caught.getCause() : caught;
            failure = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
            String reason = "the broadcast " + name + " failed: " + failure;
            if (caught instanceof SourceException source) {
                audience.failAll(source.handler(), thrown, reason);
            } else {
                audience.endAll(true, reason);
            }
            if (thrown instanceof VideoException refusal && saysAll(refusal.reason())) {
                LOG.error("broadcast {} failed: {}", name, failure);
            } else {
                LOG.error("broadcast {} failed", name, thrown);
            }
        } catch (Throwable again) {
            // Without memory nobody can be told; the thread has to live on, or nobody could ever join again.
            failure = again.toString();
        }
    }

    /** Whether such a failure comes of what was asked for, so that the stack would say nothing. */
    private static boolean saysAll(VideoException.Reason reason) {
        return switch (reason) {
            case BAD_PARAMETER, UNSUPPORTED_RESOLUTION, NO_SUITABLE_DEVICE, LIBRARY_MISSING, OUT_OF_MEMORY -> true;
            case ALREADY_INITIALISED, NOT_INITIALISED, ENCODING_FAILED, DECODING_FAILED, CANVAS_TYPE_UNSUPPORTED ->
                false;
        };
    }

    private void rest() {
        audience.forgetFrames();
        lastPublication = 0;
        repeats = false;
        orLog(this::detach, "its source did not let go");
        orLog(encoder::close, "its encoder did not close");
    }

    private void orLog(Runnable step, String otherwise) {
        try {
            step.run();
        } catch (Throwable thrown) {
            LOG.error("broadcast {}: {}", name, otherwise, thrown);
        }
    }
}
