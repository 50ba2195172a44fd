package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.pages.Page;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of options has each option of a stream and each parameter of an encoder, and none that is not there. */
class OptionsOfStreamsTest {
    private static final Page OPTIONS = Page.named("options");

    private final SceneCatalogue scenes = new SceneCatalogue(new SharedCamera(), Clock.systemUTC());

    /** What follows "there are:" in a refusal. */
    private static Set<String> offered(Exception refusal) {
        String message = refusal.getMessage();
        String list = message.substring(message.indexOf("there are: ") + "there are: ".length());
        return new TreeSet<>(List.of(list.split(", ")));
    }

    /** The rows of the table whose head begins with that word. */
    private static Set<String> rows(String section, String head) {
        String text = OPTIONS.section(section);
        String table = text.substring(text.indexOf("| " + head + " |"));
        int end = table.indexOf("\n\n");
        return new TreeSet<>(Page.firstCells(end < 0 ? table : table.substring(0, end)));
    }

    @Test
    void everyOptionOfAStreamIsOnThePage() {
        StreamQuery query = new StreamQuery(scenes, StreamDefaults.standard(), () -> DemoCodec.SCREEN);
        Exception refusal = assertThrows(PlayRefusedException.class, () -> query.parse("testcard?colour=red"));
        assertEquals(offered(refusal), rows("A stream's URL", "query option"));
    }

    @Test
    void everySceneIsOnThePage() {
        assertEquals(new TreeSet<>(scenes.names()), rows("A stream's URL", "scene"));
    }

    @ParameterizedTest
    @CsvSource({"h264,parameter", "hevc,parameter", "sorenson,parameter", "screen video,parameter of screen video"})
    void everyParameterOfAnEncoderIsOnThePage(String codec, String head) {
        VideoEncoder encoder = new VideoCodecs().createEncoder(codec);
        try {
            Exception refusal = assertThrows(VideoException.class, () -> encoder.setParameter("colour", "red"));
            assertEquals(offered(refusal), rows("Encoder parameters", head));
        } finally {
            encoder.close();
        }
    }

    @Test
    void everyCodecHasARowOnThePageOfCodecs() {
        List<String> rows = Page.firstCells(Page.named("codecs").section("Codecs"));
        assertEquals(
                DemoCodec.formats().stream().map(DemoCodec::word).sorted().toList(),
                rows.stream().sorted().toList());
        String encoders = Page.named("codecs").section("Codecs");
        for (String word : DemoCodec.words()) {
            assertTrue(encoders.contains("`" + word + "`"), word);
        }
    }
}
