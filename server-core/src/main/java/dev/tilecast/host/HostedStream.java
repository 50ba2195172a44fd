package dev.tilecast.host;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.observe.StreamDetails;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.rtmp.Connection;
import dev.tilecast.rtmp.FrameEventHandler;
import dev.tilecast.rtmp.PauseEventHandler;
import dev.tilecast.rtmp.PlayEventHandler;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.rtmp.RenderEventHandler;
import dev.tilecast.rtmp.RtmpStream;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import java.util.List;
import java.util.function.Consumer;

/**
 * A message stream as the program sees it. The program's calls may come on any thread; what the session asks for comes
 * on the connection's mailbox.
 */
final class HostedStream implements RtmpStream {
    private final HostedConnection connection;
    private final int id;
    private final ConnectionHost host;
    private final StreamEncoding encoding;
    private final StreamProperties properties = new StreamProperties();
    private final StreamLoops loops;
    private final StreamOutput output;
    private volatile String name;
    private volatile BroadcastWatch watch;
    private volatile PlayEventHandler playHandler;
    private volatile PauseEventHandler pauseHandler;
    private volatile boolean playing;
    private volatile boolean paused;
    private volatile boolean held;
    private volatile int play;
    private volatile long playingSince;
    private volatile boolean removed;

    HostedStream(HostedConnection connection, int id, ConnectionHost host) {
        this.connection = connection;
        this.id = id;
        this.host = host;
        encoding = new StreamEncoding(connection, host.codecs());
        output = new StreamOutput(this, host);
        loops = new StreamLoops(this, output, host);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String streamName() {
        return name;
    }

    @Override
    public synchronized boolean useCodec(String newCodec) {
        valid();
        return encoding.useCodec(newCodec);
    }

    @Override
    public VideoEncoder videoCodec() {
        valid();
        return encoding.encoder();
    }

    /** Of its own, used by this play; null without one, or where it watches a broadcast. */
    ObservedEncoder encoder() {
        return watch == null ? encoding.encoder() : null;
    }

    boolean watchesBroadcast() {
        return watch != null;
    }

    @Override
    public void useBroadcast(Broadcast newBroadcast) {
        valid();
        encoding.useBroadcast(newBroadcast);
    }

    @Override
    public void registerPlayEventHandler(PlayEventHandler handler) {
        valid();
        playHandler = handler;
    }

    @Override
    public void registerPauseEventHandler(PauseEventHandler handler) {
        valid();
        pauseHandler = handler;
    }

    @Override
    public void registerRenderEventHandler(RenderEventHandler handler) {
        valid();
        loops.renderHandler(handler);
    }

    @Override
    public void registerFrameEventHandler(FrameEventHandler handler) {
        valid();
        loops.frameHandler(handler);
    }

    @Override
    public void setProperty(String propertyName, String value) {
        valid();
        properties.set(propertyName, value);
        loops.ratesChanged();
    }

    @Override
    public String getProperty(String propertyName) {
        valid();
        return properties.get(propertyName);
    }

    StreamProperties properties() {
        return properties;
    }

    boolean isPlaying() {
        return playing;
    }

    /** Whether that one of the stream's plays still goes on; they are counted from 1. */
    boolean isPlaying(int which) {
        return playing && play == which;
    }

    /** Asks the program whether the play may start; initial data goes to the consumer. */
    boolean mayPlay(String streamName, HandlerCalls calls, Consumer<VideoData> initial) {
        name = streamName;
        PlayEventHandler handler = playHandler;
        return handler == null || calls.callPlay(handler, () -> handler.handle(true, this, initial));
    }

    /**
     * Looks whether the player can take what the program chose.
     *
     * @throws PlayRefusedException where it cannot
     */
    void checkPlayable() {
        encoding.checkPlayable();
    }

    /** The play that the program allowed did not come about. */
    void playRefused(HandlerCalls calls) {
        askToStop(calls);
    }

    /** Starts the loops; to be called behind the session's acceptance, so that the player hears of that first. */
    void begin(List<VideoData> initial) {
        playing = true;
        paused = false;
        held = false;
        int next = play + 1;
        play = next;
        playingSince = System.nanoTime();
        Broadcast chosen = encoding.broadcast();
        watch = chosen == null ? null : new BroadcastWatch(chosen, output, end -> host.broadcastEnded(this, next, end));
        output.open();
        initial.forEach(output::sendBetween);
        loops.start(next);
        pauseWatch(false);
    }

    /**
     * Asks the program whether the play may stop, and stops it.
     *
     * @return false where it plays on
     */
    boolean stop(HandlerCalls calls) {
        loops.pause(true);
        pauseWatch(true);
        loops.awaitNoFrame();
        if (askToStop(calls)) {
            end();
            return true;
        }
        loops.pause(paused || held);
        pauseWatch(paused || held);
        return false;
    }

    /** Stops without asking; the program is told. */
    void stopAnyway(HandlerCalls calls) {
        if (playing) {
            pauseWatch(true);
            loops.stop();
            askToStop(calls);
            end();
        }
    }

    private boolean askToStop(HandlerCalls calls) {
        PlayEventHandler handler = playHandler;
        return handler == null || calls.call(handler, () -> handler.handle(false, this, this::sendBetween));
    }

    private void sendBetween(VideoData data) {
        valid();
        output.sendBetween(data);
    }

    private void end() {
        pauseWatch(true);
        loops.stop();
        playing = false;
        paused = false;
        held = false;
        output.close();
    }

    /**
     * Asks the program and pauses or resumes.
     *
     * @return false where nothing changed
     */
    boolean pause(boolean pause, HandlerCalls calls) {
        PauseEventHandler handler = pauseHandler;
        if (handler != null && !calls.call(handler, () -> handler.handle(pause, this))) {
            return false;
        }
        if (pause != paused) {
            paused = pause;
            if (pause) {
                rest();
            } else {
                output.resume();
                loops.pause(held);
                pauseWatch(held);
            }
        }
        return true;
    }

    private void rest() {
        loops.pause(true);
        pauseWatch(true);
        loops.awaitNoFrame();
    }

    /**
     * Sends no more media, or goes on at a key frame, at the time that it is then; neither program nor player are asked
     * or told. On the connection's mailbox.
     *
     * @return false where nothing changed
     */
    boolean hold(boolean hold) {
        if (!playing || hold == held) {
            return false;
        }
        held = hold;
        if (hold) {
            rest();
        } else {
            output.goOn();
            loops.pause(paused);
            pauseWatch(paused);
        }
        return true;
    }

    private void pauseWatch(boolean pause) {
        BroadcastWatch current = watch;
        if (current != null) {
            current.pause(pause);
        }
    }

    void wantVideo(boolean wanted) {
        output.wantVideo(wanted);
        BroadcastWatch current = watch;
        if (current != null) {
            current.wantChanged();
        }
    }

    void requestKeyFrame() {
        BroadcastWatch current = watch;
        if (current != null) {
            current.requestKeyFrame();
        } else {
            output.requestKeyFrame();
        }
    }

    /** Replaces what goes wrong with what the player gets. */
    void setFaults(StreamFaults faults) {
        StreamFaults before = output.faultReport().faults();
        output.setFaults(faults);
        if (faults.timestampShiftMillis() != before.timestampShiftMillis()) {
            host.port().lineFaults().shiftTimestamps(id, faults.timestampShiftMillis());
        }
        if (faults.duplicateKeyFrames() && !before.duplicateKeyFrames()) {
            requestKeyFrame();
        }
    }

    void dropNext(int frames) {
        output.dropNext(frames);
    }

    StreamFaultReport faultReport() {
        return output.faultReport();
    }

    /** Frees what the stream holds; later uses fail. */
    void remove() {
        // The next stream may get the same number.
        setFaults(StreamFaults.NONE);
        synchronized (this) {
            removed = true;
            encoding.close();
        }
        output.close();
    }

    /** @throws IllegalStateException where the stream was removed */
    void valid() {
        if (removed) {
            throw new IllegalStateException(
                    "stream " + id + " of connection " + connection.id() + " is gone; it cannot be used any more");
        }
    }

    /** @return ends it */
    Runnable tap(PlayerTap tap) {
        return output.tap(tap);
    }

    private String encoderIdentifier() {
        BroadcastWatch watched = watch;
        return watched != null ? watched.encoder() : encoding.identifier();
    }

    StreamDetails details() {
        return new StreamDetails(id, properties.all(), held);
    }

    StreamSnapshot snapshot() {
        String state = !playing ? "idle" : paused ? "paused" : held ? "held" : "playing";
        return new StreamSnapshot(
                id,
                name == null ? "" : PrintableText.of(name),
                encoderIdentifier(),
                state,
                playingSince,
                output.framesSent(),
                output.lastFrameNanoTime(),
                output.framesDropped(),
                output.bytesSent(),
                output.queuedMillis());
    }
}
