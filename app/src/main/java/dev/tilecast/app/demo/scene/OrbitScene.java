package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Spheres on a chequered floor, traced per tile in float. The picture is a function of the camera and the size alone.
 *
 * <p>Light is summed in linear values and written as their square root, and the canvas names its gamma of 2.0: an
 * encoder that clamps to 8 bits and knows nothing of gamma then makes the picture that is meant.
 */
public final class OrbitScene implements Scene {
    private static final int TILE = 64;
    private static final float GAMMA = 2.0f;
    /** Where the extra rays of a pixel on an edge go, relative to its middle. */
    private static final double[][] EXTRA_RAYS = {{-0.375, -0.125}, {0.125, -0.375}, {0.375, 0.125}, {-0.125, 0.375}};

    private final int width;
    private final int height;
    private final SharedCamera camera;
    private final Map<Canvas, Camera> shown = new WeakHashMap<>();

    public OrbitScene(int width, int height, SharedCamera camera) {
        this.width = width;
        this.height = height;
        this.camera = camera;
    }

    @Override
    public PixelType pixelType() {
        return PixelType.COLOR;
    }

    @Override
    public Canvas createCanvas(ImageApi images) {
        Canvas canvas = images.createCanvas(pixelType(), width, height, TILE, TILE);
        canvas.setGamma(GAMMA);
        return canvas;
    }

    /** Traces the picture where the canvas does not show this camera's view already. */
    @Override
    public void render(Canvas canvas, long frameNumber) {
        Camera now = camera.get();
        if (now.equals(shown.get(canvas))) {
            return;
        }
        shown.remove(canvas);
        CameraRays rays = CameraRays.of(now, width, height);
        Tiles.render(canvas, (tile, area) -> {
            OrbitTracer tracer = new OrbitTracer(rays);
            ByteBuffer data = tile.data();
            for (int y = 0; y < area.height(); y++) {
                for (int x = 0; x < area.width(); x++) {
                    pixel(tracer, area.x() + x, area.y() + y);
                    int offset = (y * tile.width() + x) * 16;
                    data.putFloat(offset, display(tracer.red));
                    data.putFloat(offset + 4, display(tracer.green));
                    data.putFloat(offset + 8, display(tracer.blue));
                    data.putFloat(offset + 12, 1f);
                }
            }
        });
        shown.put(canvas, now);
    }

    private static void pixel(OrbitTracer tracer, int x, int y) {
        tracer.trace(x + 0.5, y + 0.5);
        if (!tracer.onEdge) {
            return;
        }
        double red = tracer.red;
        double green = tracer.green;
        double blue = tracer.blue;
        for (double[] extra : EXTRA_RAYS) {
            tracer.trace(x + 0.5 + extra[0], y + 0.5 + extra[1]);
            red += tracer.red;
            green += tracer.green;
            blue += tracer.blue;
        }
        double share = 1.0 / (EXTRA_RAYS.length + 1);
        tracer.red = red * share;
        tracer.green = green * share;
        tracer.blue = blue * share;
    }

    private static float display(double linear) {
        return (float) Math.sqrt(Math.clamp(linear, 0.0, 1.0));
    }
}
