package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaImageApi;
import dev.tilecast.gpu.cuda.CudaKernels;
import dev.tilecast.gpu.cuda.CudaMandelbrot;
import dev.tilecast.gpu.cuda.CudaStream;
import dev.tilecast.gpu.cuda.MandelbrotView;

/** The Mandelbrot scene on a CUDA device: the same zoom in the same colours as {@link MandelbrotScene}. */
public final class CudaMandelbrotScene implements DeviceScene {
    private final Device device;
    private final int width;
    private final int height;

    CudaMandelbrotScene(Device device, int width, int height) {
        this.device = device;
        this.width = width;
        this.height = height;
    }

    /** What all sizes of the scene share on one device; stays until the program ends. */
    public static final class Device {
        private final CudaDevice cuda;
        private final CudaImageApi images;
        private final CudaMandelbrot kernel;
        private final CudaStream stream;

        /** @throws dev.tilecast.gpu.cuda.CudaException where the device cannot be used */
        public Device(CudaDevice cuda) {
            this.cuda = cuda;
            images = new CudaImageApi(cuda);
            kernel = new CudaMandelbrot(new CudaKernels(cuda), Palette.colours(), Palette.TURNS);
            stream = cuda.newStream();
        }

        @Override
        public String toString() {
            return cuda.toString();
        }

        /** The scene in one size. */
        public DeviceScene scene(int width, int height) {
            return new CudaMandelbrotScene(this, width, height);
        }
    }

    @Override
    public CudaCanvas createCanvas() {
        return device.images.createCanvas(PixelType.RGB, width, height, MandelbrotScene.TILE, MandelbrotScene.TILE);
    }

    @Override
    public void render(CudaCanvas canvas, long frameNumber) {
        MandelbrotView view = new MandelbrotView(
                MandelbrotScene.CENTRE_X,
                MandelbrotScene.CENTRE_Y,
                MandelbrotScene.pixelSize(frameNumber, width, height),
                MandelbrotScene.limit(frameNumber));
        device.kernel.render(canvas, view, device.stream);
        device.stream.synchronize();
    }

    @Override
    public String device() {
        return device.cuda.toString();
    }
}
