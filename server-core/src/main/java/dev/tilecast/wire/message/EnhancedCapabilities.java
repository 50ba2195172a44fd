package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a client says in connect's command object about enhanced RTMP (enhanced RTMP, "Enhancing NetConnection connect
 * Command"); values of a wrong kind count as absent.
 *
 * @param fourCcList the codecs it takes by the older list, {@code *} for all
 * @param videoFourCcInfo per video codec or {@code *} a mask of 1 decode, 2 encode, 4 forward
 * @param audioFourCcInfo the same for audio
 * @param capsEx mask of 1 reconnect, 2 multitrack, 4 ModEx, 8 nanosecond offset; 0 where it is no such number
 */
public record EnhancedCapabilities(
        List<String> fourCcList,
        Map<String, Integer> videoFourCcInfo,
        Map<String, Integer> audioFourCcInfo,
        int capsEx) {
    public static final int RECONNECT = 1;
    public static final int MULTITRACK = 2;
    public static final int MOD_EX = 4;
    public static final int TIMESTAMP_NANO_OFFSET = 8;

    public static final int CAN_DECODE = 1;
    public static final int CAN_ENCODE = 2;
    public static final int CAN_FORWARD = 4;

    private static final String ANY = "*";

    /** Keeps copies of the lists. */
    public EnhancedCapabilities {
        fourCcList = List.copyOf(fourCcList);
        videoFourCcInfo = Map.copyOf(videoFourCcInfo);
        audioFourCcInfo = Map.copyOf(audioFourCcInfo);
    }

    /**
     * {@return what connect's command object says; a plain client's gives empty lists and no capability}
     *
     * @param commandObject of any kind
     */
    public static EnhancedCapabilities of(AmfValue commandObject) {
        List<String> fourCcs = new ArrayList<>();
        for (AmfValue value :
                commandObject.get("fourCcList").map(AmfValue::values).orElse(List.of())) {
            value.asText().ifPresent(fourCcs::add);
        }
        return new EnhancedCapabilities(
                fourCcs,
                info(commandObject, "videoFourCcInfoMap"),
                info(commandObject, "audioFourCcInfoMap"),
                mask(commandObject.get("capsEx").orElse(AmfValue.UNDEFINED)).orElse(0));
    }

    /** {@return whether it speaks of enhanced RTMP at all} */
    public boolean isEnhanced() {
        return capsEx != 0 || !fourCcList.isEmpty() || !videoFourCcInfo.isEmpty() || !audioFourCcInfo.isEmpty();
    }

    /**
     * {@return whether the client set any of the {@link #RECONNECT} … bits}
     *
     * @param capability one of those bits, or several
     */
    public boolean has(int capability) {
        return (capsEx & capability) != 0;
    }

    /**
     * {@return whether the client takes video of the codec, by either list; a wildcard overrides what it says of one
     * codec}
     *
     * @param fourCc such as "hvc1"
     */
    public boolean takesVideo(String fourCc) {
        return takes(videoFourCcInfo, fourCc);
    }

    /**
     * {@return whether the client takes audio of the codec, by either list}
     *
     * @param fourCc such as "mp4a"
     */
    public boolean takesAudio(String fourCc) {
        return takes(audioFourCcInfo, fourCc);
    }

    private boolean takes(Map<String, Integer> info, String fourCc) {
        int flags = info.getOrDefault(ANY, 0) | info.getOrDefault(fourCc, 0);
        return (flags & (CAN_DECODE | CAN_FORWARD)) != 0 || fourCcList.contains(ANY) || fourCcList.contains(fourCc);
    }

    private static Map<String, Integer> info(AmfValue commandObject, String name) {
        Map<String, Integer> info = new LinkedHashMap<>();
        for (AmfValue.Property codec :
                commandObject.get(name).map(AmfValue::properties).orElse(List.of())) {
            mask(codec.value()).ifPresent(flags -> info.put(codec.name(), flags));
        }
        return info;
    }

    private static OptionalInt mask(AmfValue value) {
        // What is no mask, such as NaN or a number beyond 31 bits, must not turn into one with every bit set.
        return value.asNumber().stream()
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number))
                .mapToInt(number -> (int) number)
                .findFirst();
    }
}
