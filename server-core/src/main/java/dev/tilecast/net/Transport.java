package dev.tilecast.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What can carry the bytes on this machine. */
public enum Transport {
    /** Linux' epoll, by Netty's native library. */
    EPOLL("epoll", () -> Epoll.unavailabilityCause()),
    /** Linux' io_uring, by Netty's native library. */
    IO_URING("io_uring", () -> IoUring.unavailabilityCause()),
    /** Java's own selector, on every platform. */
    NIO("nio", () -> null);

    private final String label;
    private final Supplier<Throwable> obstacle;

    Transport(String label, Supplier<Throwable> obstacle) {
        this.label = label;
        this.obstacle = obstacle;
    }

    /** {@return the name for logs: "epoll", "io_uring" or "nio"} */
    public String label() {
        return label;
    }

    /** {@return why it cannot be used here; null where it can} Its jar or its native library may be missing. */
    public Throwable whyNot() {
        try {
            return obstacle.get();
        } catch (LinkageError missing) {
            return missing;
        }
    }

    /** {@return the transports that can be used here, the preferred one first; the last is always there} */
    public static List<Transport> available() {
        return List.of(values()).stream()
                .filter(transport -> transport.whyNot() == null)
                .toList();
    }

    IoHandlerFactory ioHandlerFactory() {
        return switch (this) {
            case EPOLL -> EpollIoHandler.newFactory();
            case IO_URING -> IoUringIoHandler.newFactory();
            case NIO -> NioIoHandler.newFactory();
        };
    }

    /**
     * Bounds the bytes that the operating system takes of a connection before they can be sent; empty where that cannot
     * be set. Without a bound it takes megabytes, and a player on a slow line sees what was half a minute ago.
     */
    Optional<ChannelOption<Long>> unsentBytes() {
        return switch (this) {
            case EPOLL -> Optional.of(EpollChannelOption.TCP_NOTSENT_LOWAT);
            case IO_URING -> Optional.of(IoUringChannelOption.TCP_NOTSENT_LOWAT);
            case NIO -> Optional.empty();
        };
    }

    /** The round trip that the operating system measures, in microseconds; empty where it cannot be asked for that. */
    OptionalLong roundTripMicros(Channel channel) {
        return switch (this) {
            case EPOLL ->
                OptionalLong.of(((EpollSocketChannel) channel).tcpInfo().rtt());
            case IO_URING ->
                OptionalLong.of(((IoUringSocketChannel) channel).tcpInfo().rtt());
            case NIO -> OptionalLong.empty();
        };
    }

    /** The short way out for media; io_uring collects what is written and has none. */
    QuickSocket quickSocket(Channel channel) {
        return this == EPOLL ? QuickSocket.of(channel) : QuickSocket.NONE;
    }

    Class<? extends ServerChannel> serverChannel() {
        return switch (this) {
            case EPOLL -> EpollServerSocketChannel.class;
            case IO_URING -> IoUringServerSocketChannel.class;
            case NIO -> NioServerSocketChannel.class;
        };
    }
}
