package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import dev.tilecast.wire.flv.Track;
import dev.tilecast.wire.flv.VideoPacketType;
import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packets in, payloads of RTMP video messages out. */
class PacketFormatTest {
    private static final String START = "00 00 00 01 ";

    private final PayloadMemory memory = new PayloadMemory();
    private final PacketFormat avc = new AvcPackets(memory);
    private final PacketFormat hevc = new HevcPackets(memory);
    private final PacketFormat av1 = new Av1Packets(memory);

    private static VideoTagHeader header(VideoData data) {
        return VideoTagHeader.parse(Unpooled.wrappedBuffer(data.bytes()));
    }

    private static String configuration(PacketFormat format, String extradata) {
        VideoData data = format.configuration(Hex.bytes(extradata)).orElseThrow();
        assertTrue(header(data).isConfiguration());
        assertFalse(data.keyFrame());
        return Hex.text(data.bytes());
    }

    @Test
    void avcBaselineConfiguration() {
        assertEquals(
                "17 00 00 00 00 01 42 c0 1f ff e1 00 05 67 42 c0 1f 8c 01 00 02 68 ce",
                configuration(avc, START + "67 42 c0 1f 8c " + START + "68 ce"));
    }

    @Test
    void avcHighProfileNamesItsChromaAndDepth() {
        assertEquals(
                "17 00 00 00 00 01 64 00 28 ff e1 00 05 67 64 00 28 ac 01 00 03 68 eb e3 fd f8 f8 00",
                configuration(avc, START + "67 64 00 28 ac 00 00 01 68 eb e3"));
    }

    @Test
    void anAvcFrameHasNoParameterSetsAndNoDelimiter() {
        VideoData frame = avc.frame(
                Hex.bytes(START + "09 f0 " + START + "67 42 00 1f " + START + "68 ce 00 00 01 06 05 80 00 00 01 65 88"),
                true);
        assertEquals("17 01 00 00 00 00 00 00 03 06 05 80 00 00 00 02 65 88", Hex.text(frame.bytes()));
        assertEquals(new VideoTagHeader.Avc(VideoTagHeader.KEY_FRAME, VideoTagHeader.CODEC_AVC, 1, 0), header(frame));
        assertTrue(frame.keyFrame());
    }

    @Test
    void anAvcInterFrame() {
        VideoData frame = avc.frame(Hex.bytes(START + "41 9a 00 00 03 01"), false);
        assertEquals("27 01 00 00 00 00 00 00 06 41 9a 00 00 03 01", Hex.text(frame.bytes()));
        assertFalse(frame.keyFrame());
    }

    @Test
    void hevcConfigurationRepeatsProfileTierAndLevelWithoutEmulationPrevention() {
        String vps = "40 01 0c 01";
        String sps = "42 01 01 01 60 00 00 03 00 90 00 00 03 00 00 03 00 5d a0";
        String pps = "44 01 c1";
        assertEquals(
                "90 68 76 63 31 01 01 60 00 00 00 90 00 00 00 00 00 5d f0 00 fc fd f8 f8 00 00 0f 03"
                        + " a0 00 01 00 04 " + vps + " a1 00 01 00 13 " + sps + " a2 00 01 00 03 " + pps,
                configuration(hevc, START + vps + " " + START + sps + " " + START + pps));
    }

    @Test
    void aHevcFrameNeedsNoCompositionTime() {
        VideoData frame = hevc.frame(Hex.bytes(START + "46 01 50 " + START + "40 01 0c " + START + "26 01 af"), true);
        assertEquals("93 68 76 63 31 00 00 00 03 26 01 af", Hex.text(frame.bytes()));
        assertEquals(
                new VideoTagHeader.Extended(
                        VideoTagHeader.KEY_FRAME,
                        VideoPacketType.CODED_FRAMES_X,
                        false,
                        0,
                        List.of(new Track(0, "hvc1", 0, 5, 7))),
                header(frame));
        assertEquals(
                "a3 68 76 63 31 00 00 00 02 02 01",
                Hex.text(hevc.frame(Hex.bytes(START + "02 01"), false).bytes()));
    }

    @Test
    void av1ConfigurationNamesProfileAndLevel() {
        // A temporal delimiter; a sequence header of profile 0 without timing, level index 8, tier 0, 640x360.
        String sequence = "0a 08 00 00 00 42 62 7f b3 80";
        assertEquals("90 61 76 30 31 81 08 0c 00 " + sequence, configuration(av1, "12 00 " + sequence));
    }

    @Test
    void anAv1FrameHasNoTemporalDelimiter() {
        VideoData frame = av1.frame(Hex.bytes("12 00 0a 02 00 00 32 03 10 20 30"), true);
        assertEquals("91 61 76 30 31 0a 02 00 00 32 03 10 20 30", Hex.text(frame.bytes()));
        assertTrue(header(frame).isKeyFrame());
        assertEquals(
                "a1 61 76 30 31 32 01 7f",
                Hex.text(av1.frame(Hex.bytes("12 00 32 01 7f"), false).bytes()));
    }

    @Test
    void anAv1UnitThatIsCutShortIsAnError() {
        assertThrows(VideoException.class, () -> av1.frame(Hex.bytes("32 05 10"), false));
        assertThrows(VideoException.class, () -> av1.frame(Hex.bytes("32 ff"), false));
    }

    @Test
    void sorensonIsThePacketBehindOneByte() {
        PacketFormat sorenson = new SorensonPackets(memory);
        assertEquals(Optional.empty(), sorenson.configuration(Hex.bytes("")));
        assertEquals(
                "12 00 00 84",
                Hex.text(sorenson.frame(Hex.bytes("00 00 84"), true).bytes()));
        assertEquals(
                "22 00 00 84",
                Hex.text(sorenson.frame(Hex.bytes("00 00 84"), false).bytes()));
    }

    @Test
    void missingHeadersAreNamed() {
        VideoException refusal =
                assertThrows(VideoException.class, () -> avc.configuration(Hex.bytes(START + "67 42 c0 1f 8c")));
        assertEquals("the encoder's H.264 headers hold no picture parameter set", refusal.getMessage());
        assertThrows(VideoException.class, () -> hevc.configuration(Hex.bytes(START + "40 01 0c 01")));
        assertThrows(VideoException.class, () -> av1.configuration(Hex.bytes("12 00")));
    }
}
