package dev.tilecast.host;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.video.VideoData;
import java.util.concurrent.TimeUnit;

/** The way from a stream's frame handler to its player's queue: time base, metadata, drops. Any thread. */
final class StreamOutput {
    private static final int VIDEO = 9;
    private static final int DATA = 18;
    private static final long KEY_FRAME_REQUEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final HostedStream stream;
    private final ConnectionHost host;
    private final PlayerQueue queue;
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
        host.port().attach(stream.id(), queue);
    }

    synchronized void close() {
        if (open) {
            open = false;
            host.port().detach(stream.id());
        }
    }

    synchronized void pause(boolean pause) {
        if (!pause) {
            time.goOnAfterPause();
            queue.awaitKeyFrame();
            requestKeyFrame();
        }
    }

    void wantVideo(boolean wanted) {
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

    /** Data that belongs to no frame time: at the time of the last frame, 0 at the beginning. */
    synchronized void sendInitial(VideoData data) {
        offer(data, time.last());
    }

    synchronized void send(VideoData data, long dueNanos) {
        offer(data, time.timestamp(dueNanos, stream.properties().frameRate()));
    }

    private void offer(VideoData data, long timestamp) {
        if (!open) {
            return;
        }
        offerMetadata(data, timestamp);
        Kind kind = data.keyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME;
        switch (queue.offer(new QueuedFrame(kind, VIDEO, timestamp, data.bytes()))) {
            case QUEUED -> reportDrops();
            case UNWANTED -> {}
            case DROPPED -> requestKeyFrameRarely();
            case HOPELESS -> host.closeConnection("the player does not keep up");
        }
        host.port().drain();
    }

    private void offerMetadata(VideoData data, long timestamp) {
        StreamMetadata metadata =
                StreamMetadata.of(stream.encoder(), stream.properties().frameRate(), data);
        if (!metadata.equals(sentMetadata)) {
            sentMetadata = metadata;
            queue.offer(new QueuedFrame(Kind.METADATA, DATA, timestamp, metadata.payload()));
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
    boolean isFull() {
        return !queue.isEmpty() || !host.port().isWritable();
    }

    long framesSent() {
        return queue.framesSent();
    }

    long framesDropped() {
        return queue.framesDropped();
    }

    long bytesSent() {
        return queue.bytesSent();
    }

    long queuedMillis() {
        return queue.queuedMillis();
    }
}
