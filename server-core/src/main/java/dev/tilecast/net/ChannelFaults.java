package dev.tilecast.net;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.LineCounts;
import dev.tilecast.host.LineFaults;
import io.netty.channel.Channel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Makes things go wrong on one channel; until then it costs nothing. Any thread: what is to be done goes to the event loop. */
final class ChannelFaults implements LineFaults {
    private static final long MESSAGE_AT_THE_LATEST_MILLIS = 1_000;

    private final Channel channel;
    private final RtmpChannelHandler handler;
    private final MessageOutput output;
    private final Executor eventLoop;

    private final OutputFaults ofMessages = new OutputFaults();
    private FaultyLine line;

    // What others read; the event loop writes.
    private volatile LineCounts former = LineCounts.NONE;
    private volatile FaultyLine counted;
    private volatile long frozenSince;
    private volatile boolean frozen;

    /** @param eventLoop runs tasks there, and ends the connection where one fails */
    ChannelFaults(Channel channel, RtmpChannelHandler handler, MessageOutput output, Executor eventLoop) {
        this.channel = channel;
        this.handler = handler;
        this.output = output;
        this.eventLoop = eventLoop;
    }

    @Override
    public void set(ConnectionFaults faults) {
        eventLoop.execute(() -> apply(faults));
    }

    private void apply(ConnectionFaults faults) {
        if (!channel.isOpen()) {
            return;
        }
        noteFrozen(faults.frozen());
        ofMessages.chunksShrunk(faults.chunkSize() > 0);
        if (faults.changesTheLine() && line == null) {
            line = new FaultyLine(
                    channel.config().getWriteBufferLowWaterMark(),
                    channel.config().getWriteBufferHighWaterMark(),
                    this::straightened);
            channel.pipeline().addFirst(line);
            counted = line;
            ofMessages.line(true);
        }
        useFaults();
        output.shrinkChunks(faults.chunkSize());
        if (line != null) {
            line.set(faults);
        }
        channel.flush();
    }

    private void noteFrozen(boolean freeze) {
        if (freeze && !frozen) {
            frozenSince = System.nanoTime();
        } else if (frozen && !freeze) {
            former = with(former, 0, 0, System.nanoTime() - frozenSince);
        }
        frozen = freeze;
    }

    private void straightened() {
        former = with(former, line.throttledBytes(), line.delayedBytes(), 0);
        counted = null;
        line = null;
        ofMessages.line(false);
        useFaults();
    }

    private static LineCounts with(LineCounts counts, long throttled, long delayed, long frozenNanos) {
        return new LineCounts(
                counts.throttledBytes() + throttled,
                counts.delayedBytes() + delayed,
                counts.frozenNanos() + frozenNanos,
                0,
                0,
                0);
    }

    private void useFaults() {
        output.use(ofMessages.isNone() ? null : ofMessages, line);
    }

    @Override
    public void shiftTimestamps(int messageStreamId, long millis) {
        eventLoop.execute(() -> {
            ofMessages.shift(messageStreamId, millis);
            useFaults();
        });
    }

    @Override
    public void cut(Cut how, String reason) {
        eventLoop.execute(() -> {
            if (how.isInMessage()) {
                Runnable cutOff = () -> cutOff(how, reason);
                ofMessages.cutInMessage(cutOff);
                useFaults();
                channel.eventLoop()
                        .schedule(() -> cutInPing(cutOff), MESSAGE_AT_THE_LATEST_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                cutOff(how, reason);
            }
        });
    }

    /** No media came: half of a ping has to do. */
    private void cutInPing(Runnable cutOff) {
        if (channel.isActive() && ofMessages.isCutAwaited()) {
            ofMessages.cutInMessage(null);
            output.writeHalfPing();
            cutOff.run();
        }
    }

    private void cutOff(Cut how, String reason) {
        if (how.isReset()) {
            handler.reset(reason, how.isInMessage());
        } else {
            handler.close(reason);
        }
    }

    @Override
    public LineCounts counts() {
        FaultyLine present = counted;
        LineCounts before = former;
        long frozenNow = frozen ? Math.max(0, System.nanoTime() - frozenSince) : 0;
        return new LineCounts(
                before.throttledBytes() + (present == null ? 0 : present.throttledBytes()),
                before.delayedBytes() + (present == null ? 0 : present.delayedBytes()),
                before.frozenNanos() + frozenNow,
                present == null ? 0 : present.heldBytes(),
                ofMessages.shrunkMessages(),
                ofMessages.shiftedFrames());
    }
}
