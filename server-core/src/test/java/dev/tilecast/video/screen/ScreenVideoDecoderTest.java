package dev.tilecast.video.screen;

import static dev.tilecast.video.screen.Payloads.block;
import static dev.tilecast.video.screen.Payloads.hex;
import static dev.tilecast.video.screen.Payloads.payload;
import static dev.tilecast.video.screen.Payloads.stored;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenVideoDecoderTest {
    /** A key frame of two pixels, one above the other, bottom first: B, G, R of each. */
    private static final String KEY_1 = "13 0001 0002" + block(stored("030201 060504"));

    private static final String KEY_2 = "16 0001 0002 00" + block("00" + stored("030201 060504"));

    private final ScreenVideoDecoder one = new ScreenVideoDecoder(ScreenVersion.ONE);
    private final ScreenVideoDecoder two = new ScreenVideoDecoder(ScreenVersion.TWO);

    @BeforeEach
    void init() {
        one.init();
        two.init();
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void aKeyFrameOfTwoPixels() {
        Canvas canvas = one.decode(payload(KEY_1)).orElseThrow();
        assertEquals(PixelType.RGB, canvas.pixelType());
        assertArrayEquals(hex("010203 040506"), Pictures.of(canvas));
        assertEquals(1, one.width());
        assertEquals(2, one.height());
        assertEquals(
                Map.of("codec", "screen video", "width", "1", "height", "2", "block_width", "16", "block_height", "16"),
                one.formatParameters());
    }

    @Test
    void anUnchangedBlockKeepsItsPixels() {
        one.decode(payload(KEY_1));
        assertArrayEquals(hex("010203 040506"), decode(one, "23 0001 0002 0000"));
    }

    @Test
    void theSizeIsZeroBeforeTheFirstPicture() {
        assertEquals(0, one.width());
        assertEquals(0, one.height());
        assertEquals(Map.of("codec", "screen video"), one.formatParameters());
    }

    @Test
    void interFramesBeforeTheFirstKeyFrameMakeNoPicture() {
        assertEquals(Optional.empty(), one.decode(payload("23 0001 0002 0000")));
        assertEquals(Optional.empty(), one.decode(ByteBuffer.allocate(0)));
        assertTrue(one.decode(payload(KEY_1)).isPresent());
    }

    @Test
    void theHybridColoursArePaletteIndexesAndFifteenBits() {
        // Index 5 is white; 0x80 | 11111 00000 00001 is red with a little blue.
        byte[] picture = decode(two, "16 0001 0002 00" + block("10" + stored("05 FC01")));
        assertArrayEquals(hex("FFFFFF FF0008"), picture);
    }

    @Test
    void aDiffBlockTakesItsOtherRowsFromTheKeyFrame() {
        two.decode(payload(KEY_2));
        assertArrayEquals(hex("AAAAAA AAAAAA"), decode(two, "26 0001 0002 00" + block("00" + stored("AAAAAA AAAAAA"))));
        assertArrayEquals(hex("010203 CCBBAA"), decode(two, "26 0001 0002 00" + block("04 01 01" + stored("AABBCC"))));
        assertArrayEquals(hex("010203 040506"), decode(two, "26 0001 0002 00" + block("04 00 00")));
    }

    @Test
    void aPrimedBlockGoesOnBehindTheKeyFramesData() {
        two.decode(payload(KEY_2));
        // No zlib header: a deflate block of the fixed codes with a match of length 6 at distance 6; then the checksum
        // of all.
        String data = "83 90 00" + "00000000";
        assertArrayEquals(hex("010203 040506"), decode(two, "26 0001 0002 00" + block("01" + data)));
    }

    @ParameterizedTest
    @CsvSource({
        "13, ends within its header",
        "13 0001 00, ends within its header",
        "16 0001 0002 0000, codec id 6",
        "53 0001 0002 0000, frame type 5",
        "13 0000 0002 0000, 0x2",
        "13 0001 0002, cannot hold 1 block",
        "13 0001 0002 0000, lacks block 0",
        "13 0001 0002 0005 78, ends within block 0",
        "13 0FFF 0FFF 0000, cannot hold 65536 blocks",
        "13 0001 0002 0004 12345678, zlib",
        "13 0001 0002 000E 7801 01 0300 FCFF 030201 00110007, has 3 of its 6 bytes",
    })
    void brokenFramesAreRefusedAndNamed(String frame, String message) {
        assertBroken(one, frame, message);
        assertArrayEquals(hex("010203 040506"), decode(one, KEY_1));
        assertBroken(one, frame, message);
        // Inter frames would build on the broken one.
        assertEquals(Optional.empty(), one.decode(payload("23 0001 0002 0000")));
        assertArrayEquals(hex("010203 040506"), decode(one, KEY_1));
    }

    @ParameterizedTest
    @CsvSource({
        "26 0001 0002 01 0000, palette of its own",
        "26 0001 0002 02 0000, I-frame image",
        "26 0001 0002 00 0001 08, unknown colour depth 1",
        "26 0001 0002 00 0003 02 00 00, builds on another of its frame",
        "26 0001 0002 00 0002 04 00, ends before the rows",
        "26 0001 0002 00 0003 04 01 02, has 2 from row 1",
        "26 1001 0002 00 0003 01 00 00, cut into other blocks",
        "26 0001 0002 00 0001 00, has 0 of its 6 bytes",
        "16 0001 0002 00 0003 04 00 00, of a key frame builds on another frame",
        "16 0001 0002 00 0003 01 00 00, of a key frame builds on another frame",
    })
    void brokenFramesOfVersionTwoAreRefusedAndNamed(String frame, String message) {
        two.decode(payload(KEY_2));
        assertBroken(two, frame, message);
        assertEquals(Optional.empty(), two.decode(payload("26 0001 0002 00 0000")));
        assertArrayEquals(hex("010203 040506"), decode(two, KEY_2));
    }

    @Test
    void hybridBlocksThatEndEarlyAreRefused() {
        assertBroken(two, "16 0001 0002 00" + block("10" + stored("05")), "ends after 1 of 2 pixels");
        assertBroken(two, "16 0001 0002 00" + block("10" + stored("05 80")), "ends after 1 of 2 pixels");
    }

    @Test
    void aZlibBombIsCutAtTheBlocksSize() {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[40_000_000]);
        deflater.finish();
        byte[] bomb = new byte[65_000];
        int size = deflater.deflate(bomb);
        deflater.end();
        String body = HexFormat.of().formatHex(bomb, 0, size);
        assertArrayEquals(new byte[6], decode(one, "13 0001 0002" + block(body)));
    }

    @Test
    void onlyAKeyFrameChangesTheSize() {
        one.decode(payload(KEY_1));
        assertBroken(one, "23 0002 0002 0000", "another size");
        assertArrayEquals(hex("010203"), decode(one, "13 0001 0001" + block(stored("030201"))));
        assertEquals(1, one.height());
    }

    @Test
    void picturesBeyondTheLimitAreRefused() {
        one.setParameter("max_pixels", "1");
        assertBroken(one, KEY_1, "max_pixels");
        one.decode(payload("13 0001 0001" + block(stored("030201")))).orElseThrow();
    }

    @Test
    void callsOutOfOrderAreToldApart() {
        ScreenVideoDecoder decoder = new ScreenVideoDecoder(ScreenVersion.ONE);
        assertReason(Reason.NOT_INITIALISED, () -> decoder.decode(payload(KEY_1)));
        assertReason(Reason.BAD_PARAMETER, () -> decoder.setParameter("colour", "red"));
        assertReason(Reason.BAD_PARAMETER, () -> decoder.setParameter("max_pixels", "many"));
        decoder.init();
        assertReason(Reason.ALREADY_INITIALISED, decoder::init);
        decoder.close();
        decoder.close();
        assertReason(Reason.NOT_INITIALISED, () -> decoder.decode(payload(KEY_1)));
        assertReason(Reason.NOT_INITIALISED, decoder::init);
    }

    private static byte[] decode(ScreenVideoDecoder decoder, String frame) {
        return Pictures.of(decoder.decode(payload(frame)).orElseThrow());
    }

    private static void assertBroken(ScreenVideoDecoder decoder, String frame, String message) {
        VideoException thrown = assertReason(Reason.DECODING_FAILED, () -> decoder.decode(payload(frame)));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }

    private static VideoException assertReason(Reason reason, Runnable call) {
        VideoException thrown = assertThrows(VideoException.class, call::run);
        assertEquals(reason, thrown.reason());
        return thrown;
    }
}
