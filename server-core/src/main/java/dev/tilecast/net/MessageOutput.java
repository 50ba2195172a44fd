package dev.tilecast.net;

import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.SharedPayload;
import dev.tilecast.observe.Side;
import dev.tilecast.session.SessionAction;
import dev.tilecast.wire.chunk.ChunkState;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.UserControlEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts messages into chunks and writes them to the channel. On the channel's event loop. */
final class MessageOutput {
    private static final Logger LOG = LoggerFactory.getLogger(MessageOutput.class);

    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int VIDEO_CHUNK_STREAM = 6;
    private static final int SMALL_HEADER = 64;

    private final Channel channel;
    private final QuickSocket straight;
    private final MessageEncoder encoder;
    private final ChunkWriter writer = new ChunkWriter();
    private final DueQueues ofEventLoop;
    private final List<QueuedFrame> unflushed = new ArrayList<>();

    /** None while something is wrong with the line: nothing may pass that. */
    private QuickSocket socket;

    /** What is wrong with messages on purpose; null while nothing is. */
    private OutputFaults faults;

    private int ordinaryChunkSize;
    private int shrunkChunkSize;

    /** Others read it; null while nothing is wrong with the line on purpose. */
    private volatile FaultyLine line;

    /** For writes whose failure shows as the end of the channel. */
    private final ChannelPromise unnoticed;

    private static final VarHandle BYTES_WRITTEN = handle();

    /** Others read it. */
    private volatile long bytesWritten;

    /** Null while nobody listens in. */
    private ConnectionTaps taps;

    MessageOutput(Channel channel, QuickSocket socket, DueQueues ofEventLoop) {
        this.channel = channel;
        straight = socket;
        this.socket = socket;
        this.ofEventLoop = ofEventLoop;
        unnoticed = channel.unsafe().voidPromise();
        encoder = new MessageEncoder(channel.alloc());
    }

    /** @param listening null for nobody */
    void tap(ConnectionTaps listening) {
        taps = listening;
    }

    /** How what is written from here on is to be read. */
    ChunkState chunkState() {
        return writer.state();
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(MessageOutput.class, "bytesWritten", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** One thread writes: each message may spare the processor the wait until all others see it. */
    private void wrote(int bytes) {
        BYTES_WRITTEN.setRelease(this, bytesWritten + bytes);
    }

    /** Bytes written so far, those among them that still wait. Any thread. */
    long bytesWritten() {
        return bytesWritten;
    }

    /**
     * What goes wrong on purpose from now on.
     *
     * @param newFaults null for nothing
     * @param newLine null for a straight one
     */
    void use(OutputFaults newFaults, FaultyLine newLine) {
        faults = newFaults;
        line = newLine;
        socket = newLine == null ? straight : QuickSocket.NONE;
    }

    /** Bytes written that the operating system has not taken yet. Any thread. */
    long pendingBytes() {
        FaultyLine faulty = line;
        return faulty == null ? pendingOnChannel() : faulty.heldBytes() + bufferedBytes();
    }

    private long bufferedBytes() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    private long pendingOnChannel() {
        WriteBufferWaterMark marks = channel.config().getWriteBufferWaterMark();
        long pending = channel.isWritable()
                ? marks.high() - channel.bytesBeforeUnwritable()
                : marks.low() + channel.bytesBeforeWritable();
        // Between the two calls the state may have changed, and a closed channel has no buffer.
        return channel.isActive() ? Math.clamp(pending, 0, bytesWritten) : 0;
    }

    /** Writes bytes as they are, without a flush. */
    void write(ByteBuf bytes) {
        if (taps != null) {
            taps.bytes(Side.SERVER, bytes);
        }
        wrote(bytes.readableBytes());
        channel.write(bytes, unnoticed);
    }

    /** Writes without a flush. */
    void write(SessionAction.Send send) {
        MessageEncoder.Encoded encoded = encoder.encode(send.message());
        ByteBuf payload = encoded.payload();
        try {
            MessageHeader header =
                    MessageHeader.of(send.chunkStreamId(), 0, encoded.typeId(), send.messageStreamId(), payload);
            ByteBuf out = channel.alloc().buffer(payload.readableBytes() + SMALL_HEADER);
            writer.write(header, payload, out);
            write(out);
        } finally {
            payload.release();
        }
        if (send.message() instanceof RtmpMessage.SetChunkSize(int size)) {
            writer.setChunkSize(size);
            if (size != shrunkChunkSize) {
                ordinaryChunkSize = size;
                announceShrunkChunks();
            }
        }
    }

    /**
     * Cuts into chunks of another size from now on, and says so first; before the session has announced a size, as soon as
     * it has.
     *
     * @param size 0 for the session's own
     */
    void shrinkChunks(int size) {
        if (size == shrunkChunkSize) {
            return;
        }
        shrunkChunkSize = size;
        if (size == 0 && ordinaryChunkSize > 0) {
            write(setChunkSize(ordinaryChunkSize));
        } else {
            announceShrunkChunks();
        }
    }

    private void announceShrunkChunks() {
        if (shrunkChunkSize > 0 && ordinaryChunkSize > 0) {
            write(setChunkSize(shrunkChunkSize));
        }
    }

    private static SessionAction.Send setChunkSize(int size) {
        return new SessionAction.Send(CONTROL_CHUNK_STREAM, 0, new RtmpMessage.SetChunkSize(size));
    }

    /** The first half of a message, behind which nothing can follow. */
    void writeHalfPing() {
        MessageEncoder.Encoded encoded =
                encoder.encode(new RtmpMessage.UserControl(new UserControlEvent.PingRequest(0)));
        ByteBuf payload = encoded.payload();
        try {
            ByteBuf out = channel.alloc().buffer(SMALL_HEADER);
            writer.write(MessageHeader.of(CONTROL_CHUNK_STREAM, 0, encoded.typeId(), 0, payload), payload, out);
            write(out.writerIndex(out.writerIndex() - payload.readableBytes() / 2));
        } finally {
            payload.release();
        }
    }

    /** Whether nothing waits that was written, and media can go to the operating system at once. */
    boolean isFree() {
        return socket.isFree();
    }

    /** The same, with a glance at all that {@link #writeAtOnce} uses. */
    boolean isReady() {
        return faults == null && taps == null && writer.hasWritten() && socket.isReady();
    }

    /** Writes media whose payload the caller uses meanwhile, and flushes it. */
    void writeAtOnce(int messageStreamId, QueuedFrame frame) {
        if (cut(messageStreamId, frame)) {
            frame.passed(System.nanoTime());
        } else {
            frame.retain();
            unflushed.add(frame);
            flush();
        }
    }

    /**
     * Writes media without copying it (where it is a direct buffer). What the operating system does not take at once waits
     * for a flush.
     */
    void write(int messageStreamId, QueuedFrame frame) {
        if (cut(messageStreamId, frame)) {
            frame.written(System.nanoTime());
        } else {
            unflushed.add(frame);
        }
    }

    /** @return whether the operating system has taken all of it */
    private boolean cut(int messageStreamId, QueuedFrame frame) {
        MessageHeader header = new MessageHeader(
                VIDEO_CHUNK_STREAM, (int) frame.timestamp(), frame.typeId(), messageStreamId, frame.size());
        if (faults != null) {
            faults.write(faults.header(header), frame.payload(), writer, this, channel);
            return false;
        }
        if (header.length() <= writer.chunkSize()) {
            return writeChunk(header, frame);
        }
        ByteBuf payload = Unpooled.wrappedBuffer(frame.payload());
        try {
            writer.write(header, payload, channel.alloc(), this::write);
        } finally {
            payload.release();
        }
        return false;
    }

    private boolean writeChunk(MessageHeader header, QueuedFrame frame) {
        ByteBuf chunkHeader = ofEventLoop.chunkHeader();
        writer.writeHeader(header, chunkHeader);
        if (taps != null) {
            taps.bytes(Side.SERVER, chunkHeader);
            taps.bytes(Side.SERVER, Unpooled.wrappedBuffer(frame.payload()));
        }
        wrote(chunkHeader.readableBytes() + header.length());
        SharedPayload shared = frame.shared();
        int at = shared == null ? -1 : shared.behind(chunkHeader);
        if (at >= 0) {
            return writeShared(shared.memory(), at);
        }
        channel.write(channel.alloc().directBuffer(SMALL_HEADER).writeBytes(chunkHeader), unnoticed);
        channel.write(Unpooled.wrappedBuffer(frame.payload()), unnoticed);
        return false;
    }

    private boolean writeShared(ByteBuf bytes, int from) {
        int to = bytes.writerIndex();
        int next = from;
        try {
            next += socket.send(bytes, from, to);
        } catch (IOException broken) {
            LOG.debug("{}: the channel itself will find out", channel.remoteAddress(), broken);
        }
        if (next < to) {
            channel.write(bytes.retainedSlice(next, to - next), unnoticed);
        }
        return next == to;
    }

    /** Hands media that waits to the operating system; frames are told when it has taken them. */
    void flush() {
        if (unflushed.isEmpty()) {
            return;
        }
        channel.flush();
        if (isAllTaken()) {
            tellWritten(unflushed);
        } else {
            List<QueuedFrame> waiting = List.copyOf(unflushed);
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(behindThem -> {
                if (behindThem.isSuccess()) {
                    tellWritten(waiting);
                }
            });
        }
        unflushed.clear();
    }

    private boolean isAllTaken() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return line == null && buffer != null && buffer.isEmpty();
    }

    private static void tellWritten(List<QueuedFrame> frames) {
        long now = System.nanoTime();
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).written(now);
        }
    }
}
