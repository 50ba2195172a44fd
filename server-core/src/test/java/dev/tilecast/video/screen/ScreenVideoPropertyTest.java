package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ScreenVideoPropertyTest {

    /** A change of a canvas between two frames: a rectangle of one colour or of noise, which may be empty. */
    record Edit(int x, int y, int width, int height, boolean noise, long seed, boolean keyFrame) {}

    @Property(tries = 150)
    void whatIsEncodedIsDecoded(
            @ForAll ScreenVersion version,
            @ForAll @IntRange(min = 1, max = 150) int width,
            @ForAll @IntRange(min = 1, max = 150) int height,
            @ForAll("types") PixelType type,
            @ForAll @IntRange(min = 0, max = 40) int tileWidth,
            @ForAll @IntRange(min = 0, max = 40) int tileHeight,
            @ForAll("blockSizes") String blockSize,
            @ForAll("edits") List<Edit> edits) {
        ScreenVideoEncoder encoder = new ScreenVideoEncoder(version);
        encoder.setParameter("block_size", blockSize);
        encoder.setParameter("threads", "2");
        encoder.setParameter("preset", "fast");
        encoder.init(width, height);
        try (ScreenVideoDecoder decoder = new ScreenVideoDecoder(version)) {
            decoder.init();
            byte[] picture = Pictures.gradient(width, height, 0);
            Canvas canvas = Pictures.canvas(picture, width, type, tileWidth, tileHeight);
            for (Edit edit : edits) {
                apply(edit, picture, width, height);
                Pictures.fill(canvas, picture);
                if (edit.keyFrame()) {
                    encoder.requestKeyFrame();
                }
                VideoData data = encoder.encode(canvas);
                assertEquals(data.keyFrame(), data.bytes().get(0) >> 4 == 1);
                assertArrayEquals(
                        picture, Pictures.of(decoder.decode(data.bytes()).orElseThrow()));
            }
        }
        encoder.close();
    }

    private static void apply(Edit edit, byte[] picture, int width, int height) {
        Random random = new Random(edit.seed());
        byte[] pixel = new byte[3];
        random.nextBytes(pixel);
        for (int y = edit.y() % height; y < Math.min(height, edit.y() % height + edit.height()); y++) {
            for (int x = edit.x() % width; x < Math.min(width, edit.x() % width + edit.width()); x++) {
                if (edit.noise()) {
                    random.nextBytes(pixel);
                }
                System.arraycopy(pixel, 0, picture, (y * width + x) * 3, 3);
            }
        }
    }

    @Provide
    Arbitrary<PixelType> types() {
        return Arbitraries.of(PixelType.RGB, PixelType.RGBA, PixelType.SINT32);
    }

    @Provide
    Arbitrary<String> blockSizes() {
        return Arbitraries.of("16", "32x16", "16x48", "64", "144", "256x16");
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Integer> position = Arbitraries.integers().between(0, 149);
        Arbitrary<Integer> size = Arbitraries.integers().between(0, 60);
        return Combinators.combine(
                        position,
                        position,
                        size,
                        size,
                        Arbitraries.of(true, false),
                        Arbitraries.longs(),
                        Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
