package dev.tilecast.app.interop;

import dev.tilecast.app.fixture.OneBroadcast;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that embeds the server: a renderer of noise at 30 pictures a second, on its own thread, in a broadcast that
 * every stream plays. No encoder can make noise small, so the bit rate is what the encoder is told.
 */
final class NoiseBroadcast implements AutoCloseable {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 192;
    static final int FRAMES_PER_SECOND = 30;

    private final ImageApi images = new ImageApi();
    private final CanvasBuffers<Canvas> buffers =
            new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGBA, WIDTH, HEIGHT, 64, 64));
    private final RtmpServer server = Rtmp.createServer();
    private final Broadcast broadcast;
    private final Thread renderer = Thread.ofPlatform().name("noise").unstarted(this::render);
    private volatile boolean ended;

    NoiseBroadcast(String codec, int bitRate) {
        broadcast =
                new Broadcast("noise", CanvasSource.of(buffers), server.codecs(), codec, BroadcastOptions.standard());
        broadcast.setParameter("bitrate", Integer.toString(bitRate));
        broadcast.setParameter("framerate", Integer.toString(FRAMES_PER_SECOND));
        OneBroadcast.serve(server, broadcast);
        renderer.start();
    }

    private void render() {
        SplittableRandom random = new SplittableRandom(1);
        long due = System.nanoTime();
        for (long frame = 0; !ended; frame++) {
            buffers.write(frame, canvas -> fill(canvas, random));
            due += 1_000_000_000L / FRAMES_PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static void fill(Canvas canvas, SplittableRandom random) {
        for (int y = 0; y < HEIGHT; y += canvas.tileHeight()) {
            for (int x = 0; x < WIDTH; x += canvas.tileWidth()) {
                ByteBuffer data = canvas.tile(x, y).data();
                while (data.remaining() >= Long.BYTES) {
                    data.putLong(random.nextLong());
                }
            }
        }
    }

    Broadcast broadcast() {
        return broadcast;
    }

    RtmpServer server() {
        return server;
    }

    InetSocketAddress address() {
        String address = server.listenAddress();
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    String url() {
        return "rtmp://" + server.listenAddress() + "/live/noise";
    }

    @Override
    public void close() {
        ended = true;
        server.shutdown();
        broadcast.close();
        try {
            renderer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
