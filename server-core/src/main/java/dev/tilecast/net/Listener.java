package dev.tilecast.net;

import dev.tilecast.rtmp.ListenException;
import dev.tilecast.rtmp.ListenException.Reason;
import dev.tilecast.rtmp.ServerLimits;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.EventExecutor;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One start of a server: its event loops and the channel that accepts. */
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /** What waits behind these cannot be dropped any more: together 0.4 s of a line of 1 Mbit/s. */
    private static final WriteBufferWaterMark WATER_MARKS = new WriteBufferWaterMark(16 << 10, 32 << 10);

    private static final long UNSENT_BYTES = 16 << 10;
    private static final int BACKLOG = 1024;

    private final Transport transport;
    private final EventLoops eventLoops;
    private final InetAddress wanted;
    private final Channel channel;

    private Listener(Transport transport, EventLoops eventLoops, InetAddress wanted, Channel channel) {
        this.transport = transport;
        this.eventLoops = eventLoops;
        this.wanted = wanted;
        this.channel = channel;
    }

    static Listener open(String address, Transport transport, ServerLimits limits, Reception reception) {
        InetSocketAddress wanted = ListenAddress.parse(address);
        EventLoops eventLoops = new EventLoops(transport);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(eventLoops)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARKS)
                .childHandler(new Arrivals(limits, transport, eventLoops, reception));
        transport.unsentBytes().ifPresent(option -> bootstrap.childOption(option, UNSENT_BYTES));
        ChannelFuture bound = bootstrap.bind(wanted).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            end(eventLoops);
            throw failure(address, bound.cause());
        }
        return new Listener(transport, eventLoops, wanted.getAddress(), bound.channel());
    }

    private static ListenException failure(String address, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("Address already in use")) {
            return new ListenException(
                    Reason.IN_USE,
                    "cannot listen at " + address
                            + ": another program uses that port; stop it, or choose another port (port 0 picks a free one)",
                    cause);
        }
        boolean foreign = cause instanceof BindException || message.contains("assign requested address");
        String remedy = message.contains("ermission")
                ? "; ports below 1024 need privileges, choose one above"
                : foreign ? "; use an address of this machine, 127.0.0.1 or 0.0.0.0" : "";
        return new ListenException(Reason.REFUSED, "cannot listen at " + address + ": " + message + remedy, cause);
    }

    String address() {
        // The channel itself would call 0.0.0.0 by its IPv6 name, at which not every player can connect.
        int port = ((InetSocketAddress) channel.localAddress()).getPort();
        return ListenAddress.text(new InetSocketAddress(wanted, port));
    }

    Transport transport() {
        return transport;
    }

    /**
     * Accepts no more, and lets those that were accepted be welcomed: a connection that an event loop registers only
     * when it ends would never be closed.
     */
    void stopAccepting() {
        channel.close().awaitUninterruptibly();
        for (EventExecutor eventLoop : eventLoops) {
            eventLoop.submit(() -> {}).awaitUninterruptibly();
        }
    }

    /** Ends the event loops' threads, and what is still connected with them. */
    void end() {
        end(eventLoops);
    }

    private static void end(EventLoops eventLoops) {
        eventLoops.closeConnections();
        if (!eventLoops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS)) {
            LOG.warn("the I/O threads did not end within 5 s");
        }
    }
}
