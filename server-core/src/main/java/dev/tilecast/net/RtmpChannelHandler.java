package dev.tilecast.net;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.ConnectionPort;
import dev.tilecast.session.RtmpSession;
import dev.tilecast.session.SessionAction;
import dev.tilecast.session.SessionEvent;
import dev.tilecast.session.SessionLimits;
import dev.tilecast.session.SessionSettings;
import dev.tilecast.wire.chunk.ChunkException;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.handshake.HandshakeResult;
import dev.tilecast.wire.handshake.ServerHandshake;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** One connection on its channel: handshake, chunks and session in, messages and media out. On the event loop. */
final class RtmpChannelHandler extends ByteToMessageDecoder implements ConnectionPort, ChunkSink {
    private static final long TICK_MILLIS = 1_000;
    private static final long CLOSE_AT_THE_LATEST_MILLIS = 2_000;

    private final SessionLimits limits;
    private final SessionSettings settings;
    private final long handshakeMillis;
    private final Channel channel;
    private final ConnectionHost host;
    private final MessageOutput output;
    private final MessageDecoder decoder;
    private final Map<Integer, PlayerQueue> queues = new TreeMap<>();
    private ServerHandshake handshake;
    private ChunkReader reader;
    private RtmpSession session;
    private String endReason = "the client closed the connection";
    private boolean closing;
    private volatile long bytesIn;

    RtmpChannelHandler(
            Channel channel,
            SessionLimits limits,
            SessionSettings settings,
            long handshakeMillis,
            Function<ConnectionPort, ConnectionHost> hosts) {
        this.channel = channel;
        this.limits = limits;
        this.settings = settings;
        this.handshakeMillis = handshakeMillis;
        handshake = new ServerHandshake(bytes -> ThreadLocalRandom.current().nextBytes(bytes), () -> (int) millis());
        output = new MessageOutput(channel);
        decoder = new MessageDecoder(limits.amf());
        host = hosts.apply(this);
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule(this::handshakeDeadline, handshakeMillis, TimeUnit.MILLISECONDS);
    }

    private void handshakeDeadline() {
        if (session == null) {
            close("no handshake within " + handshakeMillis + " ms");
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        bytesIn += ((ByteBuf) message).readableBytes();
        super.channelRead(context, message);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (closing) {
            in.skipBytes(in.readableBytes());
        } else if (session == null) {
            shakeHands(in);
        } else {
            try {
                reader.read(in, this);
            } catch (ChunkException malformed) {
                host.raised(new SessionEvent.Warning(malformed.getMessage()));
                close("malformed input: " + malformed.getMessage());
            }
        }
    }

    private void shakeHands(ByteBuf in) {
        ByteBuf answer = channel.alloc().buffer();
        HandshakeResult result = handshake.read(in, answer);
        if (answer.isReadable()) {
            output.write(answer);
            channel.flush();
        } else {
            answer.release();
        }
        switch (result) {
            case HandshakeResult.NeedsMore ignored -> {}
            case HandshakeResult.Complete ignored -> beginSession();
            case HandshakeResult.Failed(String reason) -> close(reason);
        }
    }

    private void beginSession() {
        handshake = null;
        reader = new ChunkReader(limits.chunks(), channel.alloc());
        session = new RtmpSession(limits, settings, millis(), this::act);
        tick();
    }

    private void tick() {
        if (channel.isActive()) {
            session.tick(millis());
            channel.flush();
            channel.eventLoop().schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        RtmpMessage message = decoder.decode(header, payload);
        try {
            session.receive(header, message, millis());
        } finally {
            message.release();
        }
    }

    @Override
    public void warning(String description) {
        host.raised(new SessionEvent.Warning(description));
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (session != null) {
            session.received(bytesIn, millis());
            adjustReading();
        }
        channel.flush();
        super.channelReadComplete(context);
    }

    /** Commands that wait for a slow handler stop the reading, so that they stay bounded. */
    private void adjustReading() {
        channel.config().setAutoRead(session.waitingCommands() <= limits.waitingCommands());
    }

    private void act(SessionAction action) {
        switch (action) {
            case SessionAction.Send send -> output.write(send);
            case SessionAction.Raise(SessionEvent event) -> host.raised(event);
            case SessionAction.Close(String reason) -> close(reason);
        }
    }

    /** Closes behind what was written; a client that does not read is not waited for long. */
    private void close(String reason) {
        if (!closing) {
            closing = true;
            endReason = reason;
            queues.clear();
            channel.config().setAutoRead(true);
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            channel.eventLoop().schedule(() -> channel.close(), CLOSE_AT_THE_LATEST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        if (reader != null) {
            reader.close();
        }
        queues.clear();
        host.disconnected(endReason);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        close("the connection broke: " + failure.getMessage());
        channel.close();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        sendQueued();
        super.channelWritabilityChanged(context);
    }

    private void sendQueued() {
        boolean wrote = false;
        for (Map.Entry<Integer, PlayerQueue> stream : queues.entrySet()) {
            QueuedFrame frame;
            while (channel.isWritable() && (frame = stream.getValue().poll()) != null) {
                output.write(stream.getKey(), frame);
                wrote = true;
            }
        }
        if (wrote) {
            channel.flush();
        }
    }

    @Override
    public void useSession(Consumer<RtmpSession> use) {
        run(() -> {
            if (session == null) {
                close("closed before the handshake was done");
            } else {
                use.accept(session);
                if (!closing) {
                    adjustReading();
                }
                channel.flush();
            }
        });
    }

    @Override
    public void attach(int messageStreamId, PlayerQueue queue) {
        run(() -> queues.put(messageStreamId, queue));
    }

    @Override
    public void detach(int messageStreamId) {
        run(() -> {
            sendQueued();
            PlayerQueue queue = queues.remove(messageStreamId);
            if (queue != null) {
                queue.clear();
            }
        });
    }

    @Override
    public void drain() {
        run(this::sendQueued);
    }

    private void run(Runnable task) {
        if (!channel.eventLoop().isShuttingDown()) {
            channel.eventLoop().execute(task);
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public long bytesIn() {
        return bytesIn;
    }

    @Override
    public long bytesOut() {
        return Math.max(0, output.bytesWritten() - pendingBytes());
    }

    @Override
    public long pendingBytes() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
