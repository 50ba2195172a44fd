package dev.tilecast.net;

import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.ConnectionPort;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
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
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection on its channel: handshake, chunks and session in, messages and media out. On the event loop. */
final class RtmpChannelHandler extends ByteToMessageDecoder implements ChunkSink {
    private static final long TICK_MILLIS = 1_000;
    private static final long CLOSE_AT_THE_LATEST_MILLIS = 1_000;

    /** Above that much unsent nothing more is read: a client that takes no answers may ask no more questions. */
    private static final long MOST_PENDING_BYTES = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RtmpChannelHandler.class);

    private final SessionLimits limits;
    private final SessionSettings settings;
    private final long handshakeMillis;
    private final Channel channel;
    private final ConnectionHost host;
    private final MessageOutput output;
    private final MessageDecoder decoder;
    private final PlayerQueues queues;
    private final Deadlines deadlines;
    private final RoundTrips roundTrips;
    private ServerHandshake handshake;
    private ChunkReader reader;
    private RtmpSession session;
    private String endReason = "the client closed the connection";
    private boolean closing;
    private volatile long bytesIn;

    /** Null while nobody listens in. */
    private ConnectionTaps taps;

    RtmpChannelHandler(
            Channel channel,
            QuickSocket socket,
            SessionLimits limits,
            SessionSettings settings,
            long handshakeMillis,
            Supplier<OptionalLong> tcpMicros,
            DueQueues dueQueues,
            Function<ConnectionPort, ConnectionHost> hosts) {
        this.channel = channel;
        this.limits = limits;
        this.settings = settings;
        this.handshakeMillis = handshakeMillis;
        handshake = new ServerHandshake(bytes -> ThreadLocalRandom.current().nextBytes(bytes), () -> (int) millis());
        output = new MessageOutput(channel, socket, dueQueues);
        queues = new PlayerQueues(channel, output, dueQueues, this::failed);
        deadlines = new Deadlines(channel);
        decoder = new MessageDecoder(limits.amf());
        roundTrips = new RoundTrips(tcpMicros, this::ping);
        host = hosts.apply(new ChannelPort(channel, this, output, queues));
        channel.closeFuture().addListener(closed -> gone());
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        deadlines.in(handshakeMillis, this::handshakeDeadline);
    }

    private void handshakeDeadline() {
        if (session == null) {
            close("no handshake within " + handshakeMillis + " ms");
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (taps != null) {
            resumeTaps();
            taps.bytes(Side.CLIENT, (ByteBuf) message);
            // One that failed is told no more, and must not cost any more.
            dropEmptyTaps();
        }
        bytesIn += ((ByteBuf) message).readableBytes();
        super.channelRead(context, message);
        // Not only at the end of a burst: one of small commands would fill the memory.
        adjustReading();
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
                session.warn(malformed.getMessage());
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
        deadlines.cancelAll();
        deadlines.every(TICK_MILLIS, this::tick);
        host.handshakeDone();
    }

    private void ping() {
        if (session != null && !closing) {
            session.ping(millis());
            channel.flush();
        }
    }

    private void tick() {
        if (taps != null) {
            resumeTaps();
        }
        session.tick(millis());
        channel.flush();
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
        session.warn(description);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (session != null) {
            session.received(bytesIn, millis());
        }
        channel.flush();
        adjustReading();
        super.channelReadComplete(context);
    }

    /** Commands that wait for a slow handler stop the reading, so that they stay bounded; so do answers not taken. */
    private void adjustReading() {
        channel.config()
                .setAutoRead(closing
                        || session == null
                        || session.waitingCommands() <= limits.waitingCommands()
                                && output.pendingBytes() <= MOST_PENDING_BYTES);
    }

    private void act(SessionAction action) {
        switch (action) {
            case SessionAction.Send send -> output.write(send);
            case SessionAction.Raise(SessionEvent event) -> host.raised(event);
            case SessionAction.Measured(long millis) -> roundTrips.pinged(millis);
            case SessionAction.Close(String reason) -> close(reason);
        }
    }

    /**
     * Closes behind what was written. Sending ends first and the client is given a moment to close: a socket that is
     * closed with unread input sends a reset, which would take the last messages away from the client.
     */
    void close(String reason) {
        if (beginClosing(reason)) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER)
                    .addListener(flushed -> ((DuplexChannel) channel).shutdownOutput());
        }
    }

    private boolean beginClosing(String reason) {
        if (closing) {
            return false;
        }
        closing = true;
        endReason = reason;
        queues.close();
        deadlines.cancelAll();
        adjustReading();
        deadlines.in(CLOSE_AT_THE_LATEST_MILLIS, channel::close);
        return true;
    }

    /**
     * Breaks off with a reset, which may take away from the client what it has not read yet.
     *
     * @param behindWritten what was written leaves before, where the client takes it
     */
    void reset(String reason, boolean behindWritten) {
        if (beginClosing(reason)) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            if (behindWritten) {
                channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(flushed -> channel.close());
            } else {
                channel.close();
            }
        }
    }

    /** The channel is closed, by whatever. */
    private void gone() {
        closing = true;
        deadlines.cancelAll();
        queues.close();
        if (reader != null) {
            reader.close();
        }
        if (taps != null) {
            taps.end();
        }
        host.disconnected(endReason);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        failed(failure);
    }

    /** Netty's native transports put the name and the number of a system call before what happened. */
    static String cause(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .replaceFirst("^\\w+\\(\\.\\.\\) failed with error\\(-\\d+\\): ", "");
    }

    void failed(Throwable failure) {
        if (!(failure instanceof IOException)) {
            LOG.error("connection {} failed", host.id(), failure);
        }
        close("the connection broke: " + cause(failure));
        channel.close();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        queues.send();
        adjustReading();
        super.channelWritabilityChanged(context);
    }

    /** On the event loop; nothing happens before the handshake but the end. */
    void useSession(Consumer<RtmpSession> use) {
        if (session == null) {
            close("closed before the handshake was done");
        } else {
            use.accept(session);
            channel.flush();
            adjustReading();
        }
    }

    RoundTrips roundTrips() {
        return roundTrips;
    }

    /** On the event loop, between messages. */
    void tap(ConnectionTap tap) {
        if (!channel.isOpen()) {
            tap.end(System.nanoTime());
            return;
        }
        if (taps == null) {
            taps = new ConnectionTaps();
            output.tap(taps);
        }
        taps.add(tap, bytesIn == 0);
        resumeTaps();
    }

    /** On the event loop. */
    void untap(ConnectionTap tap) {
        if (taps != null) {
            taps.remove(tap);
            dropEmptyTaps();
        }
    }

    private void dropEmptyTaps() {
        if (taps.isEmpty()) {
            taps = null;
            output.tap(null);
        }
    }

    /** A handshake that had begun is not told: its parts cannot be read from their middle on. */
    private void resumeTaps() {
        if (session != null && !reader.isEnded() && taps.anyBehind()) {
            taps.resume(new ConnectionTaps.Middle(reader.state(), output.chunkState(), internalBuffer()));
        }
    }

    /** Bytes received so far. Any thread. */
    long bytesIn() {
        return bytesIn;
    }
}
