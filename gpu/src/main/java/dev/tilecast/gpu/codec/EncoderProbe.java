package dev.tilecast.gpu.codec;

import dev.tilecast.gpu.cuda.CudaDriver;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out once which encoders open on this machine. Making one loads nothing; the probe runs in a platform thread of its
 * own from the first {@link #start} or {@link #report} on, and takes about a second. Any thread.
 */
public final class EncoderProbe {
    private static final Logger LOG = LoggerFactory.getLogger(EncoderProbe.class);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final AtomicBoolean started = new AtomicBoolean();
    private final FutureTask<EncoderReport> task = new FutureTask<>(EncoderProbe::probe);

    /** Not begun yet. */
    public EncoderProbe() {}

    /** Begins in the background, unless it has begun, and returns at once. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            Thread.ofPlatform().name("encoder probe").daemon().start(task);
        }
    }

    /**
     * {@return what was found; waits for the end of the probe} An interrupt is kept for the caller and does not end the
     * wait.
     */
    public EncoderReport report() {
        start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException | CancellationException e) {
                    return EncoderReport.withoutLibrary("FFmpeg cannot be used: " + e.getMessage());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static EncoderReport probe() {
        Optional<String> missing = FfmpegLibrary.load();
        if (missing.isPresent()) {
            LOG.info("{}", missing.get());
            return EncoderReport.withoutLibrary(missing.get());
        }
        Map<EncoderKind, Optional<String>> refusals = new EnumMap<>(EncoderKind.class);
        CudaDriver driver = CudaDriver.probe();
        for (EncoderKind kind : EncoderKind.values()) {
            Optional<String> refusal = tryToOpen(kind, driver);
            refusals.put(kind, refusal);
            LOG.debug("{}: {}", kind.encoderName(), refusal.orElse("opens"));
        }
        return EncoderReport.of(refusals);
    }

    private static Optional<String> tryToOpen(EncoderKind kind, CudaDriver driver) {
        // FFmpeg's own words say less of a driver that is missing or broken.
        if (kind.isNvenc() && driver instanceof CudaDriver.Unusable unusable) {
            return Optional.of(unusable.reason());
        }
        try (EncoderContext _ = EncoderContext.open(kind, WIDTH, HEIGHT, EncoderSettings.standard())) {
            return Optional.empty();
        } catch (EncoderOpenException e) {
            return Optional.of(e.getMessage());
        }
    }
}
