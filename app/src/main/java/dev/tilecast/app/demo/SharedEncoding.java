package dev.tilecast.app.demo;

import dev.tilecast.rtmp.RtmpStream;

/** A player of a broadcast: the picture is rendered and encoded for all its players at once. */
final class SharedEncoding implements Playing {
    private final SharedBroadcasts broadcasts;
    private final SharedBroadcast shared;
    private SceneSource.Look watch;

    private SharedEncoding(SharedBroadcasts broadcasts, SharedBroadcast shared) {
        this.broadcasts = broadcasts;
        this.shared = shared;
        this.watch = shared.source().watch();
    }

    /** @throws dev.tilecast.video.VideoException where the encoder does not take what is asked for */
    static SharedEncoding begin(RtmpStream stream, SceneRequest request, SharedBroadcasts broadcasts) {
        SharedBroadcast shared = broadcasts.join(request.options(), request.encoding());
        stream.registerRenderEventHandler(null);
        stream.registerFrameEventHandler(null);
        stream.useBroadcast(shared.broadcast());
        return new SharedEncoding(broadcasts, shared);
    }

    /** A source that only paused players have is not rendered. */
    @Override
    public void pause(boolean isPause) {
        if (isPause) {
            endWatch();
        } else if (watch == null) {
            watch = shared.source().watch();
        }
    }

    private void endWatch() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void close() {
        endWatch();
        broadcasts.leave(shared);
    }
}
