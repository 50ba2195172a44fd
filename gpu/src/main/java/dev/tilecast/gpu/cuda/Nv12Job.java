package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Prepares launches of the kernels in nv12.cu: what their struct Nv12Job holds, and the grid. */
final class Nv12Job {
    private static final float DISPLAY_GAMMA = 2.2f;
    private static final int BYTES = TileTable.BYTES + 64;
    private static final int THREADS_X = 32;
    private static final int THREADS_Y = 8;
    private static final float HALF_CHROMA_RANGE = 112;

    private Nv12Job() {}

    /**
     * Whether the canvas can be converted.
     *
     * @throws VideoException CANVAS_TYPE_UNSUPPORTED where no kernel reads the pixel type
     * @throws IllegalArgumentException where the canvas is smaller than the picture
     */
    static void check(CanvasBase canvas, DeviceNv12 picture) {
        kernel(canvas);
        if (canvas.width() < picture.width() || canvas.height() < picture.height()) {
            throw new IllegalArgumentException("a canvas of " + canvas.width() + "x" + canvas.height()
                    + " does not fill a picture of " + picture.width() + "x" + picture.height());
        }
    }

    /**
     * The canvas' upper left part of the picture's size.
     *
     * @param tiles of a canvas that was checked
     * @param table where the device holds the tiles' addresses
     */
    static KernelJob of(TileTable tiles, long table, DeviceNv12 picture, ColorMatrix matrix) {
        CanvasBase canvas = tiles.canvas();
        Nv12Kernel kernel = kernel(canvas);
        ByteBuffer job = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
        tiles.write(job, table);
        job.putLong(picture.luma()).putLong(picture.chroma());
        job.putInt(picture.lumaPitch()).putInt(picture.chromaPitch());
        job.putInt(picture.width()).putInt(picture.height());
        job.putInt(canvas.height() - 1);
        job.putInt(takesVectors(kernel, tiles, picture) ? 1 : 0);
        job.putFloat(canvas.gamma() / DISPLAY_GAMMA);
        job.putFloat((float) matrix.red()).putFloat((float) matrix.green()).putFloat((float) matrix.blue());
        job.putFloat((float) (HALF_CHROMA_RANGE / (1 - matrix.blue())));
        job.putFloat((float) (HALF_CHROMA_RANGE / (1 - matrix.red())));
        LaunchGrid grid = LaunchGrid.over(
                Math.ceilDiv(picture.width(), kernel.group()), Math.ceilDiv(picture.height(), 2), THREADS_X, THREADS_Y);
        return new KernelJob("nv12", kernel.function(), grid, job.flip());
    }

    private static Nv12Kernel kernel(CanvasBase canvas) {
        return Nv12Kernel.of(canvas.pixelType())
                .orElseThrow(() -> new VideoException(
                        VideoException.Reason.CANVAS_TYPE_UNSUPPORTED,
                        "no CUDA kernel converts canvases of "
                                + canvas.pixelType().typeName() + "; these can be converted: "
                                + Nv12Kernel.supportedTypes()));
    }

    private static boolean takesVectors(Nv12Kernel kernel, TileTable tiles, DeviceNv12 picture) {
        return tiles.canvas().tileWidth() % kernel.group() == 0
                && tiles.isAligned(kernel.loadBytes())
                && picture.isAligned(kernel.group());
    }
}
