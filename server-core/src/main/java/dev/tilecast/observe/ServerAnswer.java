package dev.tilecast.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a server answered to connect (RTMP specification, sections 7.2.1.1, 5.4.1, 5.4.4 and 5.4.5).
 *
 * @param accepted false where it was refused: then only the information was sent
 * @param properties of the server, in {@code _result}'s first object, by their paths
 * @param information code, level, description and what else stands in the second object
 * @param chunkSize of the chunks that the server sends, in bytes
 * @param windowAcknowledgementSize bytes after which the client should acknowledge
 * @param peerBandwidth bytes that the client may send without an acknowledgement
 */
public record ServerAnswer(
        boolean accepted,
        SequencedMap<String, String> properties,
        SequencedMap<String, String> information,
        int chunkSize,
        int windowAcknowledgementSize,
        int peerBandwidth) {
    /** Copies the maps. */
    public ServerAnswer {
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
        information = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(information));
    }
}
