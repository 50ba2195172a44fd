package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ScreenFrameTest {
    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Test
    void blocksSayWhereTheyAreAndWhetherTheyChanged() {
        ScreenFrame frame =
                ScreenFrame.read(bytes("23 0014 0010  0000  0003 AABBCC")).orElseThrow();
        assertEquals("screen video", frame.codec());
        assertEquals(20, frame.width());
        assertEquals(2, frame.columns());
        assertEquals(
                new ScreenFrame.Block(0, 0, 16, 16, 7, 0, false, false),
                frame.blocks().get(0));
        assertEquals(
                new ScreenFrame.Block(16, 0, 4, 16, 9, 3, false, false),
                frame.blocks().get(1));
        assertTrue(frame.blocks().get(1).isChanged());
    }

    @Test
    void blocksOfVersion2SayWhatTheyBuildOn() {
        ScreenFrame frame =
                ScreenFrame.read(bytes("26 0010 0010 00  0004 05000178")).orElseThrow();
        assertEquals(
                new ScreenFrame.Block(0, 0, 16, 16, 8, 4, true, true),
                frame.blocks().getFirst());
    }

    @Test
    void otherCodecsAreNotReadAndBrokenFramesSayWhy() {
        assertTrue(ScreenFrame.read(bytes("17 01 000000")).isEmpty());
        assertTrue(ScreenFrame.read(bytes("")).isEmpty());
        VideoException broken =
                assertThrows(VideoException.class, () -> ScreenFrame.read(bytes("23 0010 0010  00FF 00")));
        assertTrue(broken.getMessage().contains("block 0 of 1"), broken::getMessage);
    }
}
