package dev.tilecast.app.cli;

import java.util.List;
import java.util.Optional;

/** {@code tilecast serve}. */
final class ServeCommand {
    private ServeCommand() {}

    static Command command() {
        return new Command(
                "serve",
                List.of(
                        "Serves the demo without a window until Ctrl-C or SIGTERM.",
                        "Once ready it prints a line \"listening URL\" for each scene on standard output; the log goes to"
                                + " standard error."),
                ServerArguments.options(),
                Optional.empty(),
                List.of(
                        "Examples:",
                        "  tilecast serve",
                        "  tilecast serve --listen 127.0.0.1:0 --codec screen",
                        "  tilecast serve --listen 0.0.0.0:1935 --size 1920x1080 --fps 60 --bitrate 8M"),
                arguments -> new ServeRun(new ServerArguments(arguments).wiring(), System.out).run());
    }
}
