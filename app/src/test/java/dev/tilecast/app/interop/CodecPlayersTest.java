package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lossy codecs, each watched by every player that knows it at once: right colours, right size, no decode error. */
class CodecPlayersTest {
    private static final int PICTURES = Integer.getInteger("players.pictures", 30);

    @TempDir
    Path folder;

    /** A stream, and the size in which it is shown. */
    private record Coded(String codec, String size, int width, int height) {}

    /** Those of a row at once, since most of the time is the players' own before their first picture. */
    private static final List<List<Coded>> STREAMS = List.of(
            List.of(new Coded("h264", "320x180", 320, 180), new Coded("libopenh264", "320x180", 320, 180)),
            List.of(new Coded("h264", "321x181", 320, 180), new Coded("sorenson", "320x180", 320, 180)),
            List.of(new Coded("sorenson", "321x181", 321, 181), new Coded("hevc", "320x180", 320, 180)),
            List.of(new Coded("hevc", "321x181", 320, 180), new Coded("av1", "320x180", 320, 180)));

    /** What a viewer saw of a stream. */
    private record View(Coded coded, Viewer viewer, Future<List<BufferedImage>> pictures) {}

    @ParameterizedTest
    @FieldSource("STREAMS")
    void everyPlayerSeesTheBarsInTheirColours(List<Coded> streams) throws Exception {
        List<View> views = new ArrayList<>();
        try (DemoServer server = new DemoServer();
                ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Coded coded : streams) {
                String url =
                        server.url("testcard?codec=" + coded.codec() + "&size=" + coded.size() + "&fps=30&bitrate=2M");
                for (Viewer viewer : viewersOf(coded.codec())) {
                    Path own = Files.createDirectory(folder.resolve(coded.codec() + "-" + viewer));
                    views.add(new View(
                            coded, viewer, viewers.submit(() -> viewer.watch(url, coded.codec(), own, PICTURES))));
                }
            }
        }
        for (View view : views) {
            check(view.coded(), view.viewer(), view.pictures().get());
        }
    }

    private static void check(Coded coded, Viewer viewer, List<BufferedImage> pictures) {
        String what = viewer + " of " + coded;
        assertTrue(!pictures.isEmpty(), what + " saw nothing");
        for (BufferedImage written : pictures) {
            BufferedImage picture = viewer.visible(written, coded.width(), coded.height());
            assertEquals(viewer.shownWidth(coded.width()), picture.getWidth(), what + ": width");
            assertEquals(coded.height(), picture.getHeight(), what + ": height");
            int error = viewer.error(picture, coded.codec());
            assertTrue(error <= 3, what + ": the bars are " + error + " off");
        }
    }

    private static Set<Viewer> viewersOf(String codec) {
        return switch (codec) {
            case "hevc", "av1" -> EnumSet.of(Viewer.FFMPEG_8);
            default -> EnumSet.allOf(Viewer.class);
        };
    }
}
