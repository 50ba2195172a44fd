package dev.tilecast.app.ui.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.app.demo.SceneOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayUrlsTest {
    private static final SceneOptions TESTCARD = new SceneOptions("testcard", 1280, 720, 30, true);

    @Test
    void theDefaultsOfASceneNeedNoQuery() {
        assertEquals(List.of("rtmp://127.0.0.1:1935/demo/testcard"), urls("127.0.0.1:1935", TESTCARD));
    }

    @Test
    void otherOptionsOfTheSameSceneAreWrittenOut() {
        SceneOptions small = new SceneOptions("testcard", 640, 360, 15, false);
        assertEquals(
                List.of(
                        "rtmp://[::1]:1940/demo/testcard",
                        "rtmp://[::1]:1940/demo/testcard?size=640x360&fps=15&clock=off"),
                urls("[::1]:1940", TESTCARD, small));
    }

    @Test
    void anAddressThatStandsForAllIsReplacedByOneThatPlayersReach() {
        String url = urls("0.0.0.0:1935", TESTCARD).getFirst();
        assertFalse(url.contains("0.0.0.0"), url);
    }

    private static List<String> urls(String address, SceneOptions... options) {
        return new PlayUrls(address)
                .urls(List.of(options)).stream().map(PlayUrls.PlayUrl::url).toList();
    }
}
