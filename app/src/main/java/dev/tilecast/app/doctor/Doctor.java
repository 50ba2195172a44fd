package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.video.VideoCodecs;
import java.io.PrintStream;
import java.util.List;

/** Makes all checks and prints what they found, with a remedy for each thing that is missing. */
public final class Doctor {
    private final List<Check> checks;

    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** @param listen where the server would listen, {@code host:port} */
    public static Doctor ofThisMachine(String listen) {
        return new Doctor(List.of(
                new JavaCheck(Runtime.version()),
                new TransportCheck(),
                new CodecCheck(new VideoCodecs()),
                new CudaCheck(CudaDriver.probe()),
                new PortCheck(listen),
                new DisplayCheck(Display.ofThisProcess()),
                new JavaFxCheck(),
                PlayerCheck.onPath()));
    }

    /** @return whether the server can run */
    public boolean examine(PrintStream out) {
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        findings.forEach(finding -> FindingLines.print(finding, out));
        long broken = findings.stream().filter(Finding.Broken.class::isInstance).count();
        out.println();
        out.println(
                broken == 0 ? Sentences.of("doctor.the.server.can.run") : Sentences.of("doctor.the.server.cannot.run"));
        out.flush();
        return broken == 0;
    }
}
