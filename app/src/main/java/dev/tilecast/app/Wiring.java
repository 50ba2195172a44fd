package dev.tilecast.app;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.demo.SceneSources;
import dev.tilecast.rtmp.RtmpServer;
import java.util.List;

/**
 * The parts of the program, as the command line and the console see them.
 *
 * @param server not yet started
 * @param listen where to start it
 * @param scenes the demo's renderings
 * @param switches the demo's handlers: connect, stream, play, pause, call, render, frame
 * @param log the newest lines of the log
 */
public record Wiring(
        RtmpServer server, String listen, SceneSources scenes, List<HandlerSwitch> switches, LogLines log) {}
