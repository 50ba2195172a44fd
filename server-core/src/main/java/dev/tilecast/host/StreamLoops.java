package dev.tilecast.host;

import dev.tilecast.host.PacedLoop.End;
import dev.tilecast.rtmp.FrameEventHandler;
import dev.tilecast.rtmp.RenderEventHandler;
import dev.tilecast.video.VideoData;
import java.util.function.Consumer;

/** A playing stream's render loop and frame loop, each there while it has a handler; no frame loop for a broadcast. */
final class StreamLoops {
    private final HostedStream stream;
    private final StreamOutput output;
    private final ConnectionHost host;
    private volatile RenderEventHandler renderHandler;
    private volatile FrameEventHandler frameHandler;
    private PacedLoop renderLoop;
    private PacedLoop frameLoop;
    private boolean running;
    private boolean paused;
    private int play;

    StreamLoops(HostedStream stream, StreamOutput output, ConnectionHost host) {
        this.stream = stream;
        this.output = output;
        this.host = host;
    }

    synchronized void renderHandler(RenderEventHandler handler) {
        renderHandler = handler;
        startMissing();
    }

    synchronized void frameHandler(FrameEventHandler handler) {
        frameHandler = handler;
        startMissing();
    }

    /** @param newPlay which of the stream's plays this is, told again where a loop ends it */
    synchronized void start(int newPlay) {
        play = newPlay;
        running = true;
        paused = false;
        startMissing();
    }

    private void startMissing() {
        if (!running) {
            return;
        }
        if (renderLoop == null && renderHandler != null) {
            renderLoop = new PacedLoop(
                    threadName("render"), stream.properties()::renderRate, this::render, whenEnded(renderHandler));
            start(renderLoop);
        }
        if (frameLoop == null && frameHandler != null && !stream.watchesBroadcast()) {
            frameLoop = new PacedLoop(
                    threadName("frame"), stream.properties()::frameRate, this::frame, whenEnded(frameHandler));
            start(frameLoop);
        }
    }

    private void start(PacedLoop loop) {
        loop.pause(paused);
        loop.start();
    }

    private String threadName(String what) {
        return "tilecast-" + what + "-" + stream.connection().id() + "-" + stream.id();
    }

    private boolean render(long dueNanos) {
        RenderEventHandler handler = renderHandler;
        return handler == null || handler.handle(stream);
    }

    private boolean frame(long dueNanos) {
        FrameEventHandler handler = frameHandler;
        return handler == null || handler.handle(stream, data -> send(data, dueNanos), output.isFull());
    }

    private void send(VideoData data, long dueNanos) {
        stream.valid();
        output.send(data, dueNanos);
    }

    private Consumer<End> whenEnded(Object handler) {
        int endedPlay = play;
        return end -> host.loopEnded(stream, endedPlay, handler, end);
    }

    synchronized void ratesChanged() {
        if (renderLoop != null) {
            renderLoop.rateChanged();
        }
        if (frameLoop != null) {
            frameLoop.rateChanged();
        }
    }

    /** Waits, within a bound, until a frame handler that runs has returned; for loops that are paused. */
    void awaitNoFrame() {
        PacedLoop frame;
        synchronized (this) {
            frame = frameLoop;
        }
        if (frame != null) {
            frame.awaitIdle(host.handlerPatience());
        }
    }

    synchronized void pause(boolean newPaused) {
        paused = newPaused;
        if (renderLoop != null) {
            renderLoop.pause(newPaused);
        }
        if (frameLoop != null) {
            frameLoop.pause(newPaused);
        }
    }

    /** Ends both loops and waits, within a bound, for handlers that run. */
    void stop() {
        PacedLoop render;
        PacedLoop frame;
        synchronized (this) {
            running = false;
            render = renderLoop;
            frame = frameLoop;
            renderLoop = null;
            frameLoop = null;
        }
        if (render != null) {
            render.stop();
        }
        if (frame != null) {
            frame.stop();
        }
        await(render, renderHandler);
        await(frame, frameHandler);
    }

    private void await(PacedLoop loop, Object handler) {
        if (loop != null && !loop.join(host.handlerPatience())) {
            loop.interrupt();
            host.connection()
                    .warn("handler "
                            + (handler == null ? "" : handler.getClass().getName()) + " of stream "
                            + stream.id() + " still runs after "
                            + host.handlerPatience().toSeconds() + " s; it was interrupted");
        }
    }
}
