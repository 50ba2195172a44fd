package dev.tilecast.wire.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.flv.VideoTagHeader.Avc;
import dev.tilecast.wire.flv.VideoTagHeader.Empty;
import dev.tilecast.wire.flv.VideoTagHeader.Extended;
import dev.tilecast.wire.flv.VideoTagHeader.Plain;
import dev.tilecast.wire.flv.VideoTagHeader.SeekCommand;
import dev.tilecast.wire.flv.VideoTagHeader.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTagHeaderTest {
    private static final String HVC1 = "68766331";
    private static final String AV01 = "61763031";

    private static VideoTagHeader parse(String digits) {
        return VideoTagHeader.parse(Hex.bytes(digits));
    }

    @Test
    void screenVideoHasOneByte() {
        assertEquals(new Plain(1, VideoTagHeader.CODEC_SCREEN), parse("13 00"));
        assertTrue(parse("13 00").isKeyFrame());
        assertFalse(parse("26").isKeyFrame());
    }

    @Test
    void avcHasAPacketTypeAndASignedCompositionTime() {
        assertEquals(new Avc(1, 7, 0, 0), parse("17 00 000000 01"));
        assertTrue(parse("17 00 000000").isConfiguration());
        assertFalse(parse("17 00 000000").isKeyFrame());
        assertTrue(parse("17 01 000000").isKeyFrame());
        assertEquals(new Avc(2, 7, 1, -40), parse("27 01 FFFFD8"));
    }

    @Test
    void theOldCodecId12ForHevcReadsLikeAvc() {
        assertEquals(new Avc(1, VideoTagHeader.CODEC_HEVC, 1, 0), parse("1C 01 000000"));
    }

    @Test
    void framesOfCodecsThatReorderHaveASignedCompositionTime() {
        assertEquals(
                new Extended(1, VideoPacketType.CODED_FRAMES, false, 0, List.of(new Track(0, "hvc1", -1, 8, 2))),
                parse("91" + HVC1 + "FFFFFF AABB"));
    }

    @Test
    void framesOfOtherCodecsAndFramesXHaveNone() {
        assertEquals(
                new Extended(2, VideoPacketType.CODED_FRAMES, false, 0, List.of(new Track(0, "av01", 0, 5, 2))),
                parse("A1" + AV01 + "AABB"));
        assertEquals(
                new Extended(1, VideoPacketType.CODED_FRAMES_X, false, 0, List.of(new Track(0, "hvc1", 0, 5, 2))),
                parse("93" + HVC1 + "AABB"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, SEQUENCE_START",
        "2, SEQUENCE_END",
        "4, METADATA",
        "5, MPEG2TS_SEQUENCE_START",
        "8, RESERVED",
        "F, RESERVED"
    })
    void packetTypesAreValuesAndUnknownOnesAreNeverFatal(String id, VideoPacketType type) {
        Extended extended = assertInstanceOf(Extended.class, parse("9" + id + AV01 + "AA"));

        assertEquals(type, extended.packetType());
        assertFalse(extended.isKeyFrame());
        assertEquals(type.name().endsWith("SEQUENCE_START"), extended.isConfiguration());
    }

    @Test
    void oneTrackTakesTheRestOfTheTag() {
        assertEquals(
                new Extended(1, VideoPacketType.CODED_FRAMES, true, 0, List.of(new Track(3, "hvc1", 2, 10, 1))),
                parse("96 01" + HVC1 + "03 000002 AA"));
    }

    @Test
    void manyTracksShareACodecAndHaveSizes() {
        assertEquals(
                new Extended(
                        1,
                        VideoPacketType.CODED_FRAMES_X,
                        true,
                        0,
                        List.of(new Track(0, "hvc1", 0, 10, 2), new Track(1, "hvc1", 0, 16, 1))),
                parse("96 13" + HVC1 + "00 000002 AABB 01 000001 CC"));
    }

    @Test
    void manyTracksManyCodecsNameTheirCodecsAndCountCompositionTimesAsData() {
        assertEquals(
                new Extended(
                        1,
                        VideoPacketType.CODED_FRAMES,
                        true,
                        0,
                        List.of(new Track(0, "hvc1", 1, 13, 1), new Track(1, "av01", 0, 22, 2))),
                parse("96 21" + HVC1 + "00 000004 000001 AA" + AV01 + "01 000002 BBCC"));
    }

    @Test
    void modExCarriesNanosecondsAndThePacketTypeBehindIt() {
        assertEquals(
                new Extended(
                        1, VideoPacketType.CODED_FRAMES_X, false, 999_999, List.of(new Track(0, "av01", 0, 10, 1))),
                parse("97 02 0F423F 03" + AV01 + "AA"));
    }

    @Test
    void modExOf256BytesAndMoreHasASecondSize() {
        Extended extended =
                assertInstanceOf(Extended.class, parse("97 FF 0100" + "00".repeat(257) + "F1" + AV01 + "AA"));

        assertEquals(VideoPacketType.CODED_FRAMES, extended.packetType());
        assertEquals(
                List.of(new Track(0, "av01", 0, 266, 1)),
                extended.tracks().stream()
                        .map(track ->
                                new Track(track.trackId(), track.fourCc(), 0, track.dataOffset(), track.dataLength()))
                        .toList());
    }

    @Test
    void unknownModifiersAreSkippedAlsoSeveral() {
        assertEquals(
                new Extended(1, VideoPacketType.SEQUENCE_END, false, 1, List.of(new Track(0, "av01", 0, 13, 0))),
                parse("97 00 AA 57 02 000001 02" + AV01));
    }

    @Test
    void commandFramesHaveNoVideo() {
        assertEquals(new SeekCommand(0), parse("57 00"));
        assertEquals(new SeekCommand(1), parse("D1 01"));
    }

    @Test
    void anEmptyMessageIsAValue() {
        assertEquals(new Empty(), parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "17 00 0000",
                "52",
                "91 687663",
                "91 68766331 0000",
                "97",
                "97 05 00",
                "97 FF 00",
                "97 00 AA",
                "96",
                "96 31 68766331 00",
                "96 16 68766331",
                "96 17 68766331",
                "96 11 68766331 00 000005 AA",
                "96 11 68766331 00 000002 000000",
                "96 11 68766331",
                "96 21 68766331 00 00"
            })
    void whatIsCutShortOrReservedIsAValueWithTheReason(String digits) {
        assertInstanceOf(Unreadable.class, parse(digits));
    }
}
