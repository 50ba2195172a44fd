package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever arrives, a decoder gives a picture of a bounded size, nothing, or DECODING_FAILED; and then it still decodes. */
class DamagedStreamPropertyTest {
    private static final long MAX_PIXELS = 512 * 512;

    private final FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();
    private final Map<StreamCodec, List<ByteBuffer>> streams = new HashMap<>();

    @Property(tries = 300)
    void changedBytesAndCutPayloads(
            @ForAll StreamCodec codec, @ForAll @IntRange(min = 1, max = 20) int changes, @ForAll Random random) {
        List<ByteBuffer> stream = stream(codec);
        try (VideoDecoder decoder = open(codec)) {
            for (ByteBuffer payload : stream) {
                feed(decoder, damaged(payload, changes, random));
            }
            assertStillDecodes(decoder, stream);
        }
    }

    @Property(tries = 200)
    void garbageBehindAHeader(
            @ForAll StreamCodec codec, @ForAll @IntRange(min = 0, max = 2000) int length, @ForAll Random random) {
        List<ByteBuffer> stream = stream(codec);
        try (VideoDecoder decoder = open(codec)) {
            for (ByteBuffer payload : stream) {
                byte[] garbage = new byte[Math.min(payload.remaining(), 8) + length];
                random.nextBytes(garbage);
                payload.get(0, garbage, 0, Math.min(payload.remaining(), 8));
                feed(decoder, ByteBuffer.wrap(garbage));
            }
            assertStillDecodes(decoder, stream);
        }
    }

    @Property(tries = 200)
    void garbage(@ForAll StreamCodec codec, @ForAll byte[] payload) {
        try (VideoDecoder decoder = open(codec)) {
            feed(decoder, ByteBuffer.wrap(payload));
            assertStillDecodes(decoder, stream(codec));
        }
    }

    @Example
    void streamsAreWhole() {
        for (StreamCodec codec : StreamCodec.values()) {
            try (VideoDecoder decoder = open(codec)) {
                assertStillDecodes(decoder, stream(codec));
            }
        }
    }

    private List<ByteBuffer> stream(StreamCodec codec) {
        return streams.computeIfAbsent(codec, c -> EncodedStream.of(plugin, c.codecName(), 160, 96, 3));
    }

    private VideoDecoder open(StreamCodec codec) {
        VideoDecoder decoder = plugin.createDecoder(codec.codecName());
        decoder.setParameter("max_pixels", Long.toString(MAX_PIXELS));
        decoder.init();
        return decoder;
    }

    private static ByteBuffer damaged(ByteBuffer payload, int changes, Random random) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(0, bytes);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
        return ByteBuffer.wrap(bytes, 0, length);
    }

    private static void feed(VideoDecoder decoder, ByteBuffer payload) {
        try {
            Optional<Canvas> picture = decoder.decode(payload);
            picture.ifPresent(canvas -> assertTrue((long) canvas.width() * canvas.height() <= MAX_PIXELS));
        } catch (VideoException e) {
            assertEquals(Reason.DECODING_FAILED, e.reason(), e.getMessage());
        }
    }

    private static void assertStillDecodes(VideoDecoder decoder, List<ByteBuffer> stream) {
        int pictures = 0;
        for (ByteBuffer payload : stream) {
            if (decoder.decode(payload).isPresent()) {
                pictures++;
            }
        }
        assertEquals(3, pictures);
        assertEquals(160, decoder.width());
        assertEquals(96, decoder.height());
    }
}
