package dev.tilecast.app.clock;

import dev.tilecast.app.demo.scene.TestCard;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The test card's first pictures after a time of day, once through an encoder and a decoder. */
final class CodedCard {
    static final LocalTime BEGIN = LocalTime.of(23, 59, 58, 760_000_000);
    static final int FRAMES_PER_SECOND = 30;
    private static final ImageApi IMAGES = new ImageApi();

    private CodedCard() {}

    /** Sees a picture as a player has it, with what the card showed. */
    @FunctionalInterface
    interface Seen {
        void picture(int frame, LocalTime shown, Canvas decoded);
    }

    static Canvas painted(int width, int height, int frame, Optional<LocalTime> time) {
        TestCard card = new TestCard(width, height, FRAMES_PER_SECOND, time.map(CodedCard::standing));
        Canvas canvas = card.createCanvas(IMAGES);
        card.render(canvas, frame);
        return canvas;
    }

    private static Clock standing(LocalTime time) {
        return Clock.fixed(Instant.ofEpochMilli(time.toNanoOfDay() / 1_000_000), ZoneOffset.UTC);
    }

    static LocalTime timeOf(int frame) {
        return BEGIN.plusNanos(frame * 1_000_000_000L / FRAMES_PER_SECOND);
    }

    static LocalTime hundredth(LocalTime time) {
        return time.withNano(time.getNano() / 10_000_000 * 10_000_000);
    }

    /** @param bitRate 0 for a codec without one */
    static void code(String codec, int width, int height, int bitRate, int frames, Seen seen) {
        VideoCodecs codecs = new VideoCodecs();
        VideoEncoder encoder = codecs.createEncoder(codec);
        if (bitRate > 0) {
            encoder.setParameter("bitrate", Integer.toString(bitRate));
            encoder.setParameter("framerate", Integer.toString(FRAMES_PER_SECOND));
        }
        MovingClock clock = new MovingClock();
        TestCard card = new TestCard(width, height, FRAMES_PER_SECOND, Optional.of(clock));
        Canvas canvas = card.createCanvas(IMAGES);
        try (VideoDecoder decoder = codecs.createDecoder(codec)) {
            decoder.init();
            encoder.init(width, height).ifPresent(header -> decoder.decode(header.bytes()));
            for (int frame = 0; frame < frames; frame++) {
                clock.now = timeOf(frame);
                card.render(canvas, frame);
                VideoData data = encoder.encode(canvas);
                if (frame == 0) {
                    encoder.configuration().ifPresent(header -> decoder.decode(header.bytes()));
                }
                Optional<Canvas> decoded = decoder.decode(data.bytes());
                if (decoded.isPresent()) {
                    seen.picture(frame, hundredth(clock.now), decoded.get());
                }
            }
        } finally {
            encoder.close();
        }
    }

    private static final class MovingClock extends Clock {
        private LocalTime now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.toNanoOfDay() / 1_000_000);
        }
    }
}
