package dev.tilecast.app.cli;

import dev.tilecast.app.doctor.Doctor;
import dev.tilecast.app.doctor.FindingLines;
import dev.tilecast.app.doctor.UrlDoctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tilecast doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Says what works on this machine, and how to get what does not; with a URL, why that does not play.",
            "Ends with status 0 where the server can run or the URL plays, else with 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tilecast doctor",
            "  tilecast doctor --listen 0.0.0.0:1935",
            "  tilecast doctor rtmp://127.0.0.1:1935/demo/testcard"
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = ServerArguments.DEFAULT_LISTEN,
            description = "Address to try (default: ${DEFAULT-VALUE}).")
    private String listen;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "A stream to examine as a player would, of any RTMP server, instead of this machine.")
    private String url;

    @Override
    public Integer call() {
        if (url != null) {
            boolean plays = new UrlDoctor().examine(url, finding -> FindingLines.print(finding, System.out));
            System.out.println();
            System.out.println(plays ? "It plays." : "It does not play: see what is broken above.");
            return plays ? 0 : CommandLineProgram.FAILED;
        }
        return Doctor.ofThisMachine(listen).examine(System.out) ? 0 : CommandLineProgram.FAILED;
    }
}
