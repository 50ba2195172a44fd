import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.Connection;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;

/**
 * A viewer calls {@code move_camera(degrees)}, and the picture that all players see turns. Started with an address (or
 * none, for 127.0.0.1:1935) it is the server, started with an address and an angle the viewer that calls.
 */
public final class CameraCalls {
    private final ImageApi images = new ImageApi();
    private final CanvasBuffers<Canvas> canvases =
            new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGB, 640, 360, 64, 64));
    private final DoubleAdder heading = new DoubleAdder();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = arguments.length > 0 ? arguments[0] : "127.0.0.1:1935";
        if (arguments.length < 2) {
            new CameraCalls().serve(address);
        } else {
            call(address, Double.parseDouble(arguments[1]));
        }
    }

    private void serve(String address) throws InterruptedException {
        RtmpServer server = Rtmp.createServer();
        Broadcast view = new Broadcast(
                "view", CanvasSource.of(canvases), server.codecs(), "screen video", BroadcastOptions.standard());
        server.install((isConnect, client, command, userArguments) -> {
            client.registerRemoteCallHandler(this::handle, "move_camera");
            client.registerStreamEventHandler((isCreate, stream, object) -> {
                if (isCreate) {
                    stream.useBroadcast(view);
                }
                return true;
            });
            return true;
        });
        server.start(address);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            view.close();
        }));
        System.out.println("serving rtmp://" + server.listenAddress() + "/live/view, Ctrl-C ends it");
        double shown = 0;
        for (long frame = 0; ; frame++) {
            shown += (heading.sum() - shown) / 4;
            double direction = shown;
            canvases.write(frame, canvas -> render(canvas, direction));
            Thread.sleep(40);
        }
    }

    /** On a thread of the calling client's own. */
    private boolean handle(
            Connection client, String name, AmfValue command, List<AmfValue> arguments, Consumer<AmfValue> response) {
        OptionalDouble degrees = arguments.isEmpty()
                ? OptionalDouble.empty()
                : arguments.getFirst().asNumber();
        if (degrees.isEmpty()) {
            response.accept(AmfValue.object()
                    .put("code", "NetConnection.Call.Failed")
                    .put("description", "move_camera takes an angle in degrees")
                    .build());
            return false;
        }
        heading.add(degrees.getAsDouble());
        response.accept(AmfValue.of(heading.sum()));
        return true;
    }

    /** All around is a circle of colours: red ahead, green at 120 degrees, blue at 240; the floor is dark. */
    private void render(Canvas canvas, double heading) {
        ByteBuffer pixels = ByteBuffer.allocate(3 * canvas.width() * canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            int light = y < canvas.height() / 2 ? 127 : 60;
            for (int x = 0; x < canvas.width(); x++) {
                double direction = heading + 90.0 * x / canvas.width() - 45;
                for (int colour = 0; colour < 360; colour += 120) {
                    pixels.put((byte) (light + light * Math.cos(Math.toRadians(direction - colour))));
                }
            }
        }
        RasterLayout topDown = new RasterLayout(PixelType.RGB, RowOrder.TOP_DOWN);
        images.writePixels(canvas, 0, Rectangle.of(canvas), topDown, pixels.flip());
    }

    private static void call(String address, double degrees) throws IOException {
        int colon = address.lastIndexOf(':');
        InetSocketAddress server =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (RtmpClient client = RtmpClient.open(server, false, Duration.ofSeconds(10))) {
            client.connect(AmfValue.object()
                    .put("app", "live")
                    .put("tcUrl", "rtmp://" + address + "/live")
                    .build());
            CommandMessage answer = client.call("move_camera", AmfValue.NULL, AmfValue.of(degrees));
            OptionalDouble heading = answer.argument(1).asNumber();
            System.out.println("the camera turns to "
                    + heading.orElseThrow(() -> new IOException("the server answered " + answer)) + " degrees");
        }
    }
}
