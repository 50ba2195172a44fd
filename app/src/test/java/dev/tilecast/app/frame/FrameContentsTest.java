package dev.tilecast.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.FrameContents.Unit;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameContentsTest {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static FrameContents of(String hex) {
        return FrameContents.of(bytes(hex), NOTHING);
    }

    @Test
    void nalUnitsOfH264HaveTypesLengthsAndPlaces() {
        FrameContents contents = of("17 01 000028  00000004 67 64 00 1F  00000002 65 88  00000003 41 9A 00");
        assertEquals("h264", contents.codec());
        assertEquals(Unit.NAL_UNIT, contents.unit());
        assertEquals(40, contents.compositionTime());
        assertEquals(
                List.of(
                        new FramePart("sequence parameter set", 9, 4, "High, level 3.1"),
                        new FramePart("IDR slice", 17, 2, "I from macroblock 0"),
                        new FramePart("slice", 23, 3, "P from macroblock 0")),
                contents.parts());
        assertEquals("", contents.problem());
    }

    @Test
    void theConfigurationSaysHowLongTheLengthsAre() {
        ByteBuffer configuration = bytes("17 00 000000  01 4D 40 28 FD E1 0000 01 0000");
        FrameContents contents = FrameContents.of(bytes("27 01 000000  0002 41 9A"), configuration);
        assertEquals(List.of(new FramePart("slice", 7, 2, "P from macroblock 0")), contents.parts());
        assertEquals("Main, level 4.0, NAL unit lengths of 2 bytes", contents.configuration());
    }

    @Test
    void aLengthBeyondTheEndIsTold() {
        FrameContents contents = of("27 01 000000  00000002 41 9A  000000FF 41");
        assertEquals(1, contents.parts().size());
        assertEquals("a NAL unit of 255 bytes, but 1 are left, at byte 15", contents.problem());
    }

    @Test
    void nalUnitsOfHevcInAnExtendedTag() {
        FrameContents contents = of("93 68766331  00000003 26 01 AF");
        assertEquals("hevc", contents.codec());
        assertEquals(List.of(new FramePart("IDR slice with leading pictures", 9, 3, "")), contents.parts());
    }

    @Test
    void openBitstreamUnitsOfAv1() {
        FrameContents contents = of("91 61763031  12 00  0A 02 0000  32 03 10 20 30");
        assertEquals("av1", contents.codec());
        assertEquals(Unit.OBU, contents.unit());
        assertEquals(
                List.of(
                        new FramePart("temporal delimiter", 5, 2, ""),
                        new FramePart("sequence header", 7, 4, ""),
                        new FramePart("frame", 11, 5, "key")),
                contents.parts());
    }

    @Test
    void theHeaderOfSorensonsH263() {
        // Start code 17 bits, version 1, reference 5, size 0 with 64 x 48, intra, deblocking, quantizer 7.
        FrameContents contents = of("12 0000 84 82 A0 18 0F 80 00 00 00");
        assertEquals("sorenson", contents.codec());
        assertEquals(Unit.FIELD, contents.unit());
        assertEquals("version", contents.parts().getFirst().name());
        assertTrue(contents.parts().stream().anyMatch(part -> part.note().matches("\\d+x\\d+")), contents::toString);
    }

    @Test
    void blocksOfScreenVideoThatAreSent() {
        // 32 x 16 pixels in blocks of 16 x 16: the first is unchanged, the second has three bytes.
        FrameContents contents = of("23 0020 0010  0000  0003 AABBCC");
        assertEquals(Unit.BLOCK, contents.unit());
        assertEquals(List.of(new FramePart("block 1, 0", 9, 3, "16x16")), contents.parts());
        assertEquals(2, contents.blocks().orElseThrow().blocks().size());
    }

    @Test
    void anEmptyMessageIsTold() {
        assertEquals("an empty message", of("").problem());
    }

    @Property
    void noBytesMakeItFail(
            @ForAll @IntRange(min = 0, max = 255) int first,
            @ForAll @Size(max = 200) byte[] rest,
            @ForAll @Size(max = 60) byte[] configuration) {
        ByteBuffer payload =
                ByteBuffer.allocate(rest.length + 1).put((byte) first).put(rest).flip();
        FrameContents contents = FrameContents.of(payload, ByteBuffer.wrap(configuration));
        contents.parts()
                .forEach(part -> assertTrue(
                        part.offset() >= 0 && part.length() >= 0 && part.offset() + part.length() <= rest.length + 1,
                        part::toString));
    }

    @Property
    void noBytesBehindAnExtendedHeaderMakeItFail(
            @ForAll @Size(max = 200) byte[] rest, @ForAll @IntRange(min = 0, max = 3) int codec) {
        byte[] header = bytes(List.of("93 68766331", "93 61763031", "17 01 000000", "93 61766331")
                        .get(codec))
                .array();
        ByteBuffer payload = ByteBuffer.allocate(header.length + rest.length)
                .put(header)
                .put(rest)
                .flip();
        for (FramePart part : FrameContents.of(payload, NOTHING).parts()) {
            assertTrue(part.offset() + part.length() <= payload.limit(), part::toString);
        }
    }
}
