package dev.tilecast.app.ui.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.app.demo.SceneOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayUrlsTest {
    private static final SceneOptions TESTCARD = new SceneOptions("testcard", 1280, 720, 30, true);

    @Test
    void theDefaultsOfASceneNeedNoQueryAndEveryCodecCanBeNamed() {
        assertEquals(
                List.of(
                        "rtmp://127.0.0.1:1935/demo/testcard",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=h264",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=screen",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=screen2",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=sorenson",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=hevc",
                        "rtmp://127.0.0.1:1935/demo/testcard?codec=av1"),
                urls("127.0.0.1:1935", TESTCARD));
    }

    @Test
    void otherOptionsOfTheSameSceneAreWrittenOut() {
        SceneOptions small = new SceneOptions("testcard", 640, 360, 15, false);
        assertEquals(
                List.of(
                        "rtmp://[::1]:1940/demo/testcard?size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=h264&size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=screen&size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=screen2&size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=sorenson&size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=hevc&size=640x360&fps=15&clock=off",
                        "rtmp://[::1]:1940/demo/testcard?codec=av1&size=640x360&fps=15&clock=off"),
                urls("[::1]:1940", TESTCARD, small).subList(7, 14));
    }

    @Test
    void anAddressThatStandsForAllIsReplacedByOneThatPlayersReach() {
        String url = urls("0.0.0.0:1935", TESTCARD).getFirst();
        assertFalse(url.contains("0.0.0.0"), url);
    }

    private static List<String> urls(String address, SceneOptions... options) {
        return new PlayUrls(address)
                .choices(List.of(options)).stream().map(PlayUrls.Choice::url).toList();
    }
}
