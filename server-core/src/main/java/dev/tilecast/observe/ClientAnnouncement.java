package dev.tilecast.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a client says of itself in connect (RTMP specification, section 7.2.1.1; enhanced RTMP, "Enhancing NetConnection
 * connect Command"). Texts are printable; empty where the client says nothing.
 *
 * @param flashVer the program that it says to be
 * @param tcUrl the URL that it connects to
 * @param pageUrl of the page that it says to be in
 * @param swfUrl of the file that it says to be run from
 * @param objectEncoding 0 for AMF0, 3 for AMF3
 * @param videoCodecs the names of the bits of {@code videoCodecs}
 * @param audioCodecs the names of the bits of {@code audioCodecs}
 * @param fourCcs {@code fourCcList}
 * @param videoFourCcs {@code videoFourCcInfoMap}: by codec what the client does with it, such as "decode, forward"
 * @param audioFourCcs {@code audioFourCcInfoMap}, the same
 * @param extensions the names of the bits of {@code capsEx}
 * @param properties everything in connect's object by its path, such as {@code videoFourCcInfoMap.hvc1}
 */
public record ClientAnnouncement(
        String flashVer,
        String tcUrl,
        String pageUrl,
        String swfUrl,
        int objectEncoding,
        List<String> videoCodecs,
        List<String> audioCodecs,
        List<String> fourCcs,
        SequencedMap<String, String> videoFourCcs,
        SequencedMap<String, String> audioFourCcs,
        List<String> extensions,
        SequencedMap<String, String> properties) {
    /** Copies the lists and maps. */
    public ClientAnnouncement {
        videoCodecs = List.copyOf(videoCodecs);
        audioCodecs = List.copyOf(audioCodecs);
        fourCcs = List.copyOf(fourCcs);
        extensions = List.copyOf(extensions);
        videoFourCcs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(videoFourCcs));
        audioFourCcs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(audioFourCcs));
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }
}
