package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaException;
import java.util.ArrayList;
import java.util.List;

/** Which CUDA devices can render and convert pictures? */
final class CudaCheck implements Check {
    private static final String SUBJECT = "CUDA";

    private final CudaDriver driver;

    CudaCheck(CudaDriver driver) {
        this.driver = driver;
    }

    @Override
    public List<Finding> findings() {
        return switch (driver) {
            case CudaDriver.Usable usable -> devices(usable);
            case CudaDriver.Unusable unusable ->
                List.of(new Finding.Missing(
                        SUBJECT,
                        unusable.reason(),
                        Sentences.of(
                                "doctor.not.needed.the.processor",
                                unusable.remedy().map(text -> "; else " + text).orElse(""))));
        };
    }

    private static List<Finding> devices(CudaDriver.Usable usable) {
        List<Finding> findings = new ArrayList<>();
        for (int ordinal = 0; ordinal < usable.devices(); ordinal++) {
            String subject = SUBJECT + " device " + ordinal;
            try (CudaDevice device = CudaDevice.open(usable, ordinal)) {
                findings.add(new Finding.Fine(
                        subject,
                        Sentences.of(
                                "doctor.mib.the.driver.has",
                                device.name(),
                                device.totalMemory() >> 20,
                                usable.version())));
            } catch (CudaException | LinkageError e) {
                findings.add(new Finding.Missing(
                        subject, e.getMessage(), Sentences.of("doctor.not.needed.the.processor.does")));
            }
        }
        return findings;
    }
}
