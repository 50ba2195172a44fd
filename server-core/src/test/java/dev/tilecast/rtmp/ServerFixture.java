package dev.tilecast.rtmp;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A server on a free port, with what it told its listener, for tests. */
public final class ServerFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RtmpServer server;
    private final BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();

    public ServerFixture() {
        this(Rtmp.createServer());
    }

    public ServerFixture(RtmpServer server) {
        this.server = server;
        server.subscribe(events::add);
        server.start("127.0.0.1:0");
    }

    public RtmpServer server() {
        return server;
    }

    public int port() {
        String address = server.listenAddress();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Claims every connection and lets the program set it up. */
    public ServerFixture onConnect(Consumer<Connection> setUp) {
        server.install((isCreate, connection, command, user) -> {
            if (isCreate) {
                setUp.accept(connection);
            }
            return true;
        });
        return this;
    }

    /** Claims every connection and every stream and lets the program set the streams up. */
    public ServerFixture onStream(Consumer<RtmpStream> setUp) {
        return onConnect(connection -> connection.registerStreamEventHandler((isCreate, stream, command) -> {
            if (isCreate) {
                setUp.accept(stream);
            }
            return true;
        }));
    }

    /** A client that plays "scene" on message stream 1. */
    public RtmpClient play() throws IOException {
        RtmpClient client = connect();
        client.play(client.createStream(), "scene");
        awaitStatus(client, "NetStream.Play.Start");
        return client;
    }

    /**
     * Reads until that onStatus; what comes before it is forgotten.
     *
     * @return its information object
     */
    public static AmfValue awaitStatus(RtmpClient client, String code) throws IOException {
        Received status = client.await(message -> message.message() instanceof CommandMessage command
                && command.name().equals("onStatus")
                && command.argument(1).get("code").equals(Optional.of(AmfValue.of(code))));
        return ((CommandMessage) status.message()).argument(1);
    }

    /** A client behind its handshake. */
    public RtmpClient open() throws IOException {
        return RtmpClient.open(new InetSocketAddress("127.0.0.1", port()), false, PATIENCE);
    }

    /** A client that is connected to the application "test". */
    public RtmpClient connect() throws IOException {
        RtmpClient client = open();
        client.connect(application("test"));
        return client;
    }

    public static AmfValue application(String app) {
        return AmfValue.object()
                .put("app", app)
                .put("tcUrl", "rtmp://127.0.0.1/" + app)
                .put("flashVer", "LNX 9,0,124,2")
                .build();
    }

    /** The next event of that kind that fits; those before it are forgotten. */
    public <E extends ServerEvent> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ServerEvent event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " within " + PATIENCE);
            }
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
    }

    public <E extends ServerEvent> E await(Class<E> kind) throws InterruptedException {
        return await(kind, event -> true);
    }

    /** Reads until the next video message. */
    public static Received awaitVideo(RtmpClient client) throws IOException {
        return client.await(message -> message.message() instanceof VideoMessage);
    }

    public static byte[] payload(Received video) {
        return ByteBufUtil.getBytes(((VideoMessage) video.message()).payload());
    }

    /** Waits for something that another thread signals. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("not within " + PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
