import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaImageApi;
import dev.tilecast.gpu.cuda.CudaStream;
import dev.tilecast.gpu.cuda.CurrentContext;
import dev.tilecast.gpu.cuda.DeviceCanvas;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * A kernel draws into canvases in the memory of a CUDA device, where they are turned into the encoder's pictures as well.
 * Its argument is the address, else 127.0.0.1:1935.
 */
public final class CanvasOnCuda {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    /** A block of threads for each row, a thread for each pixel: red to the right, green upwards, blue in moving stripes. */
    private static final String KERNEL = """
            .version 6.3
            .target sm_75
            .address_size 64
            .visible .entry stripes(.param .align 8 .b8 job[16]) {
                .reg .b64 pixels;
                .reg .b32 frame, x, y, width, at, red, green, blue, pixel;
                ld.param.u64 pixels, [job];
                ld.param.u32 frame, [job+8];
                mov.u32 x, %tid.x;
                mov.u32 y, %ctaid.x;
                mov.u32 width, %ntid.x;
                mad.lo.u32 at, y, width, x;
                mad.wide.u32 pixels, at, 4, pixels;
                shr.u32 red, x, 2;
                shr.u32 green, y, 1;
                mad.lo.u32 blue, frame, 2, x;
                add.u32 blue, blue, y;
                and.b32 blue, blue, 255;
                mad.lo.u32 pixel, green, 0x100, red;
                mad.lo.u32 pixel, blue, 0x10000, pixel;
                or.b32 pixel, pixel, 0xFF000000;
                st.u32 [pixels], pixel;
                ret;
            }
            """;

    public static void main(String[] arguments) throws InterruptedException {
        switch (CudaDriver.probe()) {
            case CudaDriver.Usable driver -> serve(driver, arguments.length > 0 ? arguments[0] : "127.0.0.1:1935");
            case CudaDriver.Unusable unusable -> {
                System.err.println("no CUDA canvas: " + unusable.whyNot().orElseThrow());
                System.exit(1);
            }
        }
    }

    private static void serve(CudaDriver.Usable driver, String address) throws InterruptedException {
        CudaDevice device = CudaDevice.open(driver, 0);
        CudaImageApi images = new CudaImageApi(device);
        CudaStream stream = device.newStream();
        CUfunction kernel = device.loadModule("stripes", KERNEL).function("stripes");
        CanvasBuffers<DeviceCanvas> canvases =
                new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGBA, WIDTH, HEIGHT, 0, 0));
        RtmpServer server = Rtmp.createServer();
        Broadcast broadcast = new Broadcast(
                "stripes", CanvasSource.of(canvases), server.codecs(), "h264", BroadcastOptions.standard());
        server.install((isConnect, client, command, userArguments) -> {
            client.registerStreamEventHandler((isCreate, played, object) -> {
                if (isCreate) {
                    played.useBroadcast(broadcast);
                }
                return true;
            });
            return true;
        });
        server.start(address);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            broadcast.close();
        }));
        System.out.println(
                "serving rtmp://" + server.listenAddress() + "/live/stripes from " + device + ", Ctrl-C ends it");
        for (int frame = 0; ; frame++) {
            int number = frame;
            canvases.write(frame, canvas -> render(device, stream, kernel, canvas, number));
            Thread.sleep(33);
        }
    }

    private static void render(
            CudaDevice device, CudaStream stream, CUfunction kernel, DeviceCanvas canvas, int frame) {
        ByteBuffer job = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        job.putLong(canvas.tile(0, 0, 0).devicePointer()).putInt(frame).rewind();
        Pointer parameters = Pointer.to(Pointer.to(job));
        try (CurrentContext _ = device.makeCurrent()) {
            int result =
                    JCudaDriver.cuLaunchKernel(kernel, HEIGHT, 1, 1, WIDTH, 1, 1, 0, stream.handle(), parameters, null);
            if (result != CUresult.CUDA_SUCCESS) {
                throw new IllegalStateException("the kernel was not launched: " + CUresult.stringFor(result));
            }
        }
        stream.synchronize();
    }
}
