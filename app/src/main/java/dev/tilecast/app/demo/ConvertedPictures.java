package dev.tilecast.app.demo;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A source's pictures in a type that an encoder takes, each converted once for all players. Any thread. */
final class ConvertedPictures {
    private final CanvasBuffers<Canvas> source;
    private final ImageApi images;
    private final CanvasBuffers<Canvas> converted;
    private final ReentrantLock converting = new ReentrantLock();
    private long newestFrame = -1;

    ConvertedPictures(CanvasBuffers<Canvas> source, PixelType type, SceneOptions options, ImageApi images) {
        this.source = source;
        this.images = images;
        this.converted = new CanvasBuffers<>(() -> images.createCanvas(type, options.width(), options.height(), 0, 0));
    }

    /** The newest picture; while another thread converts it, the one before. Empty before the first. */
    Optional<CanvasBuffers.Lease<Canvas>> newest() {
        if (converting.tryLock()) {
            try {
                source.newest().ifPresent(this::convert);
            } finally {
                converting.unlock();
            }
        }
        return converted.newest();
    }

    private void convert(CanvasBuffers.Lease<Canvas> lease) {
        try (lease) {
            if (lease.frameNumber() == newestFrame) {
                return;
            }
            converted.write(lease.frameNumber(), target -> images.convertInto(lease.canvas(), target));
            newestFrame = lease.frameNumber();
        }
    }
}
