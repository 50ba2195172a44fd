package dev.tilecast.host;

import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.broadcast.FrameTimes;
import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.PlayerQueue.Outcome;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.broadcast.PlayerTaps;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.broadcast.SharedPayload;
import dev.tilecast.fault.FrameFaults;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.Unpooled;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The way from a stream's frame handler or broadcast to its player's queue: time base, metadata, drops. Any thread. */
final class StreamOutput {
    private static final long KEY_FRAME_REQUEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final String TOO_SLOW = "the player does not keep up";

    private final HostedStream stream;
    private final int streamId;
    private final ConnectionHost host;
    private final ConnectionPort port;
    private final long halfFullMillis;
    private PlayerQueue queue;
    private boolean videoWanted = true;
    private final PlayerTaps taps = new PlayerTaps();
    private final FormerPlays formerPlays = new FormerPlays();
    private volatile StreamTime time = new StreamTime();
    private final StreamHeaders headers = new StreamHeaders();
    private Object broadcastSeat;
    private boolean open;
    private long keyFrameRequestedAt;
    private boolean everRequested;
    private long droppedBefore;

    /** What goes wrong with frames on purpose; null before the first time. */
    private FrameFaults faults;

    StreamOutput(HostedStream stream, ConnectionHost host) {
        this.stream = stream;
        streamId = stream.id();
        this.host = host;
        port = host.port();
        halfFullMillis = host.dropPolicy().dropAfter().toMillis() / 2;
        queue = new PlayerQueue(host.dropPolicy(), taps);
    }

    /**
     * Lets somebody see what is offered to the player from now on.
     *
     * @return ends it
     */
    synchronized Runnable tap(PlayerTap tap) {
        headers.repeat(tap);
        return taps.add(tap);
    }

    synchronized void open() {
        open = true;
        time = new StreamTime();
        headers.forget();
        broadcastSeat = null;
        beginQueue();
        beginWithKeyFrame();
        port.attach(streamId, queue);
    }

    /** A queue of its own for each play: what is left of the last play is still being sent by the I/O thread. */
    private void beginQueue() {
        formerPlays.add(queue);
        droppedBefore = 0;
        queue = new PlayerQueue(host.dropPolicy(), taps);
        if (!videoWanted) {
            queue.wantVideo(false);
        }
    }

    synchronized void close() {
        if (open) {
            open = false;
            port.detach(streamId);
        }
    }

    synchronized void resume() {
        time.goOnAfterPause();
        beginWithKeyFrame();
    }

    /** Where media was missing, the next must be a key frame, even of the program's own payloads. */
    synchronized void goOn() {
        queue.awaitKeyFrame();
        requestKeyFrame();
    }

    /** Payloads of the program's own go out untouched: it knows itself what it begins with. */
    private void beginWithKeyFrame() {
        if (stream.encoder() != null) {
            queue.awaitKeyFrame();
            requestKeyFrame();
        }
    }

    synchronized boolean isVideoWanted() {
        return videoWanted;
    }

    synchronized void wantVideo(boolean wanted) {
        videoWanted = wanted;
        queue.wantVideo(wanted);
        if (wanted) {
            requestKeyFrame();
        }
    }

    void requestKeyFrame() {
        ObservedEncoder encoder = stream.encoder();
        if (encoder != null) {
            encoder.requestKeyFrame();
        }
    }

    /** Initial or closing data, which belongs to no frame time: at the time of the last frame, 0 at the beginning. */
    synchronized void sendBetween(VideoData data) {
        offer(data, time.last());
    }

    synchronized void send(VideoData data, long dueNanos) {
        offer(data, time.timestamp(dueNanos, stream.properties().frameRate()));
    }

    private void offer(VideoData data, long timestamp) {
        if (!open) {
            return;
        }
        checkSize(data);
        ObservedEncoder encoder = stream.encoder();
        double frameRate = stream.properties().frameRate();
        StreamMetadata metadata = encoder == null
                ? StreamMetadata.of(0, 0, frameRate, data)
                : StreamMetadata.of(encoder.width(), encoder.height(), frameRate, data);
        headers.metadata(metadata, timestamp, queue);
        Kind kind = kind(data);
        if (kind == Kind.METADATA) {
            headers.isSent(data);
        } else if (encoder != null) {
            headers.configuration(encoder.configuration(), timestamp, queue);
        }
        FrameTimes times = encoder == null || kind == Kind.METADATA ? FrameTimes.none() : encoder.times();
        QueuedFrame frame = new QueuedFrame(kind, MessageType.VIDEO, timestamp, data.bytes(), times, System.nanoTime());
        for (int left = kind == Kind.METADATA ? 1 : times(frame); left > 0; left--) {
            offer(frame);
        }
        port.drain();
    }

    private void offer(QueuedFrame frame) {
        switch (queue.offer(frame)) {
            case QUEUED -> reportDrops();
            case UNWANTED, DROPPED -> {}
            case AWAITS_KEY_FRAME -> requestKeyFrameRarely();
            case HOPELESS -> host.closeConnection(TOO_SLOW);
        }
    }

    /** How often a video frame is to be sent, with what goes wrong on purpose. */
    private int times(QueuedFrame frame) {
        if (!isFaulty()) {
            return 1;
        }
        return switch (faults.next(frame.kind() == Kind.KEY_FRAME)) {
            case SENT -> 1;
            case SENT_TWICE -> 2;
            case DROPPED -> 0;
        };
    }

    private boolean isFaulty() {
        return faults != null && faults.isOn();
    }

    private static void checkSize(VideoData data) {
        if (data.size() > ChunkWriter.MAX_MESSAGE) {
            throw new IllegalArgumentException("a frame of " + data.size() + " bytes, but an RTMP message carries "
                    + ChunkWriter.MAX_MESSAGE + "; use a smaller picture or a codec that compresses more");
        }
    }

    /** Takes frames only from that place among a broadcast's players from now on; null for none. */
    synchronized void takeFrom(Object seat) {
        broadcastSeat = seat;
    }

    /** The thread on which frames of a broadcast are best offered. */
    Executor sender() {
        return port.sender();
    }

    /** Whether a broadcast's frame would leave at once, as far as a glance without a lock tells. */
    boolean isReady(Object seat) {
        return open
                && seat == broadcastSeat
                && !isFaulty()
                && time.isRunning()
                && headers.isDescribed()
                && queue.isReady()
                && port.isReady(queue);
    }

    /** A frame of a broadcast, which all its players share. */
    Answer offer(Object seat, BroadcastFrame frame) {
        QueuedFrame next;
        boolean passes;
        Answer answer = Answer.KEEPS_UP;
        synchronized (this) {
            if (!open || seat != broadcastSeat) {
                return Answer.KEEPS_UP;
            }
            next = next(frame);
            passes = !isFaulty() && port.isFree(queue) && queue.pass(next, next.queuedNanoTime());
            if (!passes) {
                for (int left = times(next); left > 0; left--) {
                    answer = queue(next);
                }
            }
        }
        // Without the lock: what fails there closes the connection.
        if (passes) {
            port.send(streamId, next);
        } else {
            port.drain();
        }
        return answer;
    }

    /** A frame of a broadcast was left out before it came here. Without the lock: the thread that has it may be stuck. */
    void missed(BroadcastFrame frame) {
        if (!taps.isEmpty()) {
            SharedPayload payload = frame.payload();
            taps.missed(new QueuedFrame(
                    frame.isKeyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME,
                    MessageType.VIDEO,
                    time.estimate(frame.nanoTime()),
                    payload.sharedBytes(),
                    frame.times(),
                    System.nanoTime(),
                    payload));
        }
    }

    private QueuedFrame next(BroadcastFrame frame) {
        VideoData data = frame.data();
        checkSize(data);
        long timestamp = time.laterTimestamp(frame.nanoTime(), frame.format().framesPerSecond());
        headers.describe(frame, timestamp, queue);
        Kind kind = data.keyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME;
        long now = System.nanoTime();
        frame.times().queued(now);
        SharedPayload payload = frame.payload();
        return new QueuedFrame(kind, MessageType.VIDEO, timestamp, payload.sharedBytes(), frame.times(), now, payload);
    }

    private Answer queue(QueuedFrame frame) {
        Outcome outcome = queue.offer(frame);
        if (outcome == Outcome.QUEUED) {
            reportDrops();
        } else if (outcome == Outcome.HOPELESS) {
            host.closeConnection(TOO_SLOW);
        }
        return answer(outcome);
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case QUEUED -> isHalfFull() ? Answer.BEHIND : Answer.KEEPS_UP;
            case UNWANTED -> Answer.KEEPS_UP;
            case DROPPED, HOPELESS -> Answer.BEHIND;
            case AWAITS_KEY_FRAME -> Answer.NEEDS_KEY_FRAME;
        };
    }

    private boolean isHalfFull() {
        return queue.queuedMillis() > halfFullMillis;
    }

    private static Kind kind(VideoData data) {
        if (VideoTagHeader.parse(Unpooled.wrappedBuffer(data.bytes())).isConfiguration()) {
            return Kind.METADATA;
        }
        return data.keyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME;
    }

    private void requestKeyFrameRarely() {
        long now = System.nanoTime();
        if (!everRequested || now - keyFrameRequestedAt >= KEY_FRAME_REQUEST_NANOS) {
            everRequested = true;
            keyFrameRequestedAt = now;
            requestKeyFrame();
        }
    }

    private void reportDrops() {
        long dropped = queue.framesDropped();
        if (dropped != droppedBefore) {
            host.tell(new ServerEvent.FramesDropped(
                    stream.connection().id(), streamId, (int) (dropped - droppedBefore), TOO_SLOW));
            droppedBefore = dropped;
        }
    }

    /** Lets frames go wrong on purpose. */
    synchronized void setFaults(StreamFaults newFaults) {
        madeFaults().set(newFaults);
    }

    /** Leaves out the next frames on purpose. */
    synchronized void dropNext(int frames) {
        madeFaults().dropNext(frames);
    }

    private FrameFaults madeFaults() {
        if (faults == null) {
            faults = new FrameFaults(new SplittableRandom());
        }
        return faults;
    }

    synchronized StreamFaultReport faultReport() {
        return faults == null ? new StreamFaultReport(streamId, StreamFaults.NONE, 0, 0, 0) : faults.report(streamId);
    }

    /** The player's queue backs up: what was sent before has not left yet. */
    synchronized boolean isFull() {
        return !queue.isEmpty() || !port.isWritable();
    }

    synchronized long framesSent() {
        return formerPlays.framesSent() + queue.framesSent();
    }

    synchronized long lastFrameNanoTime() {
        return queue.framesSent() == 0 ? formerPlays.lastFrameNanoTime() : queue.lastFrameNanoTime();
    }

    synchronized long framesDropped() {
        return formerPlays.framesDropped() + queue.framesDropped();
    }

    synchronized long bytesSent() {
        return formerPlays.bytesSent() + queue.bytesSent();
    }

    synchronized long queuedMillis() {
        return queue.queuedMillis();
    }
}
