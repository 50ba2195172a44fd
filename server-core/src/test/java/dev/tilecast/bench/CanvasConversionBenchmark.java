package dev.tilecast.bench;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.InterchangeLayout;
import dev.tilecast.canvas.PixelReader;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RowOrder;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a 1080p canvas of 128x128 tiles costs to read as the layouts of encoders and previews; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CanvasConversionBenchmark {
    private final ImageApi images = new ImageApi();
    private final PixelReader rgba = new PixelReader(InterchangeLayout.RGBA, RowOrder.BOTTOM_UP);
    private final PixelReader preview = PixelReader.forPreview();
    private final PixelReader screenVideo = PixelReader.forScreenVideo();
    private final ByteBuffer out = ByteBuffer.allocateDirect(1920 * 1080 * 4);
    private Canvas bytes;
    private Canvas floats;

    /** Fills the canvases with all values. */
    @Setup
    public void fill() {
        bytes = images.createCanvas(PixelType.RGBA, 1920, 1080, 128, 128);
        for (int y = 0; y < 1080; y += 128) {
            for (int x = 0; x < 1920; x += 128) {
                ByteBuffer tile = bytes.tile(x, y).data();
                for (int i = 0; i < tile.capacity(); i++) {
                    tile.put(i, (byte) (i * 31 + x + y));
                }
            }
        }
        floats = images.convert(bytes, PixelType.COLOR);
    }

    @Benchmark
    public void colorToRgba() {
        rgba.read(floats, out);
    }

    @Benchmark
    public void colorToBgr() {
        screenVideo.read(floats, out);
    }

    @Benchmark
    public void rgbaToBgr() {
        screenVideo.read(bytes, out);
    }

    @Benchmark
    public void rgbaToPreview() {
        preview.read(bytes, out);
    }

    @Benchmark
    public Canvas colorToRgbaCanvas() {
        return images.convert(floats, PixelType.RGBA);
    }

    @Benchmark
    public Canvas rgbaToColorCanvas() {
        return images.convert(bytes, PixelType.COLOR);
    }
}
