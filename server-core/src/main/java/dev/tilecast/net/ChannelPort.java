package dev.tilecast.net;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.host.ConnectionPort;
import dev.tilecast.host.LineFaults;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.RoundTrip;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.session.RtmpSession;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from a connection's handlers back to its channel: brings what they want to the event loop. Any thread. */
final class ChannelPort implements ConnectionPort {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPort.class);

    private final Channel channel;
    private final RtmpChannelHandler handler;
    private final MessageOutput output;
    private final PlayerQueues queues;
    private final ChannelFaults faults;

    ChannelPort(Channel channel, RtmpChannelHandler handler, MessageOutput output, PlayerQueues queues) {
        this.channel = channel;
        this.handler = handler;
        this.output = output;
        this.queues = queues;
        faults = new ChannelFaults(channel, handler, output, this::run);
    }

    @Override
    public void useSession(Consumer<RtmpSession> use) {
        run(() -> handler.useSession(use));
    }

    @Override
    public void attach(int messageStreamId, PlayerQueue queue) {
        run(() -> queues.attach(messageStreamId, queue));
    }

    @Override
    public void detach(int messageStreamId) {
        run(() -> queues.detach(messageStreamId));
    }

    @Override
    public Executor sender() {
        return channel.eventLoop();
    }

    @Override
    public boolean isFree(PlayerQueue queue) {
        return queues.isFree(queue);
    }

    @Override
    public boolean isReady(PlayerQueue queue) {
        return queues.isReady(queue);
    }

    @Override
    public void send(int messageStreamId, QueuedFrame frame) {
        queues.sendAtOnce(messageStreamId, frame);
    }

    @Override
    public void drain() {
        queues.drain();
    }

    @Override
    public Subscription tap(ConnectionTap tap) {
        if (channel.eventLoop().inEventLoop()) {
            handler.tap(tap);
        } else {
            run(() -> handler.tap(tap));
        }
        return () -> run(() -> handler.untap(tap));
    }

    @Override
    public LineFaults lineFaults() {
        return faults;
    }

    private void run(Runnable task) {
        try {
            channel.eventLoop().execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error failure) {
                    handler.failed(failure);
                }
            });
        } catch (RejectedExecutionException ended) {
            LOG.debug("the connection from {} is gone with its event loop", channel.remoteAddress());
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public void measureRoundTrip() {
        run(handler.roundTrips()::measure);
    }

    @Override
    public Optional<RoundTrip> roundTrip() {
        return handler.roundTrips().last();
    }

    @Override
    public long bytesIn() {
        return handler.bytesIn();
    }

    @Override
    public long bytesOut() {
        return Math.max(0, output.bytesWritten() - pendingBytes());
    }

    @Override
    public long pendingBytes() {
        return output.pendingBytes();
    }
}
