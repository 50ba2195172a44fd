package dev.tilecast.rtmp;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    @Override
    public void close() {
        server.shutdown();
    }
}
