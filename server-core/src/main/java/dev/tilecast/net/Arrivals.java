package dev.tilecast.net;

import dev.tilecast.rtmp.ServerLimits;
import dev.tilecast.session.SessionSettings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets clients in, within the limits. */
@Sharable
final class Arrivals extends ChannelInitializer<Channel> {
    private final ServerLimits limits;
    private final Transport transport;
    private final EventLoops eventLoops;
    private final ConnectionLimits counts;
    private final Reception reception;
    private final Map<EventLoop, DueQueues> dueQueues = new ConcurrentHashMap<>();

    Arrivals(ServerLimits limits, Transport transport, EventLoops eventLoops, Reception reception) {
        this.limits = limits;
        this.transport = transport;
        this.eventLoops = eventLoops;
        this.reception = reception;
        counts = new ConnectionLimits(limits.connections(), limits.connectionsPerAddress());
    }

    @Override
    protected void initChannel(Channel channel) {
        InetSocketAddress peer = (InetSocketAddress) channel.remoteAddress();
        if (peer == null) {
            channel.close();
            return;
        }
        String peerAddress = ListenAddress.text(peer);
        Optional<String> refusal = reception.refusal(peer.getAddress()).or(() -> counts.enter(peer.getAddress()));
        if (refusal.isPresent()) {
            reception.turnAway(peerAddress, refusal.get());
            channel.close();
            return;
        }
        eventLoops.entered(channel);
        channel.closeFuture().addListener(closed -> counts.leave(peer.getAddress()));
        channel.pipeline()
                .addLast(new RtmpChannelHandler(
                        channel,
                        transport.quickSocket(channel),
                        limits.session(),
                        SessionSettings.defaults(),
                        limits.handshake().toMillis(),
                        () -> transport.roundTripMicros(channel),
                        dueQueues.computeIfAbsent(channel.eventLoop(), DueQueues::new),
                        port -> reception.welcome(port, peerAddress)));
    }
}
