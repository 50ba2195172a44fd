package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** A device for tests that need a real one. */
final class RealDevice {
    private RealDevice() {}

    /** The driver, where nvidia-smi answers; elsewhere the test is skipped with a message. */
    static CudaDriver.Usable require() {
        Assumptions.assumeTrue(nvidiaSmiAnswers(), "nvidia-smi lists no device; its test is skipped");
        CudaDriver driver = CudaDriver.probe();
        assertEquals("", driver.whyNot().orElse(""));
        return (CudaDriver.Usable) driver;
    }

    private static boolean nvidiaSmiAnswers() {
        try {
            Process process = new ProcessBuilder("nvidia-smi", "-L")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
