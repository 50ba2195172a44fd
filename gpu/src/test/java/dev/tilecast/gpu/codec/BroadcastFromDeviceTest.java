package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaImageApi;
import dev.tilecast.gpu.cuda.DeviceCanvas;
import dev.tilecast.gpu.cuda.RealDevice;
import dev.tilecast.gpu.cuda.Scenario;
import dev.tilecast.gpu.cuda.StubControl;
import dev.tilecast.gpu.cuda.StubScenarios;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Canvases that a program renders on a device, in a broadcast: on a stub driver everywhere, on a device where one is. */
class BroadcastFromDeviceTest {
    private static final int LAST = 6;
    private static final int LAUNCH_FAILED = 719;

    private final FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();
    private final List<DeviceCanvas> made = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws IOException, InterruptedException {
        return StubScenarios.withKernels(BroadcastFromDeviceTest.class, folder);
    }

    public static void main(String[] arguments) {
        FfmpegLibrary.load().ifPresent(why -> {
            throw new AssertionError(why);
        });
        StubScenarios.runAll(new BroadcastFromDeviceTest());
    }

    @Test
    void aDevicesCanvasesAreBroadcast() throws InterruptedException {
        RealDevice.require();
        broadcastsWhatIsRenderedOnTheDevice();
    }

    @Test
    void picturesOfADeviceAreRightWhateverWasPrepared() throws InterruptedException {
        RealDevice.require();
        showsEveryFrame(frame -> {});
    }

    @Scenario
    void aProgramsCanvasesAreBroadcast(StubControl stub) throws InterruptedException {
        broadcastsWhatIsRenderedOnTheDevice();
    }

    private void broadcastsWhatIsRenderedOnTheDevice() throws InterruptedException {
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
                GreyPlayer player = new GreyPlayer(plugin)) {
            CudaImageApi images = new CudaImageApi(device);
            CanvasBuffers<DeviceCanvas> buffers = buffers(images);
            try (Broadcast broadcast = broadcast(buffers, plugin)) {
                broadcast.join(player);
                for (int frame = 0; frame < 3; frame++) {
                    render(frame, buffers, images);
                    assertEquals(frame, player.awaitPicture());
                }
                assertTrue(broadcast.encoder().contains("canvases converted by"), broadcast::encoder);
            }
        } finally {
            free();
        }
    }

    private CanvasBuffers<DeviceCanvas> buffers(CudaImageApi images) {
        return new CanvasBuffers<>(() -> {
            DeviceCanvas canvas = images.createCanvas(PixelType.RGBA, Greys.WIDTH, Greys.HEIGHT, 0, 0);
            made.add(canvas);
            return canvas;
        });
    }

    private static Broadcast broadcast(CanvasBuffers<DeviceCanvas> buffers, VideoPlugin codecs) {
        return new Broadcast(
                "greys",
                CanvasSource.of(buffers),
                new VideoCodecs(List.of(codecs)),
                "libx264",
                BroadcastOptions.standard());
    }

    private static void render(int frame, CanvasBuffers<DeviceCanvas> buffers, CudaImageApi images) {
        buffers.write(frame, canvas -> images.writePixels(canvas, 0, Greys.WHOLE, 0, Greys.of(frame)));
    }

    private void free() {
        made.forEach(DeviceCanvas::close);
        made.clear();
    }

    @Scenario
    void conversionAndCopyOfTheNextBeginWhileOneIsEncoded(StubControl stub) throws InterruptedException {
        List<Integer> begun = new ArrayList<>();
        showsEveryFrame(frame -> {
            int copies = Collections.frequency(stub.calls(), "cuMemcpyDtoHAsync_v2");
            assertEquals(copies, Collections.frequency(stub.calls(), "cuLaunchKernel"));
            begun.add(copies);
        });
        // While frame 0 is encoded that of frame 1 has begun, and none begins twice.
        assertEquals(List.of(2, 3, 4, 5, 6, 7), begun);
    }

    @Scenario
    void whateverFailsWhileTheNextIsPreparedEveryFrameIsShown(StubControl stub) throws InterruptedException {
        for (String call : List.of("cuLaunchKernel", "cuMemcpyDtoHAsync_v2", "cuEventRecord", "cuEventSynchronize")) {
            stub.reset();
            showsEveryFrame(frame -> {
                if (frame == 2) {
                    stub.fail(call, LAUNCH_FAILED, 1);
                }
            });
            assertTrue(stub.calls().contains("cuMemcpyDtoH_v2"), "canvases are downloaded where there is no " + call);
            assertEquals(0, stub.live(), "what is alive behind " + call);
        }
    }

    /** Every frame comes while the one before is encoded, and is looked at in the end. */
    private void showsEveryFrame(IntConsumer published) throws InterruptedException {
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
                GreyPlayer player = new GreyPlayer(plugin)) {
            CudaImageApi images = new CudaImageApi(device);
            CanvasBuffers<DeviceCanvas> buffers = buffers(images);
            AtomicInteger frame = new AtomicInteger();
            Runnable next = () -> {
                if (frame.get() < LAST) {
                    render(frame.incrementAndGet(), buffers, images);
                    published.accept(frame.get());
                }
            };
            try (Broadcast broadcast = broadcast(buffers, new WatchedEncoding(plugin, next))) {
                render(0, buffers, images);
                broadcast.join(player);
                for (int shown = 0; shown <= LAST; shown++) {
                    assertEquals(shown, player.awaitPicture());
                }
            }
        } finally {
            free();
        }
    }

    @Scenario
    void aPreparedCanvasIsForgottenWhereAnotherComes(StubControl stub) {
        VideoEncoder encoder = plugin.createEncoder("libx264");
        try (CudaDevice device = CudaDevice.open((CudaDriver.Usable) CudaDriver.probe(), 0);
                GreyPlayer player = new GreyPlayer(plugin)) {
            CudaImageApi images = new CudaImageApi(device);
            encoder.init(Greys.WIDTH, Greys.HEIGHT);
            DeviceCanvas first = buffers(images).beginWrite();
            DeviceCanvas second = buffers(images).beginWrite();
            images.writePixels(first, 0, Greys.WHOLE, 0, Greys.of(0));
            assertEquals(0, player.shown(encoder.configuration(), encoder.encode((CudaCanvas) first)));
            images.writePixels(second, 0, Greys.WHOLE, 0, Greys.of(1));
            assertTrue(encoder.prepare(second));
            assertFalse(encoder.prepare(first), "the one before is still under way");
            assertEquals(0, player.shown(encoder.configuration(), encoder.encode((CudaCanvas) first)));
            images.writePixels(second, 0, Greys.WHOLE, 0, Greys.of(2));
            assertEquals(2, player.shown(encoder.configuration(), encoder.encode((CudaCanvas) second)));
            assertTrue(encoder.prepare(first));
            assertEquals(2, player.shown(encoder.configuration(), encoder.encode(images.download(second))));
            images.writePixels(first, 0, Greys.WHOLE, 0, Greys.of(3));
            assertEquals(3, player.shown(encoder.configuration(), encoder.encode((CudaCanvas) first)));
        } finally {
            encoder.close();
            free();
        }
    }
}
