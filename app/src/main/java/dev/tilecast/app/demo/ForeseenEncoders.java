package dev.tilecast.app.demo;

import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what would encode before anything does, asked of encoders that never open. The first question may wait for native
 * libraries. Any thread.
 */
public final class ForeseenEncoders {
    private final VideoCodecs codecs;
    private final Map<String, Answer> newest = new ConcurrentHashMap<>();

    private record Answer(Map<String, String> parameters, String text) {}

    public ForeseenEncoders(VideoCodecs codecs) {
        this.codecs = codecs;
    }

    /** What would encode that codec with these parameters, and why not something better; or why nothing would. */
    public String of(String codecName, Map<String, String> parameters) {
        Answer known = newest.get(codecName);
        if (known == null || !known.parameters().equals(parameters)) {
            known = new Answer(Map.copyOf(parameters), ask(codecName, parameters));
            newest.put(codecName, known);
        }
        return known.text();
    }

    private String ask(String codecName, Map<String, String> parameters) {
        try {
            VideoEncoder encoder = codecs.createEncoder(codecName);
            try {
                parameters.forEach(encoder::setParameter);
                return encoder.identifier();
            } finally {
                encoder.close();
            }
        } catch (VideoException e) {
            return e.getMessage();
        }
    }
}
