package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lossy codecs, each watched by every player that knows it at once: right colours, right size, no decode error. */
class CodecPlayersTest {
    private static final int PICTURES = Integer.getInteger("players.pictures", 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "h264, 320x180, 320, 180",
        "libopenh264, 320x180, 320, 180",
        "h264, 321x181, 320, 180",
        "sorenson, 320x180, 320, 180",
        "sorenson, 321x181, 321, 181",
        "hevc, 320x180, 320, 180",
        "hevc, 321x181, 320, 180",
        "av1, 320x180, 320, 180"
    })
    void everyPlayerSeesTheBarsInTheirColours(String codec, String size, int width, int height) throws Exception {
        Map<Viewer, Future<List<BufferedImage>>> views = new EnumMap<>(Viewer.class);
        try (DemoServer server = new DemoServer();
                ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            String url = server.url("testcard?codec=" + codec + "&size=" + size + "&fps=30&bitrate=2M");
            for (Viewer viewer : viewersOf(codec)) {
                Path own = Files.createDirectory(folder.resolve(viewer.name()));
                views.put(viewer, viewers.submit(() -> viewer.watch(url, codec, own, PICTURES)));
            }
        }
        for (Map.Entry<Viewer, Future<List<BufferedImage>>> view : views.entrySet()) {
            String viewer = view.getKey() + " of " + codec;
            List<BufferedImage> pictures = view.getValue().get();
            assertTrue(!pictures.isEmpty(), viewer + " saw nothing");
            for (BufferedImage written : pictures) {
                BufferedImage picture = view.getKey().visible(written, width, height);
                assertEquals(view.getKey().shownWidth(width), picture.getWidth(), viewer + ": width");
                assertEquals(height, picture.getHeight(), viewer + ": height");
                int error = view.getKey().error(picture, codec);
                assertTrue(error <= 3, viewer + ": the bars are " + error + " off");
            }
        }
    }

    private static Set<Viewer> viewersOf(String codec) {
        return switch (codec) {
            case "hevc", "av1" -> EnumSet.of(Viewer.FFMPEG_8);
            default -> EnumSet.allOf(Viewer.class);
        };
    }
}
