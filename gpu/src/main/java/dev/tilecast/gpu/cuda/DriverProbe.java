package dev.tilecast.gpu.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls the driver through java.lang.foreign: JCuda's class initialiser throws an UnsatisfiedLinkError where there is
 * none, and the class is lost for the rest of the process.
 */
@SuppressWarnings("restricted")
final class DriverProbe {
    private static final String INSTALL = "install NVIDIA's driver, 570 or newer for NVENC";

    private final Linker linker = Linker.nativeLinker();
    private final String library =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                    ? "nvcuda.dll"
                    : "libcuda.so.1";

    CudaDriver run() {
        SymbolLookup driver;
        try {
            // Never unloaded: a driver that was initialised has threads of its own.
            driver = SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException notFound) {
            return unusable("no NVIDIA driver (" + library + " not found)", INSTALL);
        }
        try (Arena arena = Arena.ofConfined()) {
            return ask(driver, arena);
        } catch (CudaException failed) {
            return new CudaDriver.Unusable(failed.getMessage(), DriverRemedy.of(failed.code()));
        }
    }

    private CudaDriver ask(SymbolLookup driver, Arena arena) {
        Optional<String> missing = missingFunction(driver);
        if (missing.isPresent()) {
            return unusable("no usable NVIDIA driver (" + library + " has no " + missing.get() + ")", INSTALL);
        }
        MemorySegment number = arena.allocate(JAVA_INT);
        call(driver, "cuDriverGetVersion", number);
        CudaVersion version = CudaVersion.of(number.get(JAVA_INT, 0));
        if (version.compareTo(CudaVersion.OLDEST) < 0) {
            return unusable(
                    "NVIDIA driver too old (" + version + "; CUDA " + CudaVersion.OLDEST + " or newer is needed)",
                    "update NVIDIA's driver to 525 or newer, 570 for NVENC");
        }
        initialise(driver);
        call(driver, "cuDeviceGetCount", number);
        int devices = number.get(JAVA_INT, 0);
        return devices < 1
                ? unusable("NVIDIA driver without a device", DriverRemedy.NO_DEVICE)
                : new CudaDriver.Usable(version, devices);
    }

    private static Optional<String> missingFunction(SymbolLookup driver) {
        return Stream.of("cuDriverGetVersion", "cuInit", "cuDeviceGetCount")
                .filter(name -> driver.find(name).isEmpty())
                .findFirst();
    }

    private void initialise(SymbolLookup driver) {
        MethodHandle function =
                linker.downcallHandle(driver.findOrThrow("cuInit"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try {
            CudaException.check("cuInit", (int) function.invokeExact(0));
        } catch (CudaException failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("cuInit could not be called", impossible);
        }
    }

    private void call(SymbolLookup driver, String name, MemorySegment result) {
        MethodHandle function =
                linker.downcallHandle(driver.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, ADDRESS));
        try {
            CudaException.check(name, (int) function.invokeExact(result));
        } catch (CudaException failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(name + " could not be called", impossible);
        }
    }

    private static CudaDriver.Unusable unusable(String reason, String remedy) {
        return new CudaDriver.Unusable(reason, Optional.of(remedy));
    }
}
