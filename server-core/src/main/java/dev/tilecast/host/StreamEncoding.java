package dev.tilecast.host;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoException;
import java.util.Optional;

/**
 * What makes a stream's frames, as the program chose: an encoder of its own, a broadcast, or neither where it sends payloads
 * that it has. Changes by one thread at a time; any thread reads.
 */
final class StreamEncoding implements AutoCloseable {
    private final HostedConnection connection;
    private final VideoCodecs codecs;
    private volatile ObservedEncoder encoder;
    private volatile String codecName = "";
    private volatile Broadcast broadcast;

    StreamEncoding(HostedConnection connection, VideoCodecs codecs) {
        this.connection = connection;
        this.codecs = codecs;
    }

    /** @return false where that codec cannot encode here; then nothing changes, or there is no encoder any more */
    boolean useCodec(String newCodec) {
        if (codecs.whyNoEncoder(newCodec).isPresent()) {
            return false;
        }
        close();
        try {
            encoder = new ObservedEncoder(codecs.createEncoder(newCodec));
            codecName = newCodec;
            return true;
        } catch (VideoException | LinkageError failure) {
            connection.warn("codec " + newCodec + " cannot be used: " + failure.getMessage());
            return false;
        }
    }

    /** Of the stream's own; null without one. */
    ObservedEncoder encoder() {
        return encoder;
    }

    /** @param newBroadcast null for none */
    void useBroadcast(Broadcast newBroadcast) {
        broadcast = newBroadcast;
    }

    /** What the next play watches; null for none. */
    Broadcast broadcast() {
        return broadcast;
    }

    /** What the stream's own encoder says of itself; empty without one. */
    String identifier() {
        ObservedEncoder own = encoder;
        return own == null ? "" : own.identifier();
    }

    /**
     * Looks whether the player can take what the program chose.
     *
     * @throws PlayRefusedException where it cannot
     */
    void checkPlayable() {
        Broadcast chosen = broadcast;
        if (chosen != null && chosen.isClosed()) {
            throw PlayRefusedException.failed("the broadcast " + chosen.name() + " is closed");
        }
        Optional<String> fourCc = fourCc(chosen);
        if (fourCc.isPresent() && !connection.announces(fourCc.get())) {
            String codec = chosen == null ? codecName : chosen.codecName();
            throw PlayRefusedException.failed("the stream is encoded in " + codec + ", and the player did not announce "
                    + fourCc.get() + " in its connect command (enhanced RTMP); ffmpeg and ffplay do that with"
                    + " -rtmp_enhanced_codecs " + fourCc.get());
        }
    }

    private Optional<String> fourCc(Broadcast chosen) {
        if (chosen != null) {
            return chosen.fourCc();
        }
        return encoder == null ? Optional.empty() : codecs.fourCc(codecName);
    }

    /** Closes the stream's own encoder, once no frame is being encoded; the broadcast stays the program's. */
    @Override
    public void close() {
        ObservedEncoder old = encoder;
        encoder = null;
        if (old != null) {
            old.close();
        }
    }
}
