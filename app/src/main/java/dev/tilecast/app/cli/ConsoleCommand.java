package dev.tilecast.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tilecast console}. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Opens the window that hosts the server; without a display it serves without one.",
        footerHeading = "%nExamples:%n",
        footer = {"  tilecast console", "  tilecast console --listen 0.0.0.0:1935 --size 1280x720"})
final class ConsoleCommand implements Callable<Integer> {
    @Mixin
    private ServerArguments arguments;

    @Override
    public Integer call() throws InterruptedException {
        return new ConsoleRun(arguments).run();
    }
}
