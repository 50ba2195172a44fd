package dev.tilecast.host;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;

/** The way from a stream's frame handler to its player's queue: time base, metadata, drops. Any thread. */
final class StreamOutput {
    private static final long KEY_FRAME_REQUEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final HostedStream stream;
    private final ConnectionHost host;
    private PlayerQueue queue;
    private boolean videoWanted = true;
    private long framesSentBefore;
    private long lastFrameNanoTimeBefore;
    private long framesDroppedBefore;
    private long bytesSentBefore;
    private StreamTime time = new StreamTime();
    private StreamMetadata sentMetadata;
    private boolean open;
    private long keyFrameRequestedAt;
    private boolean everRequested;
    private long droppedBefore;

    StreamOutput(HostedStream stream, ConnectionHost host) {
        this.stream = stream;
        this.host = host;
        queue = new PlayerQueue(host.dropPolicy());
    }

    synchronized void open() {
        open = true;
        time = new StreamTime();
        sentMetadata = null;
        beginQueue();
        beginWithKeyFrame();
        host.port().attach(stream.id(), queue);
    }

    /** A queue of its own for each play: what is left of the last play is still being sent by the I/O thread. */
    private void beginQueue() {
        lastFrameNanoTimeBefore = lastFrameNanoTime();
        framesSentBefore += queue.framesSent();
        framesDroppedBefore += queue.framesDropped();
        bytesSentBefore += queue.bytesSent();
        droppedBefore = 0;
        queue = new PlayerQueue(host.dropPolicy());
        if (!videoWanted) {
            queue.wantVideo(false);
        }
    }

    synchronized void close() {
        if (open) {
            open = false;
            host.port().detach(stream.id());
        }
    }

    synchronized void resume() {
        time.goOnAfterPause();
        beginWithKeyFrame();
    }

    /** Payloads of the program's own go out untouched: it knows itself what it begins with. */
    private void beginWithKeyFrame() {
        if (stream.encoder() != null) {
            queue.awaitKeyFrame();
            requestKeyFrame();
        }
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
        if (data.size() > ChunkWriter.MAX_MESSAGE) {
            throw new IllegalArgumentException("a frame of " + data.size() + " bytes, but an RTMP message carries "
                    + ChunkWriter.MAX_MESSAGE + "; use a smaller picture or a codec that compresses more");
        }
        offerMetadata(data, timestamp);
        switch (queue.offer(new QueuedFrame(kind(data), MessageType.VIDEO, timestamp, data.bytes()))) {
            case QUEUED -> reportDrops();
            case UNWANTED, DROPPED -> {}
            case AWAITS_KEY_FRAME -> requestKeyFrameRarely();
            case HOPELESS -> host.closeConnection("the player does not keep up");
        }
        host.port().drain();
    }

    private static Kind kind(VideoData data) {
        if (VideoTagHeader.parse(Unpooled.wrappedBuffer(data.bytes())).isConfiguration()) {
            return Kind.METADATA;
        }
        return data.keyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME;
    }

    private void offerMetadata(VideoData data, long timestamp) {
        StreamMetadata metadata =
                StreamMetadata.of(stream.encoder(), stream.properties().frameRate(), data);
        if (!metadata.equals(sentMetadata)) {
            sentMetadata = metadata;
            queue.offer(new QueuedFrame(Kind.METADATA, MessageType.DATA_AMF0, timestamp, metadata.payload()));
        }
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
                    stream.connection().id(),
                    stream.id(),
                    (int) (dropped - droppedBefore),
                    "the player does not keep up"));
            droppedBefore = dropped;
        }
    }

    /** The player's queue backs up: what was sent before has not left yet. */
    synchronized boolean isFull() {
        return !queue.isEmpty() || !host.port().isWritable();
    }

    synchronized long framesSent() {
        return framesSentBefore + queue.framesSent();
    }

    synchronized long lastFrameNanoTime() {
        return queue.framesSent() == 0 ? lastFrameNanoTimeBefore : queue.lastFrameNanoTime();
    }

    synchronized long framesDropped() {
        return framesDroppedBefore + queue.framesDropped();
    }

    synchronized long bytesSent() {
        return bytesSentBefore + queue.bytesSent();
    }

    synchronized long queuedMillis() {
        return queue.queuedMillis();
    }
}
