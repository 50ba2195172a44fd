package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.CanvasPixels;
import dev.tilecast.app.canvas.Comparison;
import dev.tilecast.app.canvas.DifferencePixels;
import dev.tilecast.app.canvas.PicturePixels;
import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.PixelSource;
import dev.tilecast.app.canvas.Tone;
import dev.tilecast.app.canvas.ViewPainter;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.canvas.PaintedView.PixelText;
import dev.tilecast.app.ui.picture.PictureSurface;
import dev.tilecast.canvas.Canvas;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/** Makes views, in memory that is used in turn. One thread. */
final class ViewMaker {
    private final ViewPainter painter = new ViewPainter();
    private final List<PictureSurface> surfaces = new ArrayList<>();
    private int next;
    private long missed;

    /** As the last view says. */
    long missed() {
        return missed;
    }

    PaintedView make(
            ViewRequest request,
            Canvas canvas,
            Comparison comparison,
            double[] heat,
            long publishedNanoTime,
            long nowMissed) {
        ViewPort view = request.view();
        int layer = Math.min(request.layer(), canvas.layers() - 1);
        PictureSurface surface = nextSurface(view.width(), view.height());
        paint(request, canvas, comparison, surface.pixels());
        List<PixelText> values =
                request.values() ? PixelTexts.of(request, canvas, comparison, surface.pixels()) : List.of();
        missed = nowMissed;
        return new PaintedView(
                request,
                surface,
                CanvasFacts.of(canvas),
                heat,
                values,
                reading(request.cursor(), canvas, layer),
                publishedNanoTime,
                nowMissed,
                comparison);
    }

    /** Paints what is asked for into any memory of the view's size. */
    void paint(ViewRequest request, Canvas canvas, Comparison comparison, IntBuffer out) {
        ShownPicture shown = comparison == null ? ShownPicture.CANVAS : request.shown();
        int layer = Math.min(request.layer(), canvas.layers() - 1);
        PixelSource pixels = switch (shown) {
            case CANVAS -> new CanvasPixels(canvas, layer);
            case OTHER -> new PicturePixels(comparison.other());
            case DIFFERENCE -> new DifferencePixels(comparison.canvas(), comparison.other(), request.gain());
        };
        Tone tone = shown == ShownPicture.CANVAS ? request.tone() : Tone.NEUTRAL;
        painter.paint(pixels, request.view(), request.channel(), tone, out);
    }

    private static PixelReading reading(PixelReading.Place cursor, Canvas canvas, int layer) {
        boolean inside = cursor != null && cursor.x() < canvas.width() && cursor.y() < canvas.height();
        return inside ? PixelReading.of(canvas, cursor, layer) : null;
    }

    private PictureSurface nextSurface(int width, int height) {
        if (!surfaces.isEmpty() && !surfaces.getFirst().isOf(width, height)) {
            surfaces.clear();
        }
        while (surfaces.size() < PictureSurface.NEEDED) {
            surfaces.add(new PictureSurface(width, height));
        }
        next = (next + 1) % PictureSurface.NEEDED;
        return surfaces.get(next);
    }
}
