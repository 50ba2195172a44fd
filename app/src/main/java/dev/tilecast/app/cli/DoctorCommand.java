package dev.tilecast.app.cli;

import dev.tilecast.app.doctor.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tilecast doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Says what works on this machine, and how to get what does not.",
            "Ends with status 0 where the server can run, else with 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tilecast doctor", "  tilecast doctor --listen 0.0.0.0:1935"})
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = ServerArguments.DEFAULT_LISTEN,
            description = "Address to try (default: ${DEFAULT-VALUE}).")
    private String listen;

    @Override
    public Integer call() {
        return Doctor.ofThisMachine(listen).examine(System.out) ? 0 : CommandLineProgram.FAILED;
    }
}
