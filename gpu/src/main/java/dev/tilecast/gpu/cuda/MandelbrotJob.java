package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Prepares launches of the kernel in mandelbrot.cu: what its struct MandelbrotJob holds, and the grid. */
final class MandelbrotJob {
    private static final int BYTES = TileTable.BYTES + 64;
    /** A warp is 8 by 4 pixels: neighbours take about as many iterations. */
    private static final int THREADS_X = 8;

    private static final int THREADS_Y = 16;

    private MandelbrotJob() {}

    /**
     * Whether there is a kernel for the canvas.
     *
     * @throws VideoException CANVAS_TYPE_UNSUPPORTED where the canvas is not of Rgb, Rgba or Sint32
     */
    static void check(CanvasBase canvas) {
        switch (canvas.pixelType()) {
            case RGB, RGBA, SINT32 -> {}
            default ->
                throw new VideoException(
                        VideoException.Reason.CANVAS_TYPE_UNSUPPORTED,
                        "the Mandelbrot kernel renders into canvases of Rgb, Rgba or Sint32, not of "
                                + canvas.pixelType().typeName());
        }
    }

    /**
     * All of the canvas.
     *
     * @param tiles of a canvas that was checked
     * @param table where the device holds the tiles' addresses
     * @param palette where it holds the colours, 0xRRGGBB
     * @param turns of the palette's circle, for every root of an iteration
     */
    static KernelJob of(TileTable tiles, long table, MandelbrotView view, long palette, int paletteSize, double turns) {
        CanvasBase canvas = tiles.canvas();
        ByteBuffer job = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
        tiles.write(job, table);
        job.putLong(palette);
        job.putDouble(view.centreX()).putDouble(view.centreY());
        job.putDouble(view.pixelSize()).putDouble(turns);
        job.putInt(paletteSize).putInt(canvas.width()).putInt(canvas.height());
        job.putInt(view.limit()).putInt(canvas.pixelType().bytesPerPixel()).putInt(0);
        LaunchGrid grid = LaunchGrid.over(canvas.width(), canvas.height(), THREADS_X, THREADS_Y);
        return new KernelJob("mandelbrot", "mandelbrot", grid, job.flip());
    }
}
