package dev.tilecast.wire.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.flv.AudioTagHeader.Aac;
import dev.tilecast.wire.flv.AudioTagHeader.Extended;
import dev.tilecast.wire.flv.AudioTagHeader.Plain;
import dev.tilecast.wire.flv.AudioTagHeader.Silence;
import dev.tilecast.wire.flv.AudioTagHeader.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTagHeaderTest {
    private static final String OPUS = "4F707573";

    private static AudioTagHeader parse(String digits) {
        return AudioTagHeader.parse(Hex.bytes(digits));
    }

    @Test
    void theFormsOfTheFlvSpecification() {
        assertEquals(new Plain(AudioTagHeader.FORMAT_MP3, 3, true, true), parse("2F AA"));
        assertEquals(new Aac(0), parse("AF 00 1210"));
        assertTrue(parse("AF 00").isConfiguration());
        assertEquals(new Aac(1), parse("AF 01 21"));
    }

    @Test
    void anEmptyMessageIsSilence() {
        assertEquals(new Silence(), parse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "0, SEQUENCE_START",
        "1, CODED_FRAMES",
        "2, SEQUENCE_END",
        "4, MULTICHANNEL_CONFIG",
        "3, RESERVED",
        "6, RESERVED",
        "F, RESERVED"
    })
    void packetTypesAreValuesAndUnknownOnesAreNeverFatal(String id, AudioPacketType type) {
        assertEquals(
                new Extended(type, false, 0, List.of(new Track(0, "Opus", 0, 5, 1))), parse("9" + id + OPUS + "AA"));
    }

    @Test
    void tracksAndModifiersAreThoseOfVideo() {
        assertEquals(
                new Extended(
                        AudioPacketType.CODED_FRAMES,
                        true,
                        7,
                        List.of(new Track(0, "Opus", 0, 15, 1), new Track(1, "Opus", 0, 20, 2))),
                parse("97 02 000007 05 11" + OPUS + "00 000001 AA 01 000002 BBCC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AF", "91 4F70", "95", "95 15 4F707573", "95 31 4F707573 00", "97 00 AA"})
    void whatIsCutShortOrReservedIsAValueWithTheReason(String digits) {
        assertInstanceOf(Unreadable.class, parse(digits));
    }
}
