package dev.tilecast.app.cli;

import dev.tilecast.app.doctor.Doctor;
import dev.tilecast.app.doctor.FindingLines;
import dev.tilecast.app.doctor.UrlDoctor;
import java.util.List;
import java.util.Optional;

/** {@code tilecast doctor}. */
final class DoctorCommand {
    private DoctorCommand() {}

    static Command command() {
        return new Command(
                "doctor",
                List.of(
                        "Says what works on this machine, and how to get what does not; with a URL, why that does not"
                                + " play.",
                        "Ends with status 0 where the server can run or the URL plays, else with 1."),
                Command.commonOptions()
                        .addOption(Command.option(
                                "listen",
                                "HOST:PORT",
                                "Address to try (default: " + ServerArguments.DEFAULT_LISTEN + ").")),
                Optional.of(new Command.Place(
                        "URL",
                        1,
                        "A stream to examine as a player would, of any RTMP server, instead of this machine.")),
                List.of(
                        "Examples:",
                        "  tilecast doctor",
                        "  tilecast doctor --listen 0.0.0.0:1935",
                        "  tilecast doctor rtmp://127.0.0.1:1935/demo/testcard"),
                DoctorCommand::examine);
    }

    private static int examine(ParsedArguments arguments) {
        if (arguments.places().isEmpty()) {
            String listen = arguments.text("listen").orElse(ServerArguments.DEFAULT_LISTEN);
            return Doctor.ofThisMachine(listen).examine(System.out) ? 0 : CommandLineProgram.FAILED;
        }
        boolean plays = new UrlDoctor()
                .examine(arguments.places().getFirst(), finding -> FindingLines.print(finding, System.out));
        System.out.println();
        System.out.println(plays ? "It plays." : "It does not play: see what is broken above.");
        return plays ? 0 : CommandLineProgram.FAILED;
    }
}
