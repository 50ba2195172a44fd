package dev.tilecast.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tilecast console}. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Opens the window that hosts the server; without a display it serves without one.",
            "Where this user has a console open on the display, that comes forward instead; one with other options opens"
                    + " beside it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tilecast console",
            "  tilecast console --listen 0.0.0.0:1935 --size 1280x720",
            "  tilecast console connection-3.rtmp"
        })
final class ConsoleCommand implements Callable<Integer> {
    @Mixin
    private ServerArguments arguments;

    @Mixin
    private CaptureArguments captures;

    @Override
    public Integer call() throws InterruptedException {
        return new ConsoleStart(arguments, captures).run();
    }
}
