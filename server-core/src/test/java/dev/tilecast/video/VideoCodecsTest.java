package dev.tilecast.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.broadcast.TestCodec;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.ServerOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VideoCodecsTest {
    private final TestCodec own = new TestCodec();

    @Test
    void aServerHasTheProgramsOwnCodecBesideThoseThatAreFound() {
        ServerOptions options = ServerOptions.defaults().withCodecs(new VideoCodecs().with(own));
        try (RtmpServer server = Rtmp.createServer(options)) {
            assertEquals(
                    List.of(TestCodec.NAME, TestCodec.ANNOUNCED, "screen video", "screen video 2"),
                    server.codecs().codecNames());
            assertEquals(
                    "test encoder",
                    server.codecs().createEncoder(TestCodec.NAME).identifier());
        }
    }

    @Test
    void whereTwoPluginsServeANameTheProgramsOwnCounts() {
        VideoPlugin screen = new VideoPlugin() {
            @Override
            public List<String> codecNames() {
                return List.of("screen video");
            }

            @Override
            public Optional<String> whyNoEncoder(String codecName) {
                return Optional.empty();
            }

            @Override
            public VideoEncoder createEncoder(String codecName) {
                return own.createEncoder(TestCodec.NAME);
            }
        };
        VideoCodecs found = new VideoCodecs();
        VideoCodecs codecs = found.with(screen);
        assertEquals(found.codecNames(), codecs.codecNames());
        assertEquals("test encoder", codecs.createEncoder("screen video").identifier());
        assertNotEquals("test encoder", found.createEncoder("screen video").identifier());
    }

    @Test
    void aCodecWithoutADecoderOnlyEncodes() {
        VideoException refused =
                assertThrows(VideoException.class, () -> own.codecs().createDecoder(TestCodec.NAME));
        assertEquals(VideoException.Reason.LIBRARY_MISSING, refused.reason());
        assertEquals("test only encodes", refused.getMessage());
    }
}
