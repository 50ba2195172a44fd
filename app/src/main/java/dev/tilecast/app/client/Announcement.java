package dev.tilecast.app.client;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.EnhancedCapabilities;
import java.util.List;

/** What the test client says of itself in connect (RTMP specification, section 7.2.1.1, and enhanced RTMP). */
final class Announcement {
    private static final String FLASH_VERSION = "LNX 10,0,32,18";
    private static final int ALL_AUDIO_CODECS = 0x0FFF;
    private static final int ALL_VIDEO_CODECS = 0x00FF;
    private static final int FRAME_ACCURATE_SEEK = 1;
    private static final List<String> FOUR_CCS = List.of("avc1", "hvc1", "av01");

    private Announcement() {}

    static AmfValue commandObject(RemoteUrl url) {
        AmfValue[] list = FOUR_CCS.stream().map(AmfValue::of).toArray(AmfValue[]::new);
        var masks = AmfValue.object();
        FOUR_CCS.forEach(fourCc -> masks.put(fourCc, EnhancedCapabilities.CAN_DECODE));
        return AmfValue.object()
                .put("app", url.application())
                .put("flashVer", FLASH_VERSION)
                .put("tcUrl", url.target())
                .put("fpad", false)
                .put("capabilities", 15)
                .put("audioCodecs", ALL_AUDIO_CODECS)
                .put("videoCodecs", ALL_VIDEO_CODECS)
                .put("videoFunction", FRAME_ACCURATE_SEEK)
                .put("objectEncoding", 0)
                .put("fourCcList", AmfValue.array(list))
                .put("videoFourCcInfoMap", masks.build())
                .put("capsEx", EnhancedCapabilities.MULTITRACK | EnhancedCapabilities.MOD_EX)
                .build();
    }
}
