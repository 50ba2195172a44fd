package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnnexBTest {

    private static List<String> units(String stream) {
        return AnnexB.units(Hex.bytes(stream)).stream().map(Hex::text).toList();
    }

    @Test
    void startCodesOfThreeAndFourBytesMayBeMixed() {
        assertEquals(
                List.of("67 42", "68 ce", "65 88 84"), units("00 00 00 01 67 42 00 00 01 68 ce 00 00 00 01 65 88 84"));
    }

    @Test
    void zerosBehindAUnitAreNotPartOfIt() {
        assertEquals(List.of("67 42", "68"), units("00 00 01 67 42 00 00 00 00 00 01 68 00 00"));
    }

    @Test
    void emulationPreventionStaysInTheUnit() {
        assertEquals(List.of("65 00 00 03 01"), units("00 00 01 65 00 00 03 01"));
    }

    @Test
    void bytesBeforeTheFirstStartCodeAreNoUnit() {
        assertEquals(List.of("09 f0"), units("aa bb 00 00 01 09 f0"));
        assertEquals(List.of(), units("aa bb cc"));
        assertEquals(List.of(), units("00 00 01"));
    }

    @Test
    void aStreamMayBeginInTheMiddleOfABuffer() {
        ByteBuffer buffer = Hex.bytes("00 00 01 67 00 00 01 68 01").position(4);
        assertEquals(
                List.of("68 01"), AnnexB.units(buffer).stream().map(Hex::text).toList());
    }

    @Test
    void lengthsTakeThePlaceOfStartCodes() {
        List<ByteBuffer> units = AnnexB.units(Hex.bytes("00 00 01 65 88 84 00 00 01 06 05"));
        ByteBuffer out = ByteBuffer.allocate(AnnexB.lengthPrefixedSize(units));
        AnnexB.putLengthPrefixed(units, out);
        assertEquals("00 00 00 03 65 88 84 00 00 00 02 06 05", Hex.text(out.flip()));
    }

    @Property
    void whatWasJoinedIsFoundAgain(@ForAll("unitLists") List<List<Integer>> units, @ForAll boolean longCodes) {
        List<Byte> stream = new ArrayList<>();
        for (List<Integer> unit : units) {
            stream.addAll(
                    longCodes
                            ? List.of((byte) 0, (byte) 0, (byte) 0, (byte) 1)
                            : List.of((byte) 0, (byte) 0, (byte) 1));
            unit.forEach(value -> stream.add(value.byteValue()));
        }
        ByteBuffer bytes = ByteBuffer.allocate(stream.size());
        stream.forEach(bytes::put);
        List<List<Integer>> found =
                AnnexB.units(bytes.flip()).stream().map(AnnexBTest::values).toList();
        assertEquals(units, found);
    }

    /** Units do not end in zero and hold no 00 00 00, 00 00 01 or 00 00 02; here no two zeros at all. */
    @Provide
    Arbitrary<List<List<Integer>>> unitLists() {
        return Arbitraries.integers()
                .between(0, 255)
                .list()
                .ofMaxSize(40)
                .map(AnnexBTest::legal)
                .list()
                .ofMaxSize(6);
    }

    private static List<Integer> legal(List<Integer> values) {
        List<Integer> unit = new ArrayList<>();
        for (int value : values) {
            boolean second = value == 0 && !unit.isEmpty() && unit.getLast() == 0;
            unit.add(second ? 3 : value);
        }
        unit.add(0x80);
        return unit;
    }

    private static List<Integer> values(ByteBuffer unit) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < unit.remaining(); i++) {
            values.add(unit.get(i) & 0xFF);
        }
        return values;
    }
}
