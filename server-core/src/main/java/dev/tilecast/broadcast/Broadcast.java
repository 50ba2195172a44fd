package dev.tilecast.broadcast;

import dev.tilecast.observe.BroadcastSnapshot;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoCodecs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One source, encoded once on a thread of its own for all players that watch it. Nothing is encoded while nobody watches:
 * the thread and its encoder are there from the first player's join to the last one's leaving. Any thread.
 *
 * <p>Every canvas is encoded, but for those that are replaced while the encoder is busy and for those above the parameter
 * "framerate"; where nothing new comes, the newest one is encoded again every second. Encoders give each frame its share of
 * the bit rate by "framerate", or where that is not set by the renderer's rate: of canvases that come half as often, with
 * half the bit rate. Where the encoder fails, the players'
 * streams end with the reason, and the next one that joins tries again.
 */
public final class Broadcast implements AutoCloseable {
    private static final long CLOSING_MILLIS = 5_000;

    private final String name;
    private final String codecName;
    private final VideoCodecs codecs;
    private final LatencyRecorder latency;
    private final EncoderParameters parameters = new EncoderParameters();
    private final BroadcastCounts counts = new BroadcastCounts();
    private final BroadcastTaps taps = new BroadcastTaps();
    private final RunningEncoder runningEncoder;
    private final LoopInbox inbox;
    private final Audience audience;
    private final FrameEncoder encoder;
    private final EncodeLoop loop;
    private volatile Thread thread;

    /**
     * A broadcast without players; to be given to streams by {@link dev.tilecast.rtmp.RtmpStream#useBroadcast}.
     *
     * @param name for people: in the console, the log and the thread's name
     * @param source where the canvases come from
     * @param codecs the codecs that are here
     * @param codecName as {@link VideoCodecs} knows it
     * @param options whether encoders adapt to players, and what latencies are recorded
     * @throws dev.tilecast.video.VideoException where that codec cannot encode here
     */
    public Broadcast(String name, CanvasSource source, VideoCodecs codecs, String codecName, BroadcastOptions options) {
        this.name = Objects.requireNonNull(name, "name");
        this.codecName = codecName;
        this.codecs = codecs;
        latency = options.latency();
        runningEncoder = new RunningEncoder(codecs, codecName, options.renderRate());
        runningEncoder.check(parameters.copy());
        inbox = new LoopInbox(Objects.requireNonNull(source, "source"), options.renderRate(), counts, System::nanoTime);
        audience = new Audience(name, inbox, counts);
        encoder = new FrameEncoder(options, parameters, counts, runningEncoder);
        loop = new EncodeLoop(name, inbox, audience, encoder, parameters, counts, taps);
    }

    /** {@return the name for people, as it was given} */
    public String name() {
        return name;
    }

    /** {@return the codec's name as {@link VideoCodecs} knows it} */
    public String codecName() {
        return codecName;
    }

    /**
     * {@return the four-character code that a player has to announce to watch it; empty where every player takes it}
     */
    public Optional<String> fourCc() {
        return codecs.fourCc(codecName);
    }

    /** {@return what really encodes, on which device; empty while nothing does} */
    public String encoder() {
        return encoder.identifier();
    }

    /**
     * Lets a player watch from a key frame on, which is made at once or shared with those who joined shortly before. Returns
     * at once; the encoder is opened on the broadcast's thread. On a closed broadcast the player ends at once.
     *
     * @param player is offered every frame from then on
     * @return closed to leave; a second close does nothing
     */
    public Membership join(BroadcastPlayer player) {
        Viewer viewer = new Viewer(player);
        if (inbox.join(viewer)) {
            beginThread();
        } else {
            player.ended(false, closedReason());
        }
        return () -> audience.leave(viewer);
    }

    private void beginThread() {
        if (inbox.begin()) {
            try {
                Thread beginning = Thread.ofPlatform()
                        .name("tilecast-encode-" + name)
                        .daemon()
                        .unstarted(loop);
                thread = beginning;
                beginning.start();
            } catch (OutOfMemoryError noThread) {
                audience.endAll(
                        true, "the broadcast " + name + " has no thread to encode on: " + noThread.getMessage());
                inbox.end();
            }
        }
    }

    /** A player's place among those who watch. Any thread. */
    @FunctionalInterface
    public interface Membership extends AutoCloseable {
        /** The player gets no more frames, but for one that is on its way. */
        @Override
        void close();
    }

    /**
     * Lets somebody see the frames from now on, as long as there are players: a tap alone makes nothing encode. Any thread.
     *
     * @param tap gets every frame from now on, on the broadcast's thread
     * @return ends it; a second close does nothing
     */
    public Tapping tap(BroadcastTap tap) {
        return taps.add(tap);
    }

    /** A tap's time among those who are told. Any thread. */
    @FunctionalInterface
    public interface Tapping extends AutoCloseable {
        /** The tap is told no more, but for what is on its way. */
        @Override
        void close();
    }

    /**
     * Sets a parameter of the encoder ("bitrate", "framerate", "preset", "keyframe_interval" …), at once where it runs,
     * and for every time that it starts. "framerate" bounds the frames per second as well. May wait for the frame that is
     * being encoded; on the broadcast's own thread, as from a player's or a source's methods, it takes effect behind it.
     *
     * @param parameter the encoder's own name of it
     * @param value as the encoder reads it; numbers in decimal
     * @throws dev.tilecast.video.VideoException where the encoder refuses it, with the reason; all stays as it was
     */
    public void setParameter(String parameter, String value) {
        EncoderParameters.check(parameter, value);
        boolean onOwnThread = Thread.currentThread() == thread;
        if (onOwnThread) {
            runningEncoder.check(parameters.with(parameter, value));
        }
        ParameterChange change = new ParameterChange(parameter, value);
        while (!inbox.change(change)) {
            if (setWhileIdle(parameter, value)) {
                return;
            }
        }
        if (!onOwnThread) {
            change.await();
        }
    }

    private boolean setWhileIdle(String parameter, String value) {
        runningEncoder.check(parameters.with(parameter, value));
        return inbox.whileIdle(() -> {
            parameters.put(parameter, value);
            inbox.pace(parameters.frameRate());
        });
    }

    /** Makes the next frame a key frame, of the newest canvas and at once. */
    public void requestKeyFrame() {
        inbox.requestKeyFrame();
    }

    /**
     * Takes canvases from another source from now on; their size may differ.
     *
     * @param newSource instead of the one before
     */
    public void setSource(CanvasSource newSource) {
        inbox.source(Objects.requireNonNull(newSource, "source"));
    }

    /** {@return what it is doing now} */
    public BroadcastSnapshot snapshot() {
        List<Viewer> viewers = inbox.viewers();
        long dropped = counts.networkDropped.sum();
        for (Viewer viewer : viewers) {
            dropped += viewer.framesDropped();
        }
        return new BroadcastSnapshot(
                name,
                codecName,
                encoder.identifier(),
                encoder.width(),
                encoder.height(),
                parameters.copy(),
                runningEncoder.choices(),
                encoder.bitRate(),
                viewers.size(),
                counts.framesEncoded.sum(),
                counts.keyFrames.sum(),
                counts.bytesEncoded.sum(),
                counts.encodeNanos.sum(),
                counts.renderedLate.sum(),
                counts.encoderSkipped.sum(),
                dropped,
                latency.summaries(),
                loop.failure());
    }

    /** {@return whether it was closed} */
    public boolean isClosed() {
        return inbox.isClosed();
    }

    /**
     * Ends the encoding; its players' streams stop. Waits, within a bound, until no canvas of the source is used any more. A
     * second call does nothing.
     */
    @Override
    public void close() {
        close(false, closedReason());
    }

    /**
     * Closes it as {@link #close()} does, since what it shows cannot be made any more.
     *
     * @param why for the players, whose streams end with it
     */
    public void fail(String why) {
        close(true, "the broadcast " + name + " failed: " + why);
    }

    /**
     * As {@link #fail(String)}, where that is known.
     *
     * @param why for people, as in the snapshot and for the players
     * @param handler the class that threw
     * @param thrown what it threw
     */
    public void fail(String why, String handler, Throwable thrown) {
        inbox.close();
        audience.failAll(handler, thrown, "the broadcast " + name + " failed: " + why);
        awaitThread();
    }

    private void close(boolean failed, String reason) {
        inbox.close();
        audience.endAll(failed, reason);
        awaitThread();
    }

    private void awaitThread() {
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join(CLOSING_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String closedReason() {
        return "the broadcast " + name + " is closed";
    }
}
