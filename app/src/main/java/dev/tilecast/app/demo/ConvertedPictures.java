package dev.tilecast.app.demo;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A source's pictures in a type that an encoder takes, each converted once for all players. Any thread. */
final class ConvertedPictures {
    private final CanvasBuffers source;
    private final ImageApi images;
    private final RasterLayout layout;
    private final CanvasBuffers converted;
    private final ReentrantLock converting = new ReentrantLock();
    private long newestFrame = -1;

    ConvertedPictures(CanvasBuffers source, PixelType type, SceneOptions options, ImageApi images) {
        this.source = source;
        this.images = images;
        this.layout = new RasterLayout(type, RowOrder.BOTTOM_UP);
        this.converted = new CanvasBuffers(() -> images.createCanvas(type, options.width(), options.height(), 0, 0));
    }

    /** The newest picture; while another thread converts it, the one before. Empty before the first. */
    Optional<CanvasBuffers.Lease> newest() {
        if (converting.tryLock()) {
            try {
                source.newest().ifPresent(this::convert);
            } finally {
                converting.unlock();
            }
        }
        return converted.newest();
    }

    private void convert(CanvasBuffers.Lease lease) {
        try (lease) {
            if (lease.frameNumber() == newestFrame) {
                return;
            }
            Canvas target = converted.beginWrite();
            boolean complete = false;
            try {
                // The target is one tile, so its memory is the whole picture.
                images.readPixels(
                        lease.canvas(),
                        0,
                        Rectangle.of(target),
                        layout,
                        target.tile(0, 0).data());
                complete = true;
            } finally {
                if (complete) {
                    newestFrame = lease.frameNumber();
                    converted.publish(target, newestFrame);
                } else {
                    converted.abandon(target);
                }
            }
        }
    }
}
