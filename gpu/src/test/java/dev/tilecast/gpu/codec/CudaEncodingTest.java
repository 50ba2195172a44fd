package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorConversion;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaImageApi;
import dev.tilecast.gpu.cuda.DeviceCanvas;
import dev.tilecast.gpu.cuda.RealDevice;
import dev.tilecast.gpu.cuda.Scenario;
import dev.tilecast.gpu.cuda.StubControl;
import dev.tilecast.gpu.cuda.StubScenarios;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Canvases in device memory on their way to encoders: on a stub driver everywhere, on a device where there is one. */
class CudaEncodingTest {
    private static final int WIDTH = 322;
    private static final int HEIGHT = 182;

    private final ImageApi host = new ImageApi();

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws IOException, InterruptedException {
        return StubScenarios.withKernels(CudaEncodingTest.class, folder);
    }

    public static void main(String[] arguments) {
        FfmpegLibrary.load().ifPresent(why -> {
            throw new AssertionError(why);
        });
        StubScenarios.runAll(new CudaEncodingTest());
    }

    @Test
    void aDeviceMakesPicturesForEveryEncoder() {
        makesPicturesForEveryEncoder(RealDevice.require());
    }

    @Test
    void aDeviceMakesPicturesInItsOwnMemory() {
        makesPicturesInDeviceMemory(RealDevice.require());
    }

    @Test
    void aDevicesCanvasesAreEncoded() {
        RealDevice.require();
        encodesWhatIsOnTheDevice("h264");
    }

    @Scenario
    void softwareEncodersGetTheSamePicturesAsFromTheHost(StubControl stub) {
        makesPicturesForEveryEncoder((CudaDriver.Usable) CudaDriver.probe());
    }

    @Scenario
    void hardwareEncodersGetTheSamePicturesInDeviceMemory(StubControl stub) {
        makesPicturesInDeviceMemory((CudaDriver.Usable) CudaDriver.probe());
    }

    @Scenario
    void canvasesOnADeviceAreEncoded(StubControl stub) {
        assertEquals(
                "libx264 superfast, canvases converted by Stub device: "
                        + "the NVIDIA driver has no encoder (libnvidia-encode.so.1 not found)",
                encodesWhatIsOnTheDevice("h264"));
    }

    /** Bars in tiles that do not fit the size. */
    private Canvas bars(PixelType type, int width, int height, int frame) {
        Canvas bars = Pictures.bars(type, width, height, frame);
        Canvas tiled = host.createCanvas(new CanvasShape(type, width, height, 64, 48), 0);
        host.convertInto(bars, tiled);
        return tiled;
    }

    private void makesPicturesForEveryEncoder(CudaDriver.Usable driver) {
        for (EncoderKind kind : List.of(EncoderKind.LIBX264, EncoderKind.LIBOPENH264, EncoderKind.FLV)) {
            int width = kind.held(WIDTH + 1);
            int height = kind.held(HEIGHT + 1);
            try (CudaDevice device = CudaDevice.open(driver, 0);
                    DeviceCanvas first = upload(device, PixelType.RGBA, 1);
                    DeviceCanvas second = upload(device, PixelType.RGBA, 2);
                    DownloadedPictures pictures =
                            new DownloadedPictures(new CanvasDevices().of(first), kind, width, height)) {
                assertSame(first, pictures.picture(first), kind, width, height);
                pictures.prepare(second);
                assertSame(second, pictures.picture(second), kind, width, height);
                // Prepared, but overtaken by another.
                pictures.prepare(second);
                assertSame(first, pictures.picture(first), kind, width, height);
            }
        }
    }

    private DeviceCanvas upload(CudaDevice device, PixelType type, int frame) {
        return new CudaImageApi(device).upload(bars(type, WIDTH + 1, HEIGHT + 1, frame));
    }

    private void makesPicturesInDeviceMemory(CudaDriver.Usable driver) {
        try (CudaDevice device = CudaDevice.open(driver, 0);
                DeviceCanvas canvas = upload(device, PixelType.COLOR, 3);
                HardwarePictures pictures =
                        new HardwarePictures(new CanvasDevices().of(canvas), ColorMatrix.BT_709, WIDTH, HEIGHT)) {
            for (int i = 0; i < 3; i++) {
                AVFrame downloaded = avutil.av_frame_alloc();
                assertEquals(0, avutil.av_hwframe_transfer_data(downloaded, pictures.picture(canvas), 0));
                assertSame(canvas, downloaded, EncoderKind.H264_NVENC, WIDTH, HEIGHT);
                avutil.av_frame_free(downloaded);
            }
        }
    }

    /** Against the CPU's conversion, within 1. */
    private void assertSame(DeviceCanvas canvas, AVFrame picture, EncoderKind kind, int width, int height) {
        Canvas downloaded = host.createCanvas(CanvasShape.of(canvas), 0);
        canvas.download(downloaded);
        PictureFrames frames = new PictureFrames(kind, width, height);
        PictureFrames.Picture expected = frames.next();
        new ColorConversion(kind.format().matrix()).convert(downloaded, expected.planes());
        int chromaRows = Math.ceilDiv(height, 2);
        assertEquals(expected.frame().format(), picture.format());
        assertNear(expected.frame(), picture, 0, width, height);
        if (kind.takesNv12()) {
            assertNear(expected.frame(), picture, 1, 2 * Math.ceilDiv(width, 2), chromaRows);
        } else {
            assertNear(expected.frame(), picture, 1, Math.ceilDiv(width, 2), chromaRows);
            assertNear(expected.frame(), picture, 2, Math.ceilDiv(width, 2), chromaRows);
        }
        frames.close();
    }

    private static void assertNear(AVFrame expected, AVFrame actual, int plane, int bytes, int rows) {
        MemorySegment wanted = memory(expected, plane, rows);
        MemorySegment found = memory(actual, plane, rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < bytes; x++) {
                int a = wanted.get(ValueLayout.JAVA_BYTE, (long) y * expected.linesize(plane) + x) & 0xFF;
                int b = found.get(ValueLayout.JAVA_BYTE, (long) y * actual.linesize(plane) + x) & 0xFF;
                if (Math.abs(a - b) > 1) {
                    throw new AssertionError("plane " + plane + " (" + x + ", " + y + "): " + b + " for " + a);
                }
            }
        }
    }

    private static MemorySegment memory(AVFrame frame, int plane, int rows) {
        return MemorySegment.ofBuffer(
                frame.data(plane).capacity((long) frame.linesize(plane) * rows).asByteBuffer());
    }

    private String encodesWhatIsOnTheDevice(String codec) {
        VideoEncoder encoder = new FfmpegVideoPlugin().createEncoder(codec);
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0)) {
            encoder.init(WIDTH, HEIGHT);
            for (int i = 0; i < 3; i++) {
                try (DeviceCanvas canvas = new CudaImageApi(device).upload(bars(PixelType.RGBA, WIDTH, HEIGHT, i))) {
                    encoder.prepare(canvas);
                    assertFrame(encoder.encode((CudaCanvas) canvas), i == 0);
                }
            }
            assertFrame(
                    encoder.encode(bars(PixelType.RGBA, WIDTH, HEIGHT, 4)),
                    encoder.identifier().startsWith("h264_nvenc"));
            return encoder.identifier();
        } finally {
            encoder.close();
        }
    }

    private static void assertFrame(VideoData data, boolean keyFrame) {
        assertEquals(keyFrame, data.keyFrame());
        assertTrue(data.size() > 5, "a frame's bytes");
    }

    @Scenario
    void aBrokenDriverIsTheReasonForASoftwareEncoder(StubControl stub) {
        stub.fail("cuInit", 803, 1);
        VideoEncoder encoder = new FfmpegVideoPlugin().createEncoder("h264");
        assertEquals("libx264 superfast: cuInit failed: CUDA_ERROR_SYSTEM_DRIVER_MISMATCH (803)", encoder.identifier());
        encoder.close();
    }

    @Scenario
    void whateverFailsInCudaTheStreamGoesOnAndTellsWhy(StubControl stub) {
        List<String> calls = List.of(
                "cuDeviceGet",
                "cuModuleLoadDataEx",
                "cuModuleGetFunction",
                "cuLaunchKernel",
                "cuMemHostAlloc",
                "cuMemcpyDtoHAsync_v2",
                "cuEventCreate",
                "cuEventRecord",
                "cuEventSynchronize",
                "cuStreamCreate");
        for (String call : calls) {
            for (int nth = 1; nth <= 2; nth++) {
                goesOnAfter(call, nth, stub);
            }
        }
    }

    private void goesOnAfter(String call, int nth, StubControl stub) {
        String what = call + " " + nth;
        stub.reset();
        VideoEncoder encoder = new FfmpegVideoPlugin().createEncoder("libx264");
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0)) {
            encoder.init(WIDTH, HEIGHT);
            try (DeviceCanvas canvas = new CudaImageApi(device).upload(bars(PixelType.RGBA, WIDTH, HEIGHT, 0))) {
                stub.fail(call, 719, nth);
                for (int i = 0; i < 3; i++) {
                    assertFrame(encoder.encode((CudaCanvas) canvas), i == 0);
                }
            }
            String name = call.replaceFirst("_v\\d$", "").replace("DataEx", "Data");
            String why = ": canvases converted by the CPU (" + name + " failed: CUDA_ERROR_LAUNCH_FAILED (719)";
            boolean failed = encoder.identifier().contains(why);
            // Some are called once only.
            assertTrue(failed || nth == 2, () -> what + ": " + encoder.identifier());
            assertEquals(!failed, encoder.identifier().contains("converted by Stub device"), what);
        } finally {
            encoder.close();
        }
        assertEquals(0, stub.live(), "what is alive after " + what);
    }

    @Scenario
    void encodersShareTheKernelsOfTheirDevice(StubControl stub) {
        FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
                DeviceCanvas canvas = new CudaImageApi(device).upload(bars(PixelType.RGBA, WIDTH, HEIGHT, 0))) {
            VideoEncoder first = encoding(plugin, canvas);
            VideoEncoder second = encoding(plugin, canvas);
            first.close();
            assertFrame(second.encode((CudaCanvas) canvas), false);
            encoding(plugin, canvas).close();
            assertEquals(1, Collections.frequency(stub.calls(), "cuModuleLoadDataEx"));
            second.close();
            assertEquals(1, Collections.frequency(stub.calls(), "cuModuleUnload"));
            encoding(plugin, canvas).close();
            assertEquals(2, Collections.frequency(stub.calls(), "cuModuleLoadDataEx"));
        }
    }

    private static VideoEncoder encoding(FfmpegVideoPlugin plugin, CudaCanvas canvas) {
        VideoEncoder encoder = plugin.createEncoder("libx264");
        encoder.init(WIDTH, HEIGHT);
        assertFrame(encoder.encode(canvas), true);
        return encoder;
    }

    @Scenario
    void typesWithoutAKernelAreConvertedByTheCpu(StubControl stub) {
        VideoEncoder encoder = new FfmpegVideoPlugin().createEncoder("libx264");
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
                DeviceCanvas canvas = new CudaImageApi(device).createCanvas(PixelType.SINT8, WIDTH, HEIGHT, 0, 0)) {
            encoder.init(WIDTH, HEIGHT);
            assertFrame(encoder.encode((CudaCanvas) canvas), true);
            assertFalse(stub.calls().contains("cuLaunchKernel"));
        } finally {
            encoder.close();
        }
    }
}
