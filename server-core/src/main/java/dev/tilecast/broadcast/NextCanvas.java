package dev.tilecast.broadcast;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.video.VideoEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an encoder of a canvas in device memory that is published while it encodes the one before, so that the device
 * converts and copies it meanwhile, and holds that canvas for as long as the encoder needs it.
 */
final class NextCanvas {
    private static final Logger LOG = LoggerFactory.getLogger(NextCanvas.class);

    private VideoEncoder encoding;
    private int width;
    private int height;
    /** Prepared while the encoder encodes, or did last. */
    private Lease<? extends CanvasBase> prepared;
    /** Prepared before the encoder began with what it encodes now. */
    private Lease<? extends CanvasBase> preparedBefore;

    /** The encoder is given a canvas now. On the encode thread, as {@link #end} and {@link #close}. */
    synchronized void begin(VideoEncoder encoder, int canvasWidth, int canvasHeight) {
        encoding = encoder;
        width = canvasWidth;
        height = canvasHeight;
        preparedBefore = prepared;
        prepared = null;
    }

    /** It is done with that one. */
    synchronized void end() {
        encoding = null;
        release(preparedBefore);
        preparedBefore = null;
    }

    /** There is a newer canvas; while nothing is encoded the encoder gets it at once. On the renderer's thread. */
    synchronized void published(CanvasSource source) {
        if (encoding != null) {
            source.newest().ifPresent(this::prepare);
        }
    }

    private void prepare(Lease<? extends CanvasBase> newest) {
        boolean begun = false;
        try {
            begun = newest.canvas() instanceof CudaCanvas canvas
                    && canvas.width() == width
                    && canvas.height() == height
                    && encoding.prepare(canvas);
        } catch (RuntimeException failed) {
            LOG.debug("a canvas could not be prepared", failed);
        } finally {
            release(begun ? prepared : newest);
            prepared = begun ? newest : prepared;
        }
    }

    private static void release(Lease<? extends CanvasBase> lease) {
        if (lease != null) {
            lease.close();
        }
    }

    /** The encoder is closed. */
    synchronized void close() {
        end();
        release(prepared);
        prepared = null;
    }
}
