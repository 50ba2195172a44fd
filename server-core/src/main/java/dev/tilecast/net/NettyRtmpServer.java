package dev.tilecast.net;

import dev.tilecast.broadcast.DropPolicy;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.ConnectionPort;
import dev.tilecast.host.ServerHost;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.RefusedAddress;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.video.VideoCodecs;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The server over Netty: what outlives one start, and the start that is running. */
public final class NettyRtmpServer implements RtmpServer, ServerHost, Reception {
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final ServerOptions options;
    private final List<Transport> transports;
    private final List<ConnectEventHandler> connectHandlers = new CopyOnWriteArrayList<>();
    private final Connections connections = new Connections();
    private final RefusedAddresses refusedAddresses = new RefusedAddresses(System::nanoTime);
    private final List<LongFunction<Optional<ConnectionTap>>> arrivals = new CopyOnWriteArrayList<>();
    private final ServerEvents events = new ServerEvents();
    private final FaultBench faults = new ConnectionFaultBench(connections, events::tell);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong nextId = new AtomicLong(1);
    private volatile Listener listener;

    /**
     * A server on the best transport that this machine has.
     *
     * @param options limits and codecs
     */
    public NettyRtmpServer(ServerOptions options) {
        this(options, Transport.available());
    }

    /**
     * A server on a transport of the caller's choice.
     *
     * @param options limits and codecs
     * @param transports the first one is used
     */
    public NettyRtmpServer(ServerOptions options, List<Transport> transports) {
        this.options = options;
        this.transports = List.copyOf(transports);
    }

    @Override
    public synchronized void start(String address) {
        if (listener != null) {
            throw new IllegalStateException(
                    "the server listens at " + listener.address() + " already; shut it down before another start");
        }
        accepted.reset();
        refused.reset();
        Listener started = Listener.open(address, transports.getFirst(), options.limits(), this);
        listener = started;
        tell(new ServerEvent.Started(started.address(), started.transport().label()));
    }

    @Override
    public ConnectionHost welcome(ConnectionPort port, String peerAddress) {
        ConnectionHost host = new ConnectionHost(this, port, nextId.getAndIncrement(), peerAddress);
        connections.add(host);
        arrivals.forEach(arrival -> arrival.apply(host.id()).ifPresent(host::tap));
        tell(new ServerEvent.ConnectionOpened(host.id(), peerAddress));
        return host;
    }

    @Override
    public void turnAway(String peerAddress, String reason) {
        tell(new ServerEvent.ConnectionRefused(nextId.getAndIncrement(), peerAddress, reason));
    }

    @Override
    public synchronized void shutdown() {
        Listener running = listener;
        if (running == null) {
            return;
        }
        String reason = "the server shuts down";
        running.stopAccepting();
        connections.finishAll(reason);
        connections.awaitEnd(options.limits().shutdown(), reason);
        running.end();
        // Now every channel is closed, those too that were being accepted: their handlers only have to hear of it.
        connections.awaitEnd(AFTER_INTERRUPT, reason);
        connections.forgetAll();
        listener = null;
        tell(new ServerEvent.Stopped(running.address()));
    }

    @Override
    public void install(ConnectEventHandler handler) {
        connectHandlers.add(Objects.requireNonNull(handler, "handler"));
    }

    @Override
    public void remove(ConnectEventHandler handler) {
        connectHandlers.remove(handler);
    }

    @Override
    public String listenAddress() {
        Listener running = listener;
        if (running == null) {
            throw new IllegalStateException("the server is not started");
        }
        return running.address();
    }

    @Override
    public boolean isStarted() {
        return listener != null;
    }

    @Override
    public VideoCodecs codecs() {
        return options.codecs();
    }

    @Override
    public ServerSnapshot snapshot() {
        Listener running = listener;
        return new ServerSnapshot(
                running == null ? null : running.address(),
                running == null ? null : running.transport().label(),
                System.nanoTime(),
                accepted.sum(),
                refused.sum(),
                connections.snapshot());
    }

    @Override
    public Subscription subscribe(Consumer<ServerEvent> eventListener) {
        return events.subscribe(eventListener);
    }

    @Override
    public Optional<Subscription> tap(long connectionId, int messageStreamId, PlayerTap tap) {
        return connections
                .find(connectionId)
                .flatMap(host -> host.tap(messageStreamId, tap))
                .map(end -> end::run);
    }

    @Override
    public Optional<Subscription> tap(long id, ConnectionTap tap) {
        return connections.tap(id, tap);
    }

    @Override
    public Subscription tapArrivals(LongFunction<Optional<ConnectionTap>> taps) {
        arrivals.add(taps);
        return () -> arrivals.remove(taps);
    }

    @Override
    public boolean disconnect(long id, String reason) {
        return connections.close(id, reason);
    }

    @Override
    public Optional<ConnectionDetails> details(long id) {
        return connections.find(id).map(ConnectionHost::details);
    }

    @Override
    public boolean hold(long id, int messageStreamId, boolean hold) {
        return connections
                .find(id)
                .map(host -> host.hold(messageStreamId, hold))
                .orElse(false);
    }

    @Override
    public boolean setProperty(long id, String name, String value) {
        return connections.find(id).map(host -> host.setProperty(name, value)).orElse(false);
    }

    @Override
    public boolean setProperty(long id, int messageStreamId, String name, String value) {
        return connections
                .find(id)
                .map(host -> host.setProperty(messageStreamId, name, value))
                .orElse(false);
    }

    @Override
    public void refuse(String address, Duration time, String reason) {
        InetAddress parsed = RefusedAddresses.parse(address);
        refusedAddresses.refuse(parsed, time, reason);
        tell(new ServerEvent.AddressRefused(parsed.getHostAddress(), time.toSeconds(), reason));
    }

    @Override
    public boolean allow(String address) {
        InetAddress parsed = RefusedAddresses.parse(address);
        boolean wasRefused = refusedAddresses.allow(parsed);
        if (wasRefused) {
            tell(new ServerEvent.AddressAllowed(parsed.getHostAddress()));
        }
        return wasRefused;
    }

    @Override
    public List<RefusedAddress> refusedAddresses() {
        return refusedAddresses.list();
    }

    @Override
    public Optional<String> refusal(InetAddress address) {
        return refusedAddresses.reason(address);
    }

    @Override
    public FaultBench faults() {
        return faults;
    }

    @Override
    public Iterable<ConnectEventHandler> connectHandlers() {
        return connectHandlers;
    }

    @Override
    public DropPolicy dropPolicy() {
        return new DropPolicy(
                options.limits().queueBytes(),
                options.limits().queueDrop(),
                options.limits().queueClose());
    }

    @Override
    public Duration handlerPatience() {
        return options.limits().shutdown().dividedBy(2);
    }

    @Override
    public void tell(ServerEvent event) {
        if (event instanceof ServerEvent.ConnectionAccepted) {
            accepted.increment();
        } else if (event instanceof ServerEvent.ConnectionRefused) {
            refused.increment();
        }
        events.tell(event);
    }

    @Override
    public void gone(ConnectionHost connection) {
        connections.remove(connection);
    }
}
