package dev.tilecast.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tilecast serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Serves the demo without a window until Ctrl-C or SIGTERM.",
            "Once ready it prints a line \"listening URL\" for each scene on standard output; the log goes to standard"
                    + " error."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tilecast serve",
            "  tilecast serve --listen 127.0.0.1:0 --codec screen",
            "  tilecast serve --listen 0.0.0.0:1935 --size 1920x1080 --fps 60 --bitrate 8M"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServerArguments arguments;

    @Override
    public Integer call() throws InterruptedException {
        return new ServeRun(arguments.wiring(), System.out).run();
    }
}
