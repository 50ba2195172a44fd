package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A scene's frames as RGBA canvases, rendered beforehand and kept in memory. */
public final class RecordedScene {
    private final ImageApi images = new ImageApi();
    private final List<Canvas> frames = new ArrayList<>();

    public RecordedScene(SceneOptions options, int frameCount) {
        Scene scene = new SceneCatalogue(new SharedCamera(), Clock.systemUTC()).create(options);
        Canvas canvas = scene.createCanvas(images);
        for (int i = 0; i < frameCount; i++) {
            scene.render(canvas, i);
            Canvas frame = images.createCanvas(
                    PixelType.RGBA, canvas.width(), canvas.height(), canvas.tileWidth(), canvas.tileHeight());
            images.convertInto(canvas, frame);
            frames.add(frame);
        }
    }

    public List<Canvas> frames() {
        return frames;
    }

    /** As ffmpeg reads it with {@code -f rawvideo -pix_fmt rgba}: the top row first. */
    public void write(Path file) throws IOException {
        Canvas first = frames.getFirst();
        ByteBuffer picture = ByteBuffer.allocateDirect(4 * first.width() * first.height());
        try (OutputStream out = Files.newOutputStream(file);
                WritableByteChannel channel = Channels.newChannel(out)) {
            for (Canvas frame : frames) {
                images.readPixels(
                        frame, 0, Rectangle.of(frame), new RasterLayout(PixelType.RGBA, RowOrder.TOP_DOWN, 0), picture);
                channel.write(picture.duplicate());
            }
        }
    }
}
