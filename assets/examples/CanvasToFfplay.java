import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Renders into canvases and shows them in ffplay, until Ctrl-C. Its argument is the address, else 127.0.0.1:1935. */
public final class CanvasToFfplay {
    private static final long FRAME_NANOS = 1_000_000_000L / 30;

    public static void main(String[] arguments) {
        ImageApi images = new ImageApi();
        CanvasBuffers<Canvas> canvases =
                new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGBA, 640, 360, 64, 64));
        RtmpServer server = Rtmp.createServer();
        String codec = server.codecs().whyNoEncoder("h264").isEmpty() ? "h264" : "screen video";
        Broadcast broadcast =
                new Broadcast("waves", CanvasSource.of(canvases), server.codecs(), codec, BroadcastOptions.standard());
        server.install((isConnect, client, command, userArguments) -> {
            client.registerStreamEventHandler((isCreate, stream, object) -> {
                if (isCreate) {
                    stream.useBroadcast(broadcast);
                }
                return true;
            });
            return true;
        });
        server.start(arguments.length > 0 ? arguments[0] : "127.0.0.1:1935");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            broadcast.close();
        }));
        String url = "rtmp://" + server.listenAddress() + "/live/waves";
        System.out.println("serving " + url + " in " + codec + ", Ctrl-C ends it");
        startFfplay(url);
        long begin = System.nanoTime();
        for (long frame = 0; ; frame++) {
            double seconds = frame / 30.0;
            canvases.write(frame, canvas -> render(canvas, seconds));
            LockSupport.parkNanos(begin + (frame + 1) * FRAME_NANOS - System.nanoTime());
        }
    }

    /** Where there is none the server goes on: other players may come. */
    private static void startFfplay(String url) {
        List<String> ffplay = List.of(
                "ffplay", "-loglevel", "error", "-autoexit", "-flags", "low_delay", "-analyzeduration", "100000", url);
        System.out.println(String.join(" ", ffplay));
        try {
            new ProcessBuilder(ffplay).inheritIO().start();
        } catch (IOException notFound) {
            System.out.println("There is no ffplay on the PATH: install FFmpeg, or play it in another player.");
        }
    }

    /** Tile by tile; row 0 is the lowest. */
    private static void render(Canvas canvas, double seconds) {
        for (int bottom = 0; bottom < canvas.height(); bottom += canvas.tileHeight()) {
            for (int left = 0; left < canvas.width(); left += canvas.tileWidth()) {
                ByteBuffer pixels = canvas.tile(left, bottom).data();
                for (int y = bottom; y < bottom + canvas.tileHeight(); y++) {
                    for (int x = left; x < left + canvas.tileWidth(); x++) {
                        double wave = Math.sin(Math.hypot(x - 320, y - 180) / 20 - 4 * seconds);
                        pixels.put((byte) (x * 255 / 640)).put((byte) (y * 255 / 360));
                        pixels.put((byte) (128 + 100 * wave)).put((byte) 255);
                    }
                }
            }
        }
    }
}
