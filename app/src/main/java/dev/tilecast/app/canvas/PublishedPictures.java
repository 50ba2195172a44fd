package dev.tilecast.app.canvas;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Pictures of the last few canvases that a source published, to be found again by their time. One thread. */
final class PublishedPictures {
    private static final int KEPT = 4;

    private record Kept(long publishedNanoTime, RgbPicture picture) {}

    private final CanvasSource source;
    private final ImageApi images = new ImageApi();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private Canvas downloaded;

    PublishedPictures(CanvasSource source) {
        this.source = source;
    }

    /** Keeps the newest canvas' picture, where it is not kept yet; no canvas is held behind that. */
    void keepNewest() {
        try (Lease<? extends CanvasBase> lease = source.newest().orElse(null)) {
            if (lease == null || isNewest(lease)) {
                return;
            }
            if (kept.size() == KEPT) {
                kept.removeFirst();
            }
            kept.addLast(new Kept(lease.publishedNanoTime(), picture(lease.canvas())));
        }
    }

    private boolean isNewest(Lease<?> lease) {
        return !kept.isEmpty() && kept.getLast().publishedNanoTime() == lease.publishedNanoTime();
    }

    private RgbPicture picture(CanvasBase canvas) {
        return switch (canvas) {
            case Canvas host -> RgbPicture.of(host);
            case CudaCanvas cuda -> RgbPicture.of(download(cuda));
            default ->
                throw new IllegalArgumentException("a " + canvas.getClass().getName() + " cannot be read");
        };
    }

    private Canvas download(CudaCanvas cuda) {
        if (downloaded == null || !CanvasShape.of(downloaded).equals(CanvasShape.of(cuda))) {
            downloaded = images.createCanvas(CanvasShape.of(cuda), cuda.gamma());
        }
        downloaded.setGamma(cuda.gamma());
        cuda.download(downloaded);
        return downloaded;
    }

    /**
     * The picture that a frame was made of: the one that was published at its time, or, for a frame that is later than the
     * newest canvas, that canvas encoded again. Empty where it is not known.
     */
    Optional<RgbPicture> at(long nanoTime) {
        for (Kept each : kept) {
            if (each.publishedNanoTime() == nanoTime) {
                return Optional.of(each.picture());
            }
        }
        try (Lease<?> lease = source.newest().orElse(null)) {
            return lease != null && isNewest(lease) && nanoTime - lease.publishedNanoTime() > 0
                    ? Optional.of(kept.getLast().picture())
                    : Optional.empty();
        }
    }
}
