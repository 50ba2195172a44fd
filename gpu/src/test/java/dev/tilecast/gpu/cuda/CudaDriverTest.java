package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said of drivers that are missing, broken or old. */
class CudaDriverTest {
    @Test
    void aMachineWithoutDriverSaysSo() {
        assumeTrue(!driverIsThere(), "this machine has an NVIDIA driver");
        assertUnusable("no NVIDIA driver (libcuda.so.1 not found): install NVIDIA's driver, 570 or newer for NVENC");
    }

    private static void assertUnusable(String why) {
        assertEquals(Optional.of(why), CudaDriver.probe().whyNot());
    }

    @SuppressWarnings("restricted")
    private static boolean driverIsThere() {
        try {
            SymbolLookup.libraryLookup("libcuda.so.1", Arena.global());
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws IOException, InterruptedException {
        return StubScenarios.of(CudaDriverTest.class, folder);
    }

    public static void main(String[] arguments) {
        StubScenarios.runAll(new CudaDriverTest());
    }

    @Scenario
    void aDriverWithADeviceIsUsable(StubControl stub) {
        assertEquals(new CudaDriver.Usable(new CudaVersion(12, 6), 1), CudaDriver.probe());
    }

    @Scenario
    void anOldDriverTellsItsVersionAndTheNeededOne(StubControl stub) {
        stub.driver(11040, 1);
        assertUnusable("NVIDIA driver too old (11.4; CUDA 12.0 or newer is needed): "
                + "update NVIDIA's driver to 525 or newer, 570 for NVENC");
    }

    @Scenario
    void aDriverThatDoesNotStartTellsItsError(StubControl stub) {
        stub.fail("cuInit", 100, 1);
        assertUnusable("cuInit failed: CUDA_ERROR_NO_DEVICE (100): "
                + "see whether nvidia-smi lists one, and whether CUDA_VISIBLE_DEVICES hides it");
    }

    @Scenario
    void anErrorWithoutRemedyStandsByItself(StubControl stub) {
        stub.fail("cuInit", 2, 1);
        assertUnusable("cuInit failed: CUDA_ERROR_OUT_OF_MEMORY (2)");
    }

    @Scenario
    void anErrorThatNobodyKnowsHasItsNumber(StubControl stub) {
        stub.fail("cuDeviceGetCount", 12345, 1);
        assertUnusable("cuDeviceGetCount failed: an unknown error (12345)");
    }

    @Scenario
    void aDriverWhoseVersionCannotBeAskedIsNotUsable(StubControl stub) {
        stub.fail("cuDriverGetVersion", 999, 1);
        assertUnusable("cuDriverGetVersion failed: CUDA_ERROR_UNKNOWN (999): "
                + "load the kernel module nvidia_uvm (nvidia-modprobe -u), or restart the machine");
    }

    @Scenario
    void aDriverWithoutADeviceIsNotUsable(StubControl stub) {
        stub.driver(12060, 0);
        assertUnusable("NVIDIA driver without a device: "
                + "see whether nvidia-smi lists one, and whether CUDA_VISIBLE_DEVICES hides it");
    }
}
