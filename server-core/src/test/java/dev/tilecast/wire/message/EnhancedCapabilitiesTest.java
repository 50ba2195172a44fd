package dev.tilecast.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnhancedCapabilitiesTest {

    @Test
    void theMapsOfTheSpecificationsExample() {
        EnhancedCapabilities client = EnhancedCapabilities.of(AmfValue.object()
                .put("capsEx", 3)
                .put(
                        "videoFourCcInfoMap",
                        AmfValue.object().put("vp09", 3).put("hvc1", 2).build())
                .put(
                        "audioFourCcInfoMap",
                        AmfValue.object().put("*", 4).put("Opus", 3).build())
                .build());

        assertTrue(client.has(EnhancedCapabilities.RECONNECT));
        assertTrue(client.has(EnhancedCapabilities.MULTITRACK));
        assertFalse(client.has(EnhancedCapabilities.MOD_EX));
        assertTrue(client.takesVideo("vp09"));
        assertFalse(client.takesVideo("hvc1"), "it only encodes that");
        assertTrue(client.takesAudio("ac-3"), "it forwards any");
    }

    @Test
    void theOlderListAsFfmpegSendsIt() {
        EnhancedCapabilities ffmpeg = EnhancedCapabilities.of(AmfValue.object()
                .put("fourCcList", AmfValue.array(AmfValue.of("av01"), AmfValue.of("hvc1")))
                .build());

        assertTrue(ffmpeg.takesVideo("hvc1"));
        assertFalse(ffmpeg.takesVideo("vp09"));
    }

    @Test
    void theWildcardOfTheListTakesEverything() {
        EnhancedCapabilities recorder = EnhancedCapabilities.of(AmfValue.object()
                .put("fourCcList", AmfValue.array(AmfValue.of("*")))
                .build());

        assertTrue(recorder.takesVideo("vvc1"));
        assertTrue(recorder.takesAudio("fLaC"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1, 0.5})
    void numbersThatAreNoMaskGiveNoCapability(double capsEx) {
        EnhancedCapabilities client =
                EnhancedCapabilities.of(AmfValue.object().put("capsEx", capsEx).build());

        assertEquals(0, client.capsEx());
    }

    @Test
    void valuesOfAWrongKindCountAsAbsent() {
        EnhancedCapabilities nothing = new EnhancedCapabilities(List.of(), Map.of(), Map.of(), 0);

        assertEquals(nothing, EnhancedCapabilities.of(AmfValue.NULL));
        assertEquals(
                nothing,
                EnhancedCapabilities.of(AmfValue.object()
                        .put("capsEx", "3")
                        .put("fourCcList", "hvc1")
                        .put(
                                "videoFourCcInfoMap",
                                AmfValue.object().put("hvc1", true).build())
                        .put("audioFourCcInfoMap", 4)
                        .build()));
    }
}
