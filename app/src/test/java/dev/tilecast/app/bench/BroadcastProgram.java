package dev.tilecast.app.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.tilecast.app.demo.RecordedScene;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.fixture.OneBroadcast;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that embeds the server and broadcasts prepared frames, in a process of its own so that its CPU time is what a
 * user pays. Prints where it listens; for each line "seconds" of its input it measures so long and prints a line.
 */
final class BroadcastProgram {
    static final int FRAMES_PER_SECOND = 30;
    static final int FRAMES = 60;

    private BroadcastProgram() {}

    /** @param arguments scene, width, height, codec, bit rate */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SceneOptions options = new SceneOptions(
                arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), FRAMES_PER_SECOND, false);
        try (LoopedCanvases canvases =
                        new LoopedCanvases(new RecordedScene(options, FRAMES).frames(), FRAMES_PER_SECOND);
                RtmpServer server = Rtmp.createServer();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            MeasuredLatency latency = new MeasuredLatency();
            try (Broadcast broadcast = new Broadcast(
                    "bench", canvases, server.codecs(), arguments[3], new BroadcastOptions(0, false, latency))) {
                broadcast.setParameter("bitrate", arguments[4]);
                broadcast.setParameter("framerate", Integer.toString(FRAMES_PER_SECOND));
                OneBroadcast.serve(server, broadcast);
                System.out.println(server.listenAddress());
                String line;
                while ((line = in.readLine()) != null) {
                    System.out.println(measure(Integer.parseInt(line), broadcast, latency));
                }
            }
        }
    }

    private static Measurement measure(int seconds, Broadcast broadcast, MeasuredLatency latency)
            throws InterruptedException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        latency.beginAnew();
        long framesBefore = broadcast.snapshot().framesEncoded();
        long before = process.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(seconds);
        long cpu = process.getProcessCpuTime() - before;
        long frames = broadcast.snapshot().framesEncoded() - framesBefore;
        Map<LatencyStage, LatencySummary> latencies = latency.summaries();
        LatencySummary encoding = latencies.get(LatencyStage.ENCODING);
        LatencySummary whole = latencies.get(LatencyStage.WHOLE);
        return new Measurement(
                cpu / 1e6 / frames,
                frames,
                encoding.median() / 1e6,
                encoding.percentile99() / 1e6,
                whole.median() / 1e6,
                whole.percentile99() / 1e6);
    }
}
