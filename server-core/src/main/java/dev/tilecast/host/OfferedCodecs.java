package dev.tilecast.host;

import dev.tilecast.video.VideoCodecs;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.EnhancedCapabilities;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What the server tells a client of its codecs (enhanced RTMP, "Enhancing NetConnection connect Command"): those that have a
 * four-character code and encode on this machine. It forwards and decodes none, since it takes no publishers.
 */
final class OfferedCodecs {
    private OfferedCodecs() {}

    /**
     * Waits, where the client is one of enhanced RTMP, until it is known what encodes here; others are told nothing.
     *
     * @param commandObject of the client's connect
     */
    static SequencedMap<String, Integer> to(AmfValue commandObject, VideoCodecs codecs) {
        SequencedMap<String, Integer> offered = new TreeMap<>();
        if (EnhancedCapabilities.of(commandObject).isEnhanced()) {
            for (String name : codecs.codecNames()) {
                Optional<String> fourCc = codecs.fourCc(name);
                if (fourCc.isPresent() && codecs.whyNoEncoder(name).isEmpty()) {
                    offered.put(fourCc.get(), EnhancedCapabilities.CAN_ENCODE);
                }
            }
        }
        return offered;
    }
}
