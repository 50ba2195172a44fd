package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one side writes, the other reads, to the very same pixels. */
class FfmpegInteropTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1, 2",
        "2, 1",
        "15, 17",
        "16, 16",
        "63, 65",
        "64, 64",
        "65, 63",
        "129, 130",
        "321, 97",
        "640, 360",
        "4095, 2",
        "2, 4095",
        "257, 300"
    })
    void ffmpegDecodesOurFramesToTheSamePixels(int width, int height) {
        for (ScreenVersion version : ScreenVersion.values()) {
            roundTrip(version, "64", PixelType.RGB, 0, 0, sequence(width, height), width);
        }
    }

    @ParameterizedTest
    @CsvSource({"16", "48", "144", "256x80", "80x256", "16x256"})
    void ffmpegDecodesEveryBlockSize(String blockSize) {
        for (ScreenVersion version : ScreenVersion.values()) {
            roundTrip(version, blockSize, PixelType.RGB, 0, 0, sequence(300, 290), 300);
        }
    }

    @ParameterizedTest
    @CsvSource({"RGB, 32, 32", "RGBA, 0, 0", "SINT32, 50, 70", "RGB, 1, 1", "RGBA, 200, 7", "RGB, 7, 200"})
    void tilesOfAnySizeGiveTheSamePixels(PixelType type, int tileWidth, int tileHeight) {
        for (ScreenVersion version : ScreenVersion.values()) {
            roundTrip(version, "64", type, tileWidth, tileHeight, sequence(150, 140), 150);
        }
    }

    @Test
    void largeAndSmallBlocksAlternateInVersionOne() {
        byte[] first = Pictures.gradient(400, 300, 0);
        List<byte[]> pictures = List.of(
                first,
                first,
                Pictures.withBox(first, 400, 30, 40, 20, 20, 0xFF8000),
                Pictures.gradient(400, 300, 9),
                first);
        roundTrip(ScreenVersion.ONE, null, PixelType.RGB, 0, 0, pictures, 400);
    }

    @Test
    void theLargestPictureOf4095By4095() {
        byte[] still = new byte[4095 * 4095 * 3];
        List<byte[]> pictures = List.of(still, Pictures.withBox(still, 4095, 4000, 4000, 200, 200, 0x804020));
        roundTrip(ScreenVersion.TWO, null, PixelType.RGB, 0, 0, pictures, 4095);
    }

    /** A key frame, small changes, a return to the key frame's picture, a full change, noise, and no change. */
    private static List<byte[]> sequence(int width, int height) {
        byte[] first = Pictures.gradient(width, height, 0);
        byte[] box = Pictures.withBox(first, width, width / 3, height / 3, 20, 9, 0x00FF80);
        byte[] noise = Pictures.noise(width, height, 5);
        return List.of(
                first,
                box,
                Pictures.withBox(box, width, width / 2, height / 2, 40, 1, 0x123456),
                first,
                Pictures.gradient(width, height, 100),
                noise,
                noise,
                box);
    }

    private static void roundTrip(
            ScreenVersion version,
            String blockSize,
            PixelType type,
            int tileWidth,
            int tileHeight,
            List<byte[]> pictures,
            int width) {
        int height = pictures.getFirst().length / 3 / width;
        ScreenVideoEncoder encoder = new ScreenVideoEncoder(version);
        encoder.setParameter("threads", "3");
        if (blockSize != null) {
            encoder.setParameter("block_size", blockSize);
        }
        encoder.init(width, height);
        try (FfmpegVideo ffmpeg = FfmpegVideo.decoder(version);
                ScreenVideoDecoder own = new ScreenVideoDecoder(version)) {
            own.init();
            Canvas canvas = Pictures.canvas(pictures.getFirst(), width, type, tileWidth, tileHeight);
            for (int i = 0; i < pictures.size(); i++) {
                Pictures.fill(canvas, pictures.get(i));
                if (i == 6) {
                    encoder.requestKeyFrame();
                }
                VideoData data = encoder.encode(canvas);
                if (version == ScreenVersion.TWO) {
                    assertEquals(i == 0 || i == 6, data.keyFrame());
                }
                assertArrayEquals(pictures.get(i), ffmpeg.decode(Pictures.bytes(data.bytes())), "frame " + i);
                assertArrayEquals(
                        pictures.get(i), Pictures.of(own.decode(data.bytes()).orElseThrow()), "frame " + i);
            }
        }
        encoder.close();
    }

    @ParameterizedTest
    @EnumSource(ScreenVersion.class)
    void weDecodeFfmpegsFramesToItsOwnPixels(ScreenVersion version) {
        for (boolean hybrid : new boolean[] {false, true}) {
            for (int[] size : new int[][] {{16, 16}, {72, 140}, {200, 100}, {333, 64}}) {
                decodeFfmpegsOwn(version, size[0], size[1], hybrid);
            }
        }
    }

    private static void decodeFfmpegsOwn(ScreenVersion version, int width, int height, boolean hybrid) {
        try (FfmpegVideo encoder = FfmpegVideo.encoder(version, width, height, 6, hybrid);
                FfmpegVideo decoder = FfmpegVideo.decoder(version);
                ScreenVideoDecoder own = new ScreenVideoDecoder(version)) {
            own.init();
            // flashsv2 itself fails with a frame of nothing but noise, and with blocks of one column.
            List<byte[]> pictures = version == ScreenVersion.ONE
                    ? sequence(width, height)
                    : sequence(width, height).subList(0, 5);
            for (int i = 0; i < 2 * pictures.size(); i++) {
                encoder.setPicture(pictures.get(i % pictures.size()));
                byte[] payload = encoder.encode(i);
                byte[] expected = decoder.decode(payload);
                byte[] decoded =
                        Pictures.of(own.decode(ByteBuffer.wrap(payload)).orElseThrow());
                assertArrayEquals(expected, decoded, version + " hybrid " + hybrid + " frame " + i);
                boolean lossless = !hybrid || version == ScreenVersion.ONE;
                assertEquals(lossless, Arrays.equals(pictures.get(i % pictures.size()), decoded));
            }
        }
    }

    @Test
    void unchangedFramesAreTiny() {
        for (ScreenVersion version : ScreenVersion.values()) {
            ScreenVideoEncoder encoder = new ScreenVideoEncoder(version);
            encoder.init(640, 360);
            Canvas canvas = Pictures.canvas(Pictures.noise(640, 360, 1), 640);
            encoder.encode(canvas);
            VideoData second = encoder.encode(canvas);
            assertTrue(!second.keyFrame()
                    && second.size() <= (version == ScreenVersion.ONE ? 5 + 2 * 5 * 3 : 6 + 2 * 10 * 6));
            encoder.close();
        }
    }
}
