package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that the encoders of this module make, read back. */
class FfmpegVideoDecoderTest {
    private final FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();

    @ParameterizedTest
    @ValueSource(strings = {"libx264", "libopenh264", "libx265", "libsvtav1", "sorenson"})
    void everyFrameGivesItsPictureAtOnceWithTheRightColours(String codecName) {
        try (VideoDecoder decoder = plugin.createDecoder(codecName)) {
            decoder.init();
            int pictures = 0;
            for (ByteBuffer payload : EncodedStream.of(plugin, codecName, 320, 180, 5)) {
                Optional<Canvas> picture = decoder.decode(payload);
                if (picture.isPresent()) {
                    pictures++;
                    assertBars(picture.get(), 320, 180);
                }
            }
            assertEquals(5, pictures);
            assertEquals(320, decoder.width());
            assertEquals(180, decoder.height());
        }
    }

    @Test
    void formatParametersSayWhatTheHeadersSay() {
        try (VideoDecoder decoder = plugin.createDecoder("h264")) {
            decoder.init();
            EncodedStream.of(plugin, "libx264", 320, 180, 1).forEach(decoder::decode);
            Map<String, String> format = decoder.formatParameters();
            assertEquals("h264", format.get("codec"));
            assertEquals("320x180", format.get("size"));
            assertEquals("bt709", format.get("matrix"));
            assertEquals("tv", format.get("range"));
            assertEquals("yuv420p", format.get("pixel_format"));
            assertTrue(format.containsKey("profile"), format.toString());
            assertTrue(Integer.parseInt(format.get("level")) >= 9, format.toString());
            assertTrue(decoder.identifier().startsWith("h264: h264 of FFmpeg 8"), decoder.identifier());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "hevc", "av1", "sorenson"})
    void theSizeMayChangeInTheStream(String codecName) {
        try (VideoDecoder decoder = plugin.createDecoder(codecName)) {
            decoder.init();
            for (int[] size : new int[][] {{320, 180}, {160, 96}, {322, 182}}) {
                Canvas last = null;
                for (ByteBuffer payload : EncodedStream.of(plugin, codecName, size[0], size[1], 2)) {
                    last = decoder.decode(payload).orElse(last);
                }
                assertBars(last, size[0], size[1]);
            }
        }
    }

    /** Sorenson's decoder conceals what is lost behind a frame's header. */
    @ParameterizedTest
    @CsvSource({"h264, 14", "hevc, 14", "av1, 14", "sorenson, 8"})
    void afterDamageItGoesOnAtTheNextKeyFrame(String codecName, int left) {
        List<ByteBuffer> stream = EncodedStream.of(plugin, codecName, 320, 180, 4);
        try (VideoDecoder decoder = plugin.createDecoder(codecName)) {
            decoder.init();
            int first = stream.size() - 4;
            stream.subList(0, first + 1).forEach(decoder::decode);
            ByteBuffer damaged = ByteBuffer.allocate(left)
                    .put(stream.get(first + 1).slice(0, left))
                    .flip();
            VideoException failure = assertThrows(VideoException.class, () -> decoder.decode(damaged));
            assertEquals(Reason.DECODING_FAILED, failure.reason());
            assertEquals(Optional.empty(), decoder.decode(stream.get(first + 2)));
            assertBars(decoder.decode(stream.get(first)).orElseThrow(), 320, 180);
            assertTrue(decoder.decode(stream.get(first + 1)).isPresent());
        }
    }

    @Test
    void framesBeforeAKeyFrameMakeNoPicture() {
        List<ByteBuffer> stream = EncodedStream.of(plugin, "sorenson", 320, 180, 2);
        try (VideoDecoder decoder = plugin.createDecoder("sorenson")) {
            decoder.init();
            assertEquals(Optional.empty(), decoder.decode(stream.getLast()));
            assertTrue(decoder.decode(stream.getFirst()).isPresent());
        }
    }

    @Test
    void aKeyFrameWithoutAConfigurationIsRefused() {
        ByteBuffer keyFrame = EncodedStream.of(plugin, "h264", 320, 180, 1).getLast();
        try (VideoDecoder decoder = plugin.createDecoder("h264")) {
            decoder.init();
            VideoException refused = assertThrows(VideoException.class, () -> decoder.decode(keyFrame));
            assertEquals("a frame of h264 without a configuration before it", refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"h264, sorenson", "sorenson, h264", "av1, hevc"})
    void anotherCodecsTagIsRefused(String ours, String other) {
        try (VideoDecoder decoder = plugin.createDecoder(ours)) {
            decoder.init();
            ByteBuffer payload = EncodedStream.of(plugin, other, 160, 96, 1).getLast();
            VideoException refused = assertThrows(VideoException.class, () -> decoder.decode(payload));
            assertEquals(Reason.DECODING_FAILED, refused.reason());
            assertTrue(refused.getMessage().endsWith("for a decoder of " + ours), refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "hevc", "av1", "sorenson"})
    void picturesBeyondMaxPixelsAreRefused(String codecName) {
        List<ByteBuffer> stream = EncodedStream.of(plugin, codecName, 320, 180, 1);
        try (VideoDecoder decoder = plugin.createDecoder(codecName)) {
            decoder.setParameter("max_pixels", "40000");
            decoder.init();
            VideoException refused = assertThrows(VideoException.class, () -> stream.forEach(decoder::decode));
            assertEquals(Reason.DECODING_FAILED, refused.reason());
            assertEquals(0, decoder.width());
        }
    }

    /** Its matrix is the identity: the planes are green, blue and red. */
    @ParameterizedTest
    @CsvSource({"70, 100, 0, 0, 0", "210, 100, 0, 255, 255", "490, 100, 255, 255, 0", "900, 100, 255, 255, 255"})
    void anAv1StreamInFullColourFromAnotherEncoder(int x, int fromTop, int red, int green, int blue)
            throws IOException {
        List<ByteBuffer> payloads = FlvSample.videoPayloads("av1-444.flv");
        try (VideoDecoder decoder = plugin.createDecoder("av1")) {
            decoder.init();
            Canvas first = payloads.stream()
                    .map(decoder::decode)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
            assertEquals("980x540", first.width() + "x" + first.height());
            assertEquals("gbrp", decoder.formatParameters().get("pixel_format"));
            float[] rgba = new float[4];
            first.tile(0, 0).getPixel(x, 539 - fromTop, rgba);
            assertEquals(red, rgba[0] * 255, 1);
            assertEquals(green, rgba[1] * 255, 1);
            assertEquals(blue, rgba[2] * 255, 1);
        }
    }

    @Test
    void callsOutOfOrderAreToldApart() {
        VideoDecoder decoder = plugin.createDecoder("h264");
        ByteBuffer nothing = ByteBuffer.allocate(0);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(assertThrows(VideoException.class, () -> decoder.decode(nothing))
                .reason());
        reasons.add(assertThrows(VideoException.class, () -> decoder.setParameter("max_pixels", "0"))
                .reason());
        decoder.init();
        reasons.add(assertThrows(VideoException.class, decoder::init).reason());
        assertEquals(Optional.empty(), decoder.decode(nothing));
        decoder.close();
        decoder.close();
        reasons.add(assertThrows(VideoException.class, () -> decoder.decode(nothing))
                .reason());
        assertEquals(
                List.of(
                        Reason.NOT_INITIALISED,
                        Reason.BAD_PARAMETER,
                        Reason.ALREADY_INITIALISED,
                        Reason.NOT_INITIALISED),
                reasons);
    }

    /** The middle of each bar, in the upper half. */
    private static void assertBars(Canvas canvas, int width, int height) {
        assertEquals(width, canvas.width());
        assertEquals(height, canvas.height());
        assertEquals(PixelType.RGB, canvas.pixelType());
        float[] rgba = new float[4];
        for (int bar = 0; bar < 8; bar++) {
            int x = (2 * bar + 1) * width / 16;
            canvas.tile(0, 0).getPixel(x, height * 3 / 4, rgba);
            int[] wanted = Pictures.barAt(x, width);
            for (int c = 0; c < 3; c++) {
                assertEquals(wanted[c], rgba[c] * 255, 6, "channel " + c + " of bar " + bar);
            }
        }
    }
}
