package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Kernels compiled for the CPU and launched there, on tiles in host memory. */
@SuppressWarnings("restricted")
final class HostKernels {
    private static final FunctionDescriptor LAUNCH = FunctionDescriptor.of(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS);

    private final SymbolLookup library;

    HostKernels(String source, Path folder) throws IOException, InterruptedException {
        library = SymbolLookup.libraryLookup(HostCompiler.library(source, folder), Arena.global());
    }

    /** Where the canvas' tiles lie. */
    static TileTable tiles(Canvas canvas) {
        long[] addresses = new long[canvas.tilesX() * canvas.tilesY()];
        int at = 0;
        for (int y = 0; y < canvas.height(); y += canvas.tileHeight()) {
            for (int x = 0; x < canvas.width(); x += canvas.tileWidth()) {
                addresses[at++] =
                        MemorySegment.ofBuffer(canvas.tile(x, y).data()).address();
            }
        }
        return new TileTable(canvas, addresses);
    }

    /** The table in host memory. */
    static long table(TileTable tiles, Arena arena) {
        return arena.allocateFrom(ValueLayout.JAVA_LONG, tiles.addresses()).address();
    }

    /** Runs all threads of the launch, one after the other. */
    void launch(KernelJob job) {
        MethodHandle kernel =
                Linker.nativeLinker().downcallHandle(library.findOrThrow("on_host_" + job.kernel()), LAUNCH);
        LaunchGrid grid = job.grid();
        MemorySegment parameters = MemorySegment.ofBuffer(job.parameters());
        long misaligned;
        try {
            misaligned = (long)
                    kernel.invokeExact(grid.blocksX(), grid.blocksY(), grid.threadsX(), grid.threadsY(), parameters);
        } catch (Throwable e) {
            throw new AssertionError(job.kernel(), e);
        }
        assertEquals(0, misaligned, "misaligned loads of " + job.kernel());
    }
}
