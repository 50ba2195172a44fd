package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.canvas.ChangedTiles;
import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.picture.PictureSurface;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes pictures of a source's newest complete canvas while somebody looks. The painter's thread makes them, JavaFX's
 * takes them; a picture that was not taken holds the next one back, so that no work is done for nothing.
 */
final class Preview {
    private final SceneSource source;
    private final AtomicReference<Picture> ready = new AtomicReference<>();
    private final PictureConversion conversion = new PictureConversion();
    private final List<PictureSurface> surfaces = new ArrayList<>();
    private volatile PixelReading.Place mouse;
    private volatile int side = 1;

    // Of the painter's thread alone.
    private SceneSource.Look look;
    private CanvasBuffers.Lease<Canvas> shown;
    private Picture last;
    private PixelReading.Place lastMouse;
    private int lastSide;
    private int nextSurface;

    Preview(SceneSource source) {
        this.source = source;
    }

    /** The newest picture, once; null where there is no new one. JavaFX thread. */
    Picture take() {
        return ready.getAndSet(null);
    }

    /**
     * Reads that pixel with every picture.
     *
     * @param place null where the mouse is elsewhere
     */
    void pointAt(PixelReading.Place place) {
        mouse = place;
    }

    /** Makes that many of the screen's pixels, in both directions, of each of the canvas'. */
    void magnify(int newSide) {
        side = newSide;
    }

    /** Makes a picture where there is something new to show. Painter's thread. */
    void refresh() {
        if (look == null) {
            look = source.look();
        }
        if (ready.get() != null) {
            return;
        }
        CanvasBuffers.Lease<Canvas> newest = source.buffers().newest().orElse(null);
        if (newest == null) {
            return;
        }
        PixelReading.Place place = mouse;
        if (shown != null && shown.publishedNanoTime() == newest.publishedNanoTime()) {
            newest.close();
            if (side != lastSide) {
                last = picture(shown, new BitSet());
            } else if (place == lastMouse) {
                return;
            }
            last = withReading(last, place, new BitSet());
        } else {
            last = withReading(paint(newest), place, null);
        }
        lastMouse = place;
        ready.set(last);
    }

    private Picture paint(CanvasBuffers.Lease<Canvas> newest) {
        Canvas canvas = newest.canvas();
        TileGrid grid = TileGrid.of(canvas);
        boolean comparable = shown != null && TileGrid.of(shown.canvas()).equals(grid);
        BitSet changed = comparable ? ChangedTiles.between(shown.canvas(), canvas) : new BitSet();
        Picture picture = picture(newest, changed);
        CanvasBuffers.Lease<Canvas> before = shown;
        shown = newest;
        if (before != null) {
            before.close();
        }
        return picture;
    }

    private Picture picture(CanvasBuffers.Lease<Canvas> lease, BitSet changed) {
        Canvas canvas = lease.canvas();
        TileGrid grid = TileGrid.of(canvas);
        lastSide = side;
        PictureSurface surface = nextSurface(grid.width() * lastSide, grid.height() * lastSide);
        conversion.convert(canvas, lastSide, surface.pixels());
        float gamma = conversion.curve().isIdentity() ? 0 : conversion.curve().gamma();
        return new Picture(
                surface, grid, canvas.pixelType().typeName(), gamma, changed, lease.publishedNanoTime(), null);
    }

    private Picture withReading(Picture picture, PixelReading.Place place, BitSet changed) {
        TileGrid grid = picture.grid();
        boolean inside = place != null && place.x() < grid.width() && place.y() < grid.height();
        return new Picture(
                picture.surface(),
                grid,
                picture.pixelType(),
                picture.canvasGamma(),
                changed == null ? picture.changed() : changed,
                picture.publishedNanoTime(),
                inside ? PixelReading.of(shown.canvas(), place) : null);
    }

    private PictureSurface nextSurface(int width, int height) {
        if (!surfaces.isEmpty() && !surfaces.getFirst().isOf(width, height)) {
            surfaces.clear();
        }
        while (surfaces.size() < PictureSurface.NEEDED) {
            surfaces.add(new PictureSurface(width, height));
        }
        nextSurface = (nextSurface + 1) % PictureSurface.NEEDED;
        return surfaces.get(nextSurface);
    }

    /** Looks no longer and holds no canvas. Painter's thread. */
    void rest() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
        if (look != null) {
            look.close();
            look = null;
        }
    }
}
