package dev.tilecast.app.cli;

import java.util.List;
import java.util.Optional;

/** {@code tilecast console}. */
final class ConsoleCommand {
    private ConsoleCommand() {}

    static Command command() {
        return new Command(
                "console",
                List.of(
                        "Opens the window that hosts the server; without a display it serves without one.",
                        "Where this user has a console open on the display, that comes forward instead; one with other"
                                + " options opens beside it."),
                ServerArguments.options(),
                Optional.of(CaptureArguments.PLACE),
                List.of(
                        "Examples:",
                        "  tilecast console",
                        "  tilecast console --listen 0.0.0.0:1935 --size 1280x720",
                        "  tilecast console connection-3.rtmp"),
                ConsoleCommand::open);
    }

    static int open(ParsedArguments arguments) throws InterruptedException {
        return new ConsoleStart(new ServerArguments(arguments), CaptureArguments.of(arguments)).run();
    }
}
