package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.Unpooled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every encoder that opens on this machine, looked at as a player does. */
class FfmpegVideoEncoderTest {
    private static final FfmpegVideoPlugin PLUGIN = new FfmpegVideoPlugin();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int TOLERANCE = 3;
    /** Pixels around the box in which every codec leaves traces. */
    private static final int EDGE = 8;

    @TempDir
    Path folder;

    /** A codec name for each encoder that opens. */
    static List<String> encoders() {
        return PLUGIN.codecNames().stream()
                .filter(name -> PLUGIN.whyNoEncoder(name).isEmpty())
                .filter(name -> !List.of("h264", "hevc", "av1").contains(name))
                .toList();
    }

    private static VideoEncoder encoder(String codecName) {
        VideoEncoder encoder = PLUGIN.createEncoder(codecName);
        encoder.setParameter("preset", "ultrafast");
        encoder.setParameter("bitrate", "2000000");
        return encoder;
    }

    private static VideoTagHeader header(VideoData data) {
        return VideoTagHeader.parse(Unpooled.wrappedBuffer(data.bytes()));
    }

    /** One picture; closes the encoder. */
    private static EncodedFlv recordBars(VideoEncoder encoder, int width, int height) {
        EncodedFlv recording = new EncodedFlv();
        recording.addConfiguration(encoder.init(width, height));
        recording.addFrame(encoder.encode(Pictures.bars(PixelType.RGBA, width, height, 0)));
        encoder.close();
        return recording;
    }

    /** The bars at that time; whether the frame is a key frame is as expected. */
    private static VideoData encodeBars(VideoEncoder encoder, int frame, boolean keyFrame) {
        VideoData data = encoder.encode(Pictures.bars(PixelType.RGBA, WIDTH, HEIGHT, frame));
        assertEquals(keyFrame, data.keyFrame());
        return data;
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void everyValueThatAnEncoderOffersIsTaken(String codecName) {
        VideoEncoder encoder = encoder(codecName);
        encoder.choices().forEach((name, values) -> values.forEach(value -> encoder.setParameter(name, value)));
        boolean hasPresets = !List.of("libopenh264", "sorenson").contains(codecName);
        assertEquals(hasPresets, encoder.choices().containsKey("preset"));
        encoder.close();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void everyCanvasIsAPictureAtOnceAndTheFirstIsAKeyFrame(String codecName) throws Exception {
        EncodedFlv recording = new EncodedFlv();
        VideoEncoder encoder = encoder(codecName);
        recording.addConfiguration(encoder.init(WIDTH, HEIGHT));
        for (int i = 0; i < 6; i++) {
            VideoData frame = encodeBars(encoder, i, i == 0);
            assertEquals(i == 0, header(frame).isKeyFrame());
            assertTrue(frame.bytes().isDirect());
            recording.addFrame(frame);
        }
        encoder.close();

        List<byte[]> pictures = recording.decode(folder, WIDTH, HEIGHT);

        assertEquals(6, pictures.size());
        assertBars(pictures.getFirst(), WIDTH, HEIGHT);
        assertBars(pictures.getLast(), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void barsStaySteadyBehindABoxThatMoves(String codecName) throws Exception {
        EncodedFlv recording = new EncodedFlv();
        VideoEncoder encoder = PLUGIN.createEncoder(codecName);
        encoder.setParameter("bitrate", "2000000");
        recording.addConfiguration(encoder.init(WIDTH, HEIGHT));
        for (int i = 0; i < 100; i++) {
            recording.addFrame(encoder.encode(Pictures.boxOverBars(WIDTH, HEIGHT, i)));
        }
        encoder.close();

        List<byte[]> pictures = recording.decode(folder, WIDTH, HEIGHT);

        // These two are coarser in chroma, of which blue holds twice the error.
        int tolerance = List.of("sorenson", "libopenh264").contains(codecName) ? 8 : TOLERANCE;
        assertEquals(100, pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            assertSteady(pictures.get(i), i, tolerance);
        }
    }

    /** In the middle of every bar, over its whole height but where the box is. */
    private static void assertSteady(byte[] rgb, int frame, int tolerance) {
        Rectangle box = Pictures.boxAt(WIDTH, HEIGHT, frame);
        for (int x = WIDTH / 16; x < WIDTH; x += WIDTH / 8) {
            for (int y = 0; y < HEIGHT; y++) {
                boolean nearBox = x >= box.x() - EDGE
                        && x < box.x() + box.width() + EDGE
                        && y >= box.y() - EDGE
                        && y < box.y() + box.height() + EDGE;
                for (int c = 0; c < 3 && !nearBox; c++) {
                    int sample = rgb[(y * WIDTH + x) * 3 + c] & 0xFF;
                    String where = "frame " + frame + ", " + x + ", " + y + ", channel " + c;
                    assertEquals(Pictures.barAt(x, WIDTH)[c], sample, tolerance, where);
                }
            }
        }
    }

    /** What cannot say it leaves players to take it for what they are used to. */
    @ParameterizedTest
    @MethodSource("encoders")
    void theHeadersSayWhereChromaLies(String codecName) throws Exception {
        EncodedFlv recording = recordBars(encoder(codecName), WIDTH, HEIGHT);

        String place = recording.streamFields(folder, "chroma_location");
        switch (codecName) {
            case "libx264", "libx265" -> assertEquals("center", place);
            case "libopenh264" -> assertEquals("left", place);
            case "sorenson", "libsvtav1" -> assertEquals("unspecified", place);
            default -> assertTrue(List.of("center", "left", "unspecified").contains(place), place);
        }
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void theHeadersNameTheColours(String codecName) throws Exception {
        EncodedFlv recording = recordBars(encoder(codecName), WIDTH, HEIGHT);

        assertEquals(
                codecName.equals("sorenson") ? "unknown,unknown,unknown,unknown" : "tv,bt709,bt709,bt709",
                recording.streamFields(folder, "color_range,color_space,color_transfer,color_primaries"));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void aKeyFrameOnDemandIsWhereAPlayerCanBegin(String codecName) throws Exception {
        VideoEncoder encoder = encoder(codecName);
        EncodedFlv late = new EncodedFlv();
        Optional<VideoData> configuration = encoder.init(WIDTH, HEIGHT);
        late.addConfiguration(configuration);
        for (int i = 0; i < 4; i++) {
            encoder.encode(Pictures.bars(PixelType.RGBA, WIDTH, HEIGHT, i));
        }
        encoder.requestKeyFrame();
        for (int i = 4; i < 7; i++) {
            late.addFrame(encodeBars(encoder, i, i == 4));
        }
        encoder.close();

        List<byte[]> pictures = late.decode(folder, WIDTH, HEIGHT);

        assertEquals(3, pictures.size());
        assertBars(pictures.getFirst(), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void keyFramesComeAtTheirIntervalWhichMayChange(String codecName) {
        VideoEncoder encoder = encoder(codecName);
        encoder.setParameter("keyframe_interval", "4");
        encoder.init(WIDTH, HEIGHT);
        StringBuilder frames = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            if (i == 9) {
                encoder.setParameter("keyframe_interval", "2");
            }
            VideoData frame = encoder.encode(Pictures.bars(PixelType.RGBA, WIDTH, HEIGHT, i));
            frames.append(frame.keyFrame() ? 'K' : '-');
        }
        encoder.close();

        assertEquals("K---K---K-K-K-", frames.toString());
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void anotherBitRateIsReachedWithinTwoSeconds(String codecName) {
        VideoEncoder encoder = encoder(codecName);
        encoder.setParameter("framerate", "30");
        encoder.setParameter("bitrate", "6000000");
        encoder.init(2 * WIDTH, 2 * HEIGHT);
        List<Canvas> noise = IntStream.range(0, 10)
                .mapToObj(seed -> Pictures.noise(2 * WIDTH, 2 * HEIGHT, seed))
                .toList();
        int before = bytesOfASecondAfterTwo(encoder, noise);
        encoder.setParameter("bitrate", "1000000");
        int after = bytesOfASecondAfterTwo(encoder, noise);
        encoder.close();

        assertEquals(6_000_000, before * 8.0, 900_000);
        assertEquals(1_000_000, after * 8.0, 150_000);
    }

    private static int bytesOfASecondAfterTwo(VideoEncoder encoder, List<Canvas> noise) {
        int bytes = 0;
        for (int i = 0; i < 90; i++) {
            int size = encoder.encode(noise.get(i % noise.size())).size();
            bytes += i < 60 ? 0 : size;
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void aChangeThatNeedsANewBeginningLosesNoFrame(String codecName) throws Exception {
        EncodedFlv recording = new EncodedFlv();
        VideoEncoder encoder = encoder(codecName);
        recording.addConfiguration(encoder.init(WIDTH, HEIGHT));
        for (int i = 0; i < 3; i++) {
            recording.addFrame(encoder.encode(Pictures.bars(PixelType.RGBA, WIDTH, HEIGHT, i)));
        }
        Optional<VideoData> before = encoder.configuration();

        encoder.setParameter("preset", "veryfast");
        encoder.setParameter("framerate", "25");

        Optional<VideoData> after = encoder.configuration();
        assertEquals(before.isPresent(), after.isPresent());
        before.ifPresent(old -> assertNotSame(old, after.orElseThrow()));
        recording.addConfiguration(after);
        for (int i = 3; i < 6; i++) {
            recording.addFrame(encodeBars(encoder, i, i == 3));
        }
        encoder.close();
        List<byte[]> pictures = recording.decode(folder, WIDTH, HEIGHT);
        assertEquals(6, pictures.size());
        assertBars(pictures.getLast(), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void oddSizesStayOrLoseTheRightColumnAndTheBottomRow(String codecName) throws Exception {
        VideoEncoder encoder = encoder(codecName);
        EncodedFlv recording = recordBars(encoder, WIDTH + 1, HEIGHT + 1);

        boolean keeps = codecName.equals("sorenson") || encoder.identifier().startsWith("libsvtav1");
        int width = keeps ? WIDTH + 1 : WIDTH;
        int height = keeps ? HEIGHT + 1 : HEIGHT;
        List<byte[]> pictures = recording.decode(folder, width, height);

        assertEquals(width + "," + height, recording.streamFields(folder, "width,height"));
        assertBars(pictures.getFirst(), width, height);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void configurationIsWhatInitReturned(String codecName) {
        VideoEncoder encoder = encoder(codecName);
        assertEquals(Optional.empty(), encoder.configuration());
        Optional<VideoData> configuration = encoder.init(WIDTH, HEIGHT);
        assertEquals(configuration, encoder.configuration());
        configuration.ifPresent(data -> {
            assertTrue(header(data).isConfiguration());
            assertFalse(data.keyFrame());
        });
        encoder.close();
        assertEquals(Optional.empty(), encoder.configuration());
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void everyPixelTypeIsTaken(PixelType type) {
        VideoEncoder encoder = encoder("sorenson");
        encoder.init(64, 48);
        assertTrue(encoder.encode(Pictures.bars(type, 64, 48, 0)).keyFrame());
        List<PixelType> supported = new ArrayList<>();
        for (int i = 0; encoder.supportedType(i).isPresent(); i++) {
            supported.add(encoder.supportedType(i).orElseThrow());
        }
        assertTrue(supported.contains(type));
        encoder.close();
    }

    private static void assertBars(byte[] rgb, int width, int height) {
        for (int bar = 0; bar < 8; bar++) {
            int x = width * (2 * bar + 1) / 16;
            int[] expected = Pictures.barAt(x, width);
            for (int c = 0; c < 3; c++) {
                int sample = rgb[(height / 3 * width + x) * 3 + c] & 0xFF;
                assertEquals(expected[c], sample, TOLERANCE, "bar " + bar + ", channel " + c);
            }
        }
    }
}
