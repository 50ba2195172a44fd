package dev.tilecast.wire.amf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfDictionary;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import dev.tilecast.wire.amf.AmfValue.Entry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Amf3Test {

    private static AmfValue read(String digits) {
        return new Amf3Reader(Hex.bytes(digits), AmfLimits.defaults()).read();
    }

    private static String refusal(String digits) {
        return assertThrows(AmfException.class, () -> read(digits)).getMessage();
    }

    private static String write(AmfValue value) {
        ByteBuf out = Unpooled.buffer();
        new Amf3Writer(out).write(value);
        return Hex.of(out);
    }

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("00", AmfValue.UNDEFINED),
                Arguments.of("01", AmfValue.NULL),
                Arguments.of("02", AmfValue.of(false)),
                Arguments.of("03", AmfValue.of(true)),
                Arguments.of("05 3FE0000000000000", AmfValue.of(0.5)),
                Arguments.of("05 8000000000000000", AmfValue.of(-0.0)),
                Arguments.of("06 01", AmfValue.of("")),
                Arguments.of("06 05 C3A4", AmfValue.of("ä")),
                Arguments.of("08 01 4270000000000000", new AmfDate(0x1p40)),
                Arguments.of("09 05 01 01 06 03 61", AmfValue.array(AmfValue.NULL, AmfValue.of("a"))),
                Arguments.of(
                        "09 01 03 61 03 01", AmfValue.object().put("a", true).buildEcmaArray()),
                Arguments.of(
                        "0A 0B 01 03 61 04 01 03 62 06 00 01",
                        AmfValue.object().put("a", 1).put("b", "a").build()),
                Arguments.of("0A 0B 07 466F6F 01", AmfValue.object().build("Foo")),
                Arguments.of(
                        "0A 13 01 01 01",
                        AmfValue.object().put("", AmfValue.NULL).build()),
                Arguments.of("0B 09 3C612F3E", new AmfXml("<a/>")),
                Arguments.of("0C 05 0102", new AmfByteArray(new byte[] {1, 2})),
                Arguments.of(
                        "11 03 00 04 01 03", new AmfDictionary(List.of(new Entry(AmfValue.of(1), AmfValue.of(true))))));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyMarkerIsReadAndWritten(String digits, AmfValue value) {
        assertEquals(value, read(digits));
        assertEquals(digits.replace(" ", "").toLowerCase(Locale.ROOT), write(value));
    }

    /** The bounds of the table in section 1.3.1, and the sign of section 3.6. */
    @ParameterizedTest
    @CsvSource({
        "0, 0400",
        "127, 047f",
        "128, 048100",
        "16383, 04ff7f",
        "16384, 04818000",
        "2097151, 04ffff7f",
        "2097152, 0480c08000",
        "268435455, 04bfffffff",
        "268435456, 0541b0000000000000",
        "-1, 04ffffffff",
        "-268435456, 04c0808000",
        "-268435457, 05c1b0000001000000"
    })
    void integersTakeOneToFourBytesOrBecomeDoubles(double number, String digits) {
        assertEquals(AmfValue.of(number), read(digits));
        assertEquals(digits, write(AmfValue.of(number)));
    }

    @Test
    void xmlDocumentsAndVectorsAreRead() {
        assertEquals(new AmfXml("<a/>"), read("07 09 3C612F3E"));
        assertEquals(AmfValue.array(AmfValue.of(-1)), read("0D 03 00 FFFFFFFF"));
        assertEquals(AmfValue.array(AmfValue.of(4294967295.0)), read("0E 03 01 FFFFFFFF"));
        assertEquals(AmfValue.array(AmfValue.of(0.5)), read("0F 03 00 3FE0000000000000"));
        assertEquals(AmfValue.array(AmfValue.NULL), read("10 03 00 03 2A 01"));
    }

    @Test
    void anArrayOfBothPartsCountsItsDensePart() {
        assertEquals(
                AmfValue.object().put("a", true).put("0", AmfValue.NULL).buildEcmaArray(),
                read("09 03 03 61 03 01 01"));
    }

    @Test
    void stringsObjectsAndTraitsAreReferredTo() {
        AmfValue point = AmfValue.object().put("x", 1).put("y", 2).build("P");
        AmfValue other = AmfValue.object().put("x", 3).put("y", 4).build("P");

        assertEquals(
                AmfValue.array(point, other, point, AmfValue.of("x")),
                read("09 09 01  0A 23 03 50 03 78 03 79 04 01 04 02  0A 01 04 03 04 04  0A 02  06 02"));
    }

    @Test
    void theEmptyStringTakesNoPlaceInTheTable() {
        assertEquals(
                AmfValue.array(AmfValue.of(""), AmfValue.of("a"), AmfValue.of("a")),
                read("09 07 01 06 01 06 03 61 06 00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 00", "0A 02", "0A 05", "09 00", "09 03 01 09 00", "08 02"})
    void referencesToNothingAreRefused(String digits) {
        assertTrue(refusal(digits).matches("AMF3 .*reference \\d+ .*"));
    }

    @Test
    void anExternalizableObjectIsRefusedByNameAndNothingIsInstantiated() {
        assertEquals(
                "externalizable object of class java.lang.Runtime: only the class knows its bytes",
                refusal("0A 07 23 6A6176612E6C616E672E52756E74696D65"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "04 80", "05 00", "06 05 61", "0C 05 01", "09 05 01 01", "0A 23 03 50", "12", "FF"})
    void whatIsNoValueIsRefused(String digits) {
        assertThrows(AmfException.class, () -> read(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09 FFFFFFFF 01",
                "0A FFFFFFF3 01",
                "0D FFFFFFFF 00",
                "0F FFFFFFFF 00",
                "10 FFFFFFFF 00 01",
                "11 FFFFFFFF 00",
            })
    void countsAreCheckedBeforeAnythingIsAllocated(String digits) {
        assertTrue(refusal(digits).contains("above the limit of 1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 FFFFFFFF", "07 FFFFFFFF", "0B FFFFFFFF", "0C FFFFFFFF"})
    void lengthsAreCheckedBeforeAnythingIsAllocated(String digits) {
        assertTrue(refusal(digits).contains("above the limit of 65536"));
    }

    @Test
    void aReferenceCostsWhatItRefersTo() {
        StringBuilder bomb = new StringBuilder("09 29 01" + "09 15 01" + "01".repeat(10));
        for (int i = 1; i < 20; i++) {
            bomb.append("09 15 01").append(String.format("09 %02X", i << 1).repeat(10));
        }

        assertEquals("more than 1000 AMF values in one message", refusal(bomb.toString()));
    }

    @Test
    void anArrayCannotCarryANameThatEndsTheNames() {
        AmfValue array = AmfValue.object().put("", 1).buildEcmaArray();

        assertThrows(AmfException.class, () -> write(array));
    }
}
