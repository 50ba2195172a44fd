package dev.tilecast.bench;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoCodecs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of the fan-out benchmark, in a process of its own. Arguments: bytes a frame, frames a second. It prints its
 * address, and to every line of input: players, CPU nanoseconds, milliseconds of Java compilation, frames, median and 99th
 * percentile of the latency in milliseconds since the last line.
 */
final class FanOutServer {
    private FanOutServer() {}

    public static void main(String[] arguments) throws IOException {
        int frameBytes = Integer.parseInt(arguments[0]);
        long period = TimeUnit.SECONDS.toNanos(1) / Integer.parseInt(arguments[1]);
        VideoCodecs codecs = new VideoCodecs(List.of(new FixedSizeCodec(frameBytes)));
        ImageApi images = new ImageApi();
        CanvasBuffers<Canvas> buffers = new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGB, 16, 16, 0, 0));
        LatencyCounts latency = new LatencyCounts();
        RtmpServer server = Rtmp.createServer(ServerOptions.defaults());
        try (Broadcast broadcast = new Broadcast(
                "fan-out",
                CanvasSource.of(buffers),
                codecs,
                FixedSizeCodec.NAME,
                new BroadcastOptions(0, false, latency))) {
            server.install((isCreate, connection, command, user) -> {
                connection.registerStreamEventHandler((isCreateStream, stream, streamCommand) -> {
                    if (isCreateStream) {
                        stream.useBroadcast(broadcast);
                    }
                    return true;
                });
                return true;
            });
            server.start("127.0.0.1:0");
            Thread.ofPlatform().daemon().name("renderer").start(() -> render(buffers, period));
            System.out.println(server.listenAddress());
            answer(broadcast, latency);
        } finally {
            server.shutdown();
        }
    }

    private static void render(CanvasBuffers<Canvas> buffers, long period) {
        long due = System.nanoTime();
        for (long frame = 0; ; frame++) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            byte first = (byte) frame;
            buffers.write(frame, canvas -> canvas.tile(0, 0).data().put(0, first));
            due += period;
        }
    }

    private static void answer(Broadcast broadcast, LatencyCounts latency) throws IOException {
        ProcessClock clock = new ProcessClock();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (input.readLine() != null) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d %d %d %d %f %f",
                    broadcast.snapshot().players(),
                    clock.nanos(),
                    ManagementFactory.getCompilationMXBean().getTotalCompilationTime(),
                    broadcast.snapshot().framesEncoded(),
                    latency.millis(0.5),
                    latency.millis(0.99)));
            latency.clear();
        }
    }
}
