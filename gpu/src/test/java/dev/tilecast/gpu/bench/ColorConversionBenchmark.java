package dev.tilecast.gpu.bench;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorConversion;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.color.YuvPlanes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a 1080p canvas costs to turn into NV12 or I420 on one thread, and what FFmpeg's scaler takes for the same pixels, which
 * it gets as one block without tiles.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ColorConversionBenchmark {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int LUMA = WIDTH * HEIGHT;

    private final ImageApi images = new ImageApi();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(LUMA * 3L / 2, 64);
    private final YuvPlanes nv12 = YuvPlanes.nv12(WIDTH, HEIGHT, plane(0, WIDTH), plane(LUMA, WIDTH));
    private final YuvPlanes i420 =
            YuvPlanes.i420(WIDTH, HEIGHT, plane(0, WIDTH), plane(LUMA, WIDTH / 2), plane(LUMA * 5 / 4, WIDTH / 2));
    private final ColorConversion conversion = new ColorConversion(ColorMatrix.BT_709);
    private final MemorySegment pixels = arena.allocate(LUMA * 4L, 64);
    private Canvas rgbaTiled;
    private Canvas rgbaWhole;
    private Canvas rgb;
    private Canvas color;
    private Canvas rgba16;
    private SwsContext toNv12;
    private SwsContext toI420;
    private PointerPointer<Pointer> source;
    private PointerPointer<Pointer> target;
    private final IntPointer sourcePitch = new IntPointer(WIDTH * 4, 0, 0, 0);
    private final IntPointer nv12Pitch = new IntPointer(WIDTH, WIDTH, 0, 0);
    private final IntPointer i420Pitch = new IntPointer(WIDTH, WIDTH / 2, WIDTH / 2, 0);

    private YuvPlanes.Plane plane(int offset, int pitch) {
        return new YuvPlanes.Plane(memory.asSlice(offset), pitch);
    }

    /** Fills the canvases and the block with all values. */
    @Setup(Level.Trial)
    public void fill() {
        rgbaTiled = images.createCanvas(PixelType.RGBA, WIDTH, HEIGHT, 128, 128);
        for (int y = 0; y < HEIGHT; y += 128) {
            for (int x = 0; x < WIDTH; x += 128) {
                ByteBuffer tile = rgbaTiled.tile(x, y).data();
                for (int i = 0; i < tile.capacity(); i++) {
                    tile.put(i, (byte) (i * 31 + x + y));
                }
            }
        }
        rgbaWhole = images.createCanvas(PixelType.RGBA, WIDTH, HEIGHT, 0, 0);
        images.convertInto(rgbaTiled, rgbaWhole);
        rgb = images.convert(rgbaTiled, PixelType.RGB);
        rgba16 = images.convert(rgbaTiled, PixelType.RGBA_16);
        color = images.convert(rgbaTiled, PixelType.COLOR);
        color.setGamma(1);
        pixels.copyFrom(MemorySegment.ofBuffer(rgbaWhole.tile(0, 0).data()));
        toNv12 = scaler(AV_PIX_FMT_NV12);
        toI420 = scaler(AV_PIX_FMT_YUV420P);
        source = new PointerPointer<>(4).put(0, pointer(pixels, 0));
        target = new PointerPointer<>(4)
                .put(0, pointer(memory, 0))
                .put(1, pointer(memory, LUMA))
                .put(2, pointer(memory, LUMA * 5L / 4));
    }

    private static SwsContext scaler(int format) {
        SwsContext context = sws_getContext(
                WIDTH,
                HEIGHT,
                AV_PIX_FMT_RGBA,
                WIDTH,
                HEIGHT,
                format,
                SWS_BILINEAR | SWS_FULL_CHR_H_INP,
                null,
                null,
                (DoublePointer) null);
        IntPointer matrix = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(context, matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16);
        return context;
    }

    private static Pointer pointer(MemorySegment memory, long offset) {
        return new BytePointer(memory.asSlice(offset).asByteBuffer());
    }

    /** Frees the native memory. */
    @TearDown(Level.Trial)
    public void free() {
        sws_freeContext(toNv12);
        sws_freeContext(toI420);
        arena.close();
    }

    @Benchmark
    public void rgbaTilesToNv12() {
        conversion.convert(rgbaTiled, nv12);
    }

    @Benchmark
    public void rgbaTilesToI420() {
        conversion.convert(rgbaTiled, i420);
    }

    @Benchmark
    public void rgbaToNv12() {
        conversion.convert(rgbaWhole, nv12);
    }

    @Benchmark
    public void rgbTilesToNv12() {
        conversion.convert(rgb, nv12);
    }

    @Benchmark
    public void rgba16TilesToNv12() {
        conversion.convert(rgba16, nv12);
    }

    @Benchmark
    public void linearColorTilesToNv12() {
        conversion.convert(color, nv12);
    }

    @Benchmark
    public void swscaleRgbaToNv12() {
        sws_scale(toNv12, source, sourcePitch, 0, HEIGHT, target, nv12Pitch);
    }

    @Benchmark
    public void swscaleRgbaToI420() {
        sws_scale(toI420, source, sourcePitch, 0, HEIGHT, target, i420Pitch);
    }
}
