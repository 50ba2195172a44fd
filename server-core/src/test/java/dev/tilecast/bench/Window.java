package dev.tilecast.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Some seconds of the fan-out server with a number of players.
 *
 * @param cpuMicros of the whole process, a frame
 * @param compilerMillis that its Java compiler worked
 * @param medianLatency of the frames, in milliseconds
 */
record Window(double cpuMicros, long compilerMillis, double medianLatency, double percentile99Latency) {

    /** Lets players come, settle, be measured and go. */
    static Window measure(FanOutTools tools, FanOutProcess server, int players, int seconds, byte[] greeting)
            throws IOException, InterruptedException {
        Process readers = tools.players(players, server.port(), greeting);
        server.awaitPlayers(players);
        TimeUnit.SECONDS.sleep(1);
        FanOutProcess.State before = server.ask();
        TimeUnit.SECONDS.sleep(seconds);
        FanOutProcess.State after = server.ask();
        FanOutTools.stop(readers);
        server.awaitPlayers(0);
        return new Window(
                (after.cpuNanos() - before.cpuNanos()) / 1e3 / (after.frames() - before.frames()),
                after.compilerMillis() - before.compilerMillis(),
                after.medianLatency(),
                after.percentile99Latency());
    }
}
