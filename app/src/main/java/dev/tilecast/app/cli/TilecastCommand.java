package dev.tilecast.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tilecast}: without a subcommand it opens the console. */
@Command(
        name = "tilecast",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Renders tiled canvases and serves them to RTMP players.",
        subcommands = {ConsoleCommand.class, ServeCommand.class, DoctorCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  tilecast                              open the console",
            "  tilecast serve --listen 127.0.0.1:0   serve the demo without a window, at a free port",
            "  tilecast serve --size 1280x720 --fps 60 --bitrate 4M",
            "  tilecast connection-3.rtmp            open a captured conversation in the console",
            "  tilecast doctor                       say what works on this machine",
            "",
            "Watch it in a player:",
            "  ffplay -flags low_delay -analyzeduration 100000 rtmp://127.0.0.1:1935/demo/testcard",
            "  ffplay 'rtmp://127.0.0.1:1935/demo/orbit?codec=h264&size=1280x720&bitrate=4M'",
            "",
            "Scenes: testcard, orbit, mandelbrot. Options of a stream: codec, size, fps, bitrate, preset,",
            "diff=off, clock=off, encoder=own."
        })
final class TilecastCommand implements Callable<Integer> {
    @Mixin
    private ServerArguments arguments;

    @Mixin
    private CaptureArguments captures;

    @Override
    public Integer call() throws InterruptedException {
        return new ConsoleStart(arguments, captures).run();
    }
}
