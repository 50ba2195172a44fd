package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.interop.Checksum;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Renders a scene's frames again, to find out which one a decoded picture is. */
public final class RenderedFrames {
    private static final int BYTES_PER_PIXEL = 3;

    private final ImageApi images = new ImageApi();
    private final Scene scene;
    private final Canvas canvas;
    private final byte[] rgb;
    private final Map<String, NavigableSet<Long>> numbers = new HashMap<>();
    private final int most;
    private long next;

    /** @param most frames to render before a picture is given up */
    public RenderedFrames(SceneOptions options, int most) {
        scene = new SceneCatalogue(new SharedCamera(), Clock.systemUTC()).create(options);
        canvas = scene.createCanvas(images);
        rgb = new byte[options.width() * options.height() * BYTES_PER_PIXEL];
        this.most = most;
    }

    /** The first frame, from the given number on, whose picture has that checksum. */
    public synchronized OptionalLong numberOf(String checksum, long atLeast) {
        while (true) {
            Long number =
                    numbers.computeIfAbsent(checksum, key -> new TreeSet<>()).ceiling(atLeast);
            if (number != null) {
                return OptionalLong.of(number);
            }
            if (next >= most) {
                return OptionalLong.empty();
            }
            renderNext();
        }
    }

    private void renderNext() {
        scene.render(canvas, next);
        images.readPixels(
                canvas,
                0,
                Rectangle.of(canvas),
                new RasterLayout(PixelType.RGB, RowOrder.TOP_DOWN),
                ByteBuffer.wrap(rgb));
        numbers.computeIfAbsent(Checksum.of(rgb), key -> new TreeSet<>()).add(next++);
    }
}
