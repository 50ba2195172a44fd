package dev.tilecast.wire.amf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Amf0Test {

    private static AmfValue read(String digits) {
        return new Amf0Reader(Hex.bytes(digits), AmfLimits.defaults()).read();
    }

    private static String refusal(String digits) {
        return assertThrows(AmfException.class, () -> read(digits)).getMessage();
    }

    private static String write(AmfValue value) {
        ByteBuf out = Unpooled.buffer();
        new Amf0Writer(out).write(value);
        return Hex.of(out);
    }

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("00 3FF0000000000000", AmfValue.of(1)),
                Arguments.of("00 7FF8000000000000", AmfValue.of(Double.NaN)),
                Arguments.of("01 01", AmfValue.of(true)),
                Arguments.of("01 00", AmfValue.of(false)),
                Arguments.of("02 0007 636F6E6E656374", AmfValue.of("connect")),
                Arguments.of("02 0002 C3A4", AmfValue.of("ä")),
                Arguments.of("05", AmfValue.NULL),
                Arguments.of("06", AmfValue.UNDEFINED),
                Arguments.of(
                        "03 0001 61 00 4000000000000000 0001 62 0100 000009",
                        AmfValue.object().put("a", 2).put("b", false).build()),
                Arguments.of("03 000009", AmfValue.object().build()),
                Arguments.of(
                        "03 0000 05 000009",
                        AmfValue.object().put("", AmfValue.NULL).build()),
                Arguments.of(
                        "08 00000001 0001 61 05 000009",
                        AmfValue.object().put("a", AmfValue.NULL).buildEcmaArray()),
                Arguments.of("0A 00000002 05 06", AmfValue.array(AmfValue.NULL, AmfValue.UNDEFINED)),
                Arguments.of("0B 4270000000000000 0000", new AmfDate(0x1p40)),
                Arguments.of("0F 00000004 3C612F3E", new AmfXml("<a/>")),
                Arguments.of(
                        "10 0003 466F6F 0001 61 05 000009",
                        AmfValue.object().put("a", AmfValue.NULL).build("Foo")),
                Arguments.of("11 0C 05 0102", new AmfByteArray(new byte[] {1, 2})));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyMarkerIsReadAndWritten(String digits, AmfValue value) {
        assertEquals(value, read(digits));
        assertEquals(digits.replace(" ", "").toLowerCase(Locale.ROOT), write(value));
    }

    @Test
    void aStringAbove65535BytesIsALongString() {
        ByteBuf out = Unpooled.buffer();
        AmfValue text = AmfValue.of("x".repeat(65536));

        new Amf0Writer(out).write(text);

        assertEquals("0c00010000", Hex.of(out.slice(0, 5)));
        assertEquals(text, new Amf0Reader(out, AmfLimits.defaults()).read());
    }

    @Test
    void unsupportedReadsAsUndefined() {
        assertEquals(AmfValue.UNDEFINED, read("0D"));
    }

    @Test
    void propertiesKeepTheirOrderAndRepeatedNames() {
        AmfObject object = (AmfObject) read("03 0001 62 0101 0001 61 05 0001 62 0100 000009");

        assertEquals(
                List.of("b", "a", "b"),
                object.properties().stream().map(AmfValue.Property::name).toList());
        assertEquals(AmfValue.of(false), object.get("b").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08 00000000 0001 61 05 0001 62 05 000009",
                "08 00000001 0001 61 05 0001 62 05 000009",
                "08 0000FFFF 0001 61 05 0001 62 05 000009",
                "08 FFFFFFFF 0001 61 05 0001 62 05 000009",
            })
    void theCountOfAnEcmaArrayIsAHint(String digits) {
        assertEquals(
                AmfValue.object()
                        .put("a", AmfValue.NULL)
                        .put("b", AmfValue.NULL)
                        .buildEcmaArray(),
                read(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08 00000001 0001 61 05", "08 00000002 0001 61 05", "08 00000000 0001 61 05"})
    void anEcmaArrayMayLackItsEndMarkerAtTheEnd(String digits) {
        assertEquals(AmfValue.object().put("a", AmfValue.NULL).buildEcmaArray(), read(digits));
    }

    @Test
    void anEcmaArrayMayLackItsEndMarkerBeforeOtherValues() {
        Amf0Reader reader = new Amf0Reader(Hex.bytes("08 00000001 0001 61 05  02 0001 62"), AmfLimits.defaults());

        assertEquals(AmfValue.object().put("a", AmfValue.NULL).buildEcmaArray(), reader.read());
        assertEquals(AmfValue.of("b"), reader.read());
        assertFalse(reader.hasMore());
    }

    @Test
    void aReferenceNamesAnEarlierComplexValue() {
        AmfValue inner = AmfValue.array(AmfValue.NULL);

        assertEquals(AmfValue.array(inner, inner), read("0A 00000002 0A 00000001 05 07 0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07 0000", "0A 00000001 07 0000", "03 0001 61 07 0005 000009"})
    void aReferenceToAValueThatIsNotThereYetIsRefused(String digits) {
        assertTrue(refusal(digits).contains("that is not there yet"));
    }

    @Test
    void theAvmplusMarkerSwitchesToAmf3() {
        assertEquals(AmfValue.object().put("a", 1).build(), read("11 0A 0B 01 03 61 04 01 01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "09", "0E", "12", "FF"})
    void otherMarkersAreNamedInTheRefusal(String digits) {
        assertTrue(refusal(digits).contains("AMF0 marker " + digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 3FF0", "01", "02 0005 61", "03 0001 61", "03", "0A 00000002 05", "0B 00", "10 0003 46"})
    void bytesThatEndInsideOfAValueAreRefused(String digits) {
        assertTrue(refusal(digits).contains("the bytes end inside of"));
    }

    @Test
    void nestingIsBounded() {
        assertEquals(AmfValue.array(), innermost(read(arrays(32))));
        assertEquals("AMF values nested deeper than 32", refusal(arrays(33)));
        assertEquals("AMF values nested deeper than 32", refusal("03 0001 61".repeat(10_000)));
        assertEquals("AMF values nested deeper than 32", refusal("11" + "09 03 01".repeat(10_000)));
    }

    private static String arrays(int depth) {
        return "0A 00000001".repeat(depth - 1) + "0A 00000000";
    }

    private static AmfValue innermost(AmfValue value) {
        return value.values().isEmpty() ? value : innermost(value.values().getFirst());
    }

    @Test
    void itemsAreBounded() {
        assertEquals(999, read("0A 000003E7" + "05".repeat(999)).values().size());
        assertEquals("more than 1000 AMF values in one message", refusal("03" + "0001 61 05".repeat(1000)));
    }

    @Test
    void aCountIsCheckedBeforeAnythingIsAllocatedForIt() {
        assertEquals("an AMF array of 4294967295 items, above the limit of 1000", refusal("0A FFFFFFFF"));
        assertEquals("an AMF string of 4294967295 bytes, above the limit of 65536", refusal("0C FFFFFFFF"));
        assertEquals("an AMF string of 65537 bytes, above the limit of 65536", refusal("0F 00010001"));
    }

    @Test
    void aReferenceCostsWhatItRefersTo() {
        StringBuilder bomb = new StringBuilder("0A 00000014" + "0A 0000000A" + "05".repeat(10));
        for (int i = 1; i < 20; i++) {
            bomb.append("0A 0000000A").append(String.format("07 %04X", i).repeat(10));
        }

        assertEquals("more than 1000 AMF values in one message", refusal(bomb.toString()));
    }

    @Test
    void referencesDoNotMultiplyStrings() {
        String object = "03 0001 61 02 8000" + "78".repeat(0x8000) + "000009";

        assertEquals(
                "references repeat more than 65536 bytes of AMF strings",
                refusal("0A 00000003" + object + "07 0001" + "07 0001"));
    }

    @Test
    void classNamesAreTextAndNothingMore() {
        AmfObject object = (AmfObject) read("10 0011 6A6176612E6C616E672E52756E74696D65 000009");

        assertEquals("java.lang.Runtime", object.className());
    }

    @Test
    void accessorsDoNotThrowForOtherKinds() {
        AmfEcmaArray array = AmfValue.object().put("a", "text").buildEcmaArray();

        assertTrue(array.asText().isEmpty());
        assertTrue(array.asNumber().isEmpty());
        assertTrue(AmfValue.NULL.get("a").isEmpty());
        assertTrue(AmfValue.of(1).values().isEmpty());
        assertEquals("text", array.get("a").flatMap(AmfValue::asText).orElseThrow());
        assertTrue(AmfValue.UNDEFINED.isAbsent());
    }

    @Test
    void aNameAbove65535BytesCannotBeWritten() {
        AmfValue object = AmfValue.object().put("x".repeat(65536), 1).build();

        assertThrows(AmfException.class, () -> write(object));
    }
}
