package dev.tilecast.wire.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.wire.Hex;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlvFileTest {

    @Test
    void aTagIsReadAsItWasWritten() {
        ByteBuf file = Unpooled.buffer();
        FlvFile.writeHeader(true, true, file);
        new FlvTag(9, 0x01020304, Hex.bytes("1700")).write(file);

        assertEquals(
                "464c56010500000009" + "00000000" + "09 000002 020304 01 000000 1700 0000000d".replace(" ", ""),
                Hex.of(file));
        FlvFile.skipHeader(file);
        assertEquals(Optional.of(new FlvTag(9, 0x01020304, Hex.bytes("1700"))), FlvTag.read(file));
        assertEquals(Optional.empty(), FlvTag.read(file));
    }

    @Test
    void aTagThatIsCutShortStaysInTheInput() {
        ByteBuf cut = Hex.bytes("09 000002 020304 01 000000 1700 000000");

        assertEquals(Optional.empty(), FlvTag.read(cut));
        assertEquals(16, cut.readableBytes());
    }

    @Test
    void anotherFileIsRefused() {
        ByteBuf matroska = Hex.bytes("1A45DFA3 00000000 00000000 00000000");

        assertThrows(IllegalArgumentException.class, () -> FlvFile.skipHeader(matroska));
    }

    /** Files of the enhanced RTMP specification's own lab. */
    @ParameterizedTest
    @ValueSource(strings = {"enhanced-testsrc", "enhanced-multitrack"})
    void theSpecificationsFilesOfAv1AndOpusHaveNoUnreadableTag(String name) throws IOException {
        assertEquals(Set.of("video av01", "audio Opus"), codecs(name));
    }

    private static Set<String> codecs(String name) throws IOException {
        Set<String> codecs = new TreeSet<>();
        ByteBuf file = load(name);
        FlvFile.skipHeader(file);
        for (Optional<FlvTag> next = FlvTag.read(file); next.isPresent(); next = FlvTag.read(file)) {
            FlvTag tag = next.get();
            switch (tag.typeId()) {
                case 8 -> {
                    AudioTagHeader.Extended audio = (AudioTagHeader.Extended) AudioTagHeader.parse(tag.data());
                    audio.tracks().forEach(track -> codecs.add("audio " + track.fourCc()));
                }
                case 9 -> {
                    VideoTagHeader.Extended video = (VideoTagHeader.Extended) VideoTagHeader.parse(tag.data());
                    video.tracks().forEach(track -> codecs.add("video " + track.fourCc()));
                }
                default -> assertEquals(18, tag.typeId());
            }
            tag.data().release();
        }
        assertFalse(file.isReadable(), "bytes behind the last tag");
        return codecs;
    }

    private static ByteBuf load(String name) throws IOException {
        try (InputStream in = FlvFileTest.class.getResourceAsStream("/flv/" + name + ".flv")) {
            return Unpooled.wrappedBuffer(in.readAllBytes());
        }
    }
}
