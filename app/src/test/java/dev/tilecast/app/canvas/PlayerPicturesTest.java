package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.PaintedSource;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoCodecs;
import org.junit.jupiter.api.Test;

/** What real encoders and decoders make of a canvas of 70 x 50 pixels in tiles of 16 x 16. */
class PlayerPicturesTest {
    private final PaintedSource source = new PaintedSource("painted", PixelType.RGB, 70, 50, 16, 16);
    private final VideoCodecs codecs = new VideoCodecs();

    @Test
    void screenVideoArrivesAsItWas() {
        source.publish(PlayerPicturesTest::waves);
        try (Broadcast broadcast = broadcast("screen video");
                PlayerPictures player = new PlayerPictures(broadcast, source.pictures(), codecs)) {
            player.start();
            OpenConsole.await(() -> player.newest().isPresent());
            Comparison first = player.newest().orElseThrow();
            assertTrue(first.quality().equal());
            assertEquals(70, first.other().width());
        }
    }

    @Test
    void h264LosesALittleOfTheRightCanvas() {
        source.publish(PlayerPicturesTest::waves);
        try (Broadcast broadcast = broadcast("h264");
                PlayerPictures player = new PlayerPictures(broadcast, source.pictures(), codecs)) {
            broadcast.setParameter("bitrate", "4000000");
            player.start();
            OpenConsole.await(() -> player.newest().isPresent());
            Comparison before = player.newest().orElseThrow();
            OpenConsole.await(() -> {
                source.publish((x, y, rgba) -> waves(x + 9, y, rgba));
                return player.newest().orElseThrow() != before;
            });
            PictureQuality quality = player.newest().orElseThrow().quality();
            assertFalse(quality.equal());
            // Another canvas than the frame's own would give some 15 dB.
            assertTrue(quality.luma().psnr() > 25, quality.toString());
        }
    }

    @Test
    void aClosedBroadcastSaysSo() {
        source.publish(PlayerPicturesTest::waves);
        Broadcast broadcast = broadcast("screen video");
        broadcast.close();
        try (PlayerPictures player = new PlayerPictures(broadcast, source.pictures(), codecs)) {
            player.start();
            OpenConsole.await(() -> player.failure().contains("is closed"));
        }
    }

    private Broadcast broadcast(String codec) {
        return new Broadcast(
                "painted " + codec,
                source.pictures(),
                codecs,
                codec,
                new BroadcastOptions(30, false, LatencyRecorder.none()));
    }

    private static void waves(int x, int y, float[] rgba) {
        rgba[0] = (float) (0.5 + 0.4 * Math.sin(x * 0.3));
        rgba[1] = (float) (0.5 + 0.4 * Math.sin(y * 0.3 + x * 0.1));
        rgba[2] = 0.5f;
    }
}
