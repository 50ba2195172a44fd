package dev.tilecast.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What is to be known of a message stream beyond its figures.
 *
 * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
 * @param properties those of the server's own and those that the program set, by name
 * @param held true while the server sends it no media ({@code RtmpServer.hold})
 */
public record StreamDetails(int messageStreamId, SequencedMap<String, String> properties, boolean held) {
    /** Copies the map. */
    public StreamDetails {
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }
}
