package dev.tilecast.app.cli;

import java.util.List;
import java.util.Optional;

/** {@code tilecast}: without a command it opens the console. */
final class TilecastCommand {
    private TilecastCommand() {}

    static Command command() {
        return new Command(
                "",
                List.of("Renders tiled canvases and serves them to RTMP players."),
                ServerArguments.options(),
                Optional.of(CaptureArguments.PLACE),
                List.of(
                        "Examples:",
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
                        "diff=off, clock=off, encoder=own."),
                ConsoleCommand::open);
    }
}
