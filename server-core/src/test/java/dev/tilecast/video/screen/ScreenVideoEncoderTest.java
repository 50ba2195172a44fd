package dev.tilecast.video.screen;

import static dev.tilecast.video.screen.Payloads.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import dev.tilecast.canvas.Tile;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenVideoEncoderTest {
    private final VideoCodecs codecs = new VideoCodecs();

    @Test
    void everyValueThatItOffersIsTaken() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        assertEquals(List.of("fast", "balanced", "small"), encoder.choices().get("preset"));
        encoder.choices().forEach((name, values) -> values.forEach(value -> encoder.setParameter(name, value)));
        encoder.close();
    }

    @Test
    void aKeyFrameOfOnePixel() {
        byte[] payload = encodeOne("screen video", new byte[] {1, 2, 3}, 1);
        // Key frame of codec 3; blocks of 64, width 1; blocks of 64, height 1; 11 bytes of zlib data with B, G, R.
        assertArrayEquals(hex("13 3001 3001 000b 785e 6366 6204 0000 1100 07"), payload);
    }

    @Test
    void aKeyFrameOfOnePixelInVersionTwo() {
        byte[] payload = encodeOne("screen video 2", new byte[] {1, 2, 3}, 1);
        // Key frame of codec 6; no flags; a block of the format 24-bit colour.
        assertArrayEquals(hex("16 3001 3001 00 000c 00 785e 6366 6204 0000 1100 07"), payload);
    }

    @Test
    void whatDoesNotChangeIsABlockOfLengthZero() {
        VideoEncoder encoder = encoder("screen video", "16", 17, 16);
        byte[] picture = new byte[17 * 16 * 3];
        encoder.encode(Pictures.canvas(picture, 17));
        picture[16 * 3] = 9;
        byte[] payload =
                Pictures.bytes(encoder.encode(Pictures.canvas(picture, 17)).bytes());
        // Inter frame; the left block unchanged, the right one, a column, written.
        assertArrayEquals(hex("23 0011 0010 0000"), Arrays.copyOf(payload, 7));
        assertEquals(payload.length - 9, payload[8]);
        encoder.close();
    }

    @Test
    void versionTwoWritesTheRowsThatDifferFromTheKeyFrame() {
        VideoEncoder encoder = encoder("screen video 2", "16", 16, 16);
        byte[] key = Pictures.gradient(16, 16, 0);
        encoder.encode(Pictures.canvas(key, 16));
        byte[] changed = Pictures.withBox(key, 16, 0, 5, 6, 3, 0xFFFFFF);
        byte[] payload =
                Pictures.bytes(encoder.encode(Pictures.canvas(changed, 16)).bytes());
        // Diff block, primed from the key frame, three rows from row 5 on.
        assertArrayEquals(hex("26 0010 0010 00"), Arrays.copyOf(payload, 6));
        assertArrayEquals(hex("05 05 03"), Arrays.copyOfRange(payload, 8, 11));
        byte[] back = Pictures.bytes(encoder.encode(Pictures.canvas(key, 16)).bytes());
        // No row differs from the key frame any more.
        assertArrayEquals(hex("26 0010 0010 00 0003 04 00 00"), back);
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource({"144", "256x80", "80x256"})
    void noiseFitsTheLargestBlocks(String blockSize) {
        byte[] noise = Pictures.noise(600, 300, 3);
        byte[] more = Pictures.noise(600, 300, 4);
        for (ScreenVersion version : ScreenVersion.values()) {
            VideoEncoder encoder = encoder(version.codecName(), blockSize, 600, 300);
            try (ScreenVideoDecoder decoder = new ScreenVideoDecoder(version)) {
                decoder.init();
                for (byte[] picture : List.of(noise, more)) {
                    VideoData data = encoder.encode(Pictures.canvas(picture, 600));
                    assertArrayEquals(
                            picture, Pictures.of(decoder.decode(data.bytes()).orElseThrow()));
                }
            }
            encoder.close();
        }
    }

    @Test
    void whatZlibWouldMakeTooLargeIsStored() {
        byte[] plain = Pictures.noise(104, 210, 8);
        try (BlockCompressor compressor = new BlockCompressor(9);
                BlockInflater inflater = new BlockInflater()) {
            compressor.beginBody();
            compressor.putCompressed(Arrays.copyOf(plain, 65_520), 65_520, 65_532);
            assertEquals(65_520 + 11, compressor.position());
            byte[] read = new byte[65_520];
            assertEquals(65_520, inflater.inflate(compressor.bodies(), 0, compressor.position(), read, 65_520));
            assertArrayEquals(Arrays.copyOf(plain, 65_520), read);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "4096, 1", "1, 4096", "-1, 5"})
    void sizesBeyond4095AreRefused(int width, int height) {
        VideoEncoder encoder = codecs.createEncoder("screen video");
        assertReason(Reason.UNSUPPORTED_RESOLUTION, () -> encoder.init(width, height));
        assertEquals(Optional.empty(), encoder.init(4095, 1));
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource({
        "block_size, 15",
        "block_size, 20",
        "block_size, 272",
        "block_size, 160",
        "block_size, 256x96",
        "block_size, x",
        "diff_blocks, perhaps",
        "preset, ultrafast",
        "keyframe_interval, -1",
        "keyframe_interval, often",
        "framerate, 0",
        "bitrate, -5",
        "bitrate, fast",
        "framerate, NaN",
        "threads, 0",
        "colour, red"
    })
    void badParametersAreNamed(String name, String value) {
        VideoEncoder encoder = codecs.createEncoder("screen video");
        VideoException thrown = assertReason(Reason.BAD_PARAMETER, () -> encoder.setParameter(name, value));
        assertTrue(thrown.getMessage().contains(name), thrown.getMessage());
    }

    @Test
    void aProgramThatSetsABitRateOnEveryCodecIsFine() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        encoder.setParameter("bitrate", "5000000");
        encoder.setParameter("bitrate_error", "0.1");
        encoder.setParameter("framerate", "29.97");
        encoder.init(8, 8);
        encoder.setParameter("bitrate", "1000000");
        assertReason(Reason.ALREADY_INITIALISED, () -> encoder.setParameter("preset", "fast"));
        encoder.close();
    }

    @Test
    void callsOutOfOrderAreToldApart() {
        VideoEncoder encoder = codecs.createEncoder("screen video");
        Canvas canvas = Pictures.canvas(new byte[12], 2);
        assertReason(Reason.NOT_INITIALISED, () -> encoder.encode(canvas));
        encoder.init(2, 2);
        assertReason(Reason.ALREADY_INITIALISED, () -> encoder.init(2, 2));
        assertReason(Reason.UNSUPPORTED_RESOLUTION, () -> encoder.encode(Pictures.canvas(new byte[6], 2)));
        assertReason(Reason.CANVAS_TYPE_UNSUPPORTED, () -> encoder.encode((CudaCanvas) null));
        assertTrue(encoder.encode(canvas).keyFrame());
        assertEquals(Optional.empty(), encoder.close());
        assertEquals(Optional.empty(), encoder.close());
        assertReason(Reason.NOT_INITIALISED, () -> encoder.encode(canvas));
        assertReason(Reason.NOT_INITIALISED, () -> encoder.init(2, 2));
    }

    @Test
    void keyFramesComeAtTheIntervalAndOnDemand() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        encoder.setParameter("keyframe_interval", "3");
        encoder.init(80, 80);
        Canvas canvas = Pictures.canvas(Pictures.gradient(80, 80, 0), 80);
        String kinds = "";
        for (int i = 0; i < 9; i++) {
            if (i == 4) {
                encoder.requestKeyFrame();
            }
            kinds += encoder.encode(canvas).keyFrame() ? "K" : "-";
        }
        assertEquals("K--KK--K-", kinds);
        encoder.close();
    }

    @Test
    void afterAFailureTheNextFrameIsAKeyFrame() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        encoder.init(80, 80);
        byte[] picture = Pictures.gradient(80, 80, 0);
        Canvas canvas = Pictures.canvas(picture, 80);
        encoder.encode(canvas);
        assertReason(Reason.ENCODING_FAILED, () -> encoder.encode(new BrokenCanvas(canvas)));
        VideoData next = encoder.encode(canvas);
        assertTrue(next.keyFrame());
        encoder.close();
    }

    /** Its upper tiles cannot be read. */
    private record BrokenCanvas(Canvas canvas) implements Canvas {
        @Override
        public Tile tile(int x, int y, int layer) {
            if (y >= 64) {
                throw new IllegalStateException("the tile is gone");
            }
            return canvas.tile(x, y, layer);
        }

        @Override
        public int width() {
            return canvas.width();
        }

        @Override
        public int height() {
            return canvas.height();
        }

        @Override
        public int tileWidth() {
            return canvas.tileWidth();
        }

        @Override
        public int tileHeight() {
            return canvas.tileHeight();
        }

        @Override
        public PixelType pixelType() {
            return canvas.pixelType();
        }

        @Override
        public int layers() {
            return canvas.layers();
        }

        @Override
        public boolean cubemap() {
            return canvas.cubemap();
        }

        @Override
        public float gamma() {
            return canvas.gamma();
        }

        @Override
        public void setGamma(float gamma) {
            canvas.setGamma(gamma);
        }
    }

    @Test
    void frameBytesAreNeverWrittenAgain() {
        VideoEncoder encoder = codecs.createEncoder("screen video");
        encoder.init(100, 100);
        VideoData first = encoder.encode(Pictures.canvas(Pictures.noise(100, 100, 1), 100));
        byte[] before = Pictures.bytes(first.bytes());
        encoder.encode(Pictures.canvas(Pictures.noise(100, 100, 2), 100));
        encoder.close();
        assertArrayEquals(before, Pictures.bytes(first.bytes()));
        assertTrue(first.bytes().isReadOnly());
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void canvasesOfEveryTypeAreEncodedAsTheirRgbConversion(PixelType type) {
        ImageApi images = new ImageApi();
        Canvas canvas = images.convert(Pictures.canvas(Pictures.gradient(90, 70, 3), 90, PixelType.RGB, 40, 30), type);
        byte[] expected = new byte[90 * 70 * 3];
        images.readPixels(
                canvas,
                0,
                new Rectangle(0, 0, 90, 70),
                new RasterLayout(PixelType.RGB, RowOrder.BOTTOM_UP),
                ByteBuffer.wrap(expected));
        VideoEncoder encoder = codecs.createEncoder("screen video");
        encoder.init(90, 70);
        try (ScreenVideoDecoder decoder = new ScreenVideoDecoder(ScreenVersion.ONE)) {
            decoder.init();
            VideoData data = encoder.encode(canvas);
            assertArrayEquals(expected, Pictures.of(decoder.decode(data.bytes()).orElseThrow()));
            assertFalse(encoder.encode(canvas).keyFrame());
        }
        encoder.close();
    }

    @Test
    void aStreamMayChangeItsCanvasType() {
        byte[] picture = Pictures.gradient(70, 70, 0);
        for (ScreenVersion version : ScreenVersion.values()) {
            VideoEncoder encoder = codecs.createEncoder(version.codecName());
            encoder.init(70, 70);
            assertTrue(encoder.encode(Pictures.canvas(picture, 70)).keyFrame());
            VideoData rgba = encoder.encode(Pictures.canvas(picture, 70, PixelType.RGBA, 0, 0));
            try (ScreenVideoDecoder decoder = new ScreenVideoDecoder(version)) {
                decoder.init();
                assertArrayEquals(
                        picture, Pictures.of(decoder.decode(rgba.bytes()).orElseThrow()));
            }
            encoder.close();
        }
    }

    @Test
    void theTypesAreListedFromTheMostPreferredOn() {
        VideoEncoder encoder = codecs.createEncoder("screen video");
        List<PixelType> types = Stream.iterate(0, i -> i + 1)
                .map(encoder::supportedType)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
        assertEquals(List.of(PixelType.RGB, PixelType.RGBA, PixelType.SINT32), types.subList(0, 3));
        assertEquals(PixelType.values().length, types.size());
        assertEquals(Optional.empty(), encoder.supportedType(-1));
    }

    @Test
    void theIdentifierSaysWhatEncodes() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        encoder.setParameter("threads", "2");
        encoder.setParameter("block_size", "128x64");
        encoder.setParameter("preset", "fast");
        assertEquals("screen video 2 (pure Java, 2 threads, blocks 128x64, zlib level 1)", encoder.identifier());
    }

    private byte[] encodeOne(String codec, byte[] picture, int width) {
        VideoEncoder encoder = codecs.createEncoder(codec);
        encoder.setParameter("block_size", "64");
        encoder.init(width, picture.length / 3 / width);
        byte[] payload =
                Pictures.bytes(encoder.encode(Pictures.canvas(picture, width)).bytes());
        encoder.close();
        return payload;
    }

    private VideoEncoder encoder(String codec, String blockSize, int width, int height) {
        VideoEncoder encoder = codecs.createEncoder(codec);
        encoder.setParameter("block_size", blockSize);
        encoder.init(width, height);
        return encoder;
    }

    private static VideoException assertReason(Reason reason, Runnable call) {
        VideoException thrown = assertThrows(VideoException.class, call::run);
        assertEquals(reason, thrown.reason());
        return thrown;
    }

    @Test
    void withoutDiffBlocksVersionTwoRefersToNoKeyFrame() {
        VideoEncoder encoder = codecs.createEncoder("screen video 2");
        encoder.setParameter("block_size", "64");
        encoder.setParameter("diff_blocks", "off");
        encoder.init(64, 64);
        byte[] picture = Pictures.gradient(64, 64, 3);
        encoder.encode(Pictures.canvas(picture, 64));
        byte[] inter = Pictures.bytes(
                encoder.encode(Pictures.canvas(Pictures.withBox(picture, 64, 10, 10, 5, 5, 0xFF0000), 64))
                        .bytes());
        encoder.close();
        int format = inter[1 + 4 + 1 + 2];
        assertEquals(BlockFormat.PLAIN, format, "the one block stands for itself");
    }
}
