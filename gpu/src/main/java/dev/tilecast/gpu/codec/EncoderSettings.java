package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What a program has set, checked.
 *
 * @param bitRate bit/s
 * @param bitRateError by which part the rate may go above {@code bitRate}
 * @param keyFrameInterval frames; 0 on demand only, empty for two seconds
 * @param preset empty for the encoder's standard
 * @param threads 0 where the encoder chooses
 */
record EncoderSettings(
        int bitRate,
        double bitRateError,
        FrameRate frameRate,
        Optional<Integer> keyFrameInterval,
        Optional<String> preset,
        int threads) {
    private static final int LEAST_BIT_RATE = 10_000;
    private static final double SECONDS_BETWEEN_KEY_FRAMES = 2;
    /** Short enough to follow a new rate at once, long enough for a key frame. */
    private static final double BUFFER_SECONDS = 0.5;
    /** At few frames per second half a second holds not even one, and FFmpeg's own encoders do not open for that. */
    private static final double BUFFER_FRAMES = 2;

    static EncoderSettings standard() {
        return new EncoderSettings(4_000_000, 0, FrameRate.of(30), Optional.empty(), Optional.empty(), 0);
    }

    /**
     * These settings with one changed.
     *
     * @param kinds the encoders that may come to be used: one of them must know a preset
     * @throws VideoException where the value is refused
     */
    EncoderSettings with(String name, String value, List<EncoderKind> kinds) {
        return switch (name) {
            case "bitrate" -> withBitRate(integer(name, value, LEAST_BIT_RATE, mostBitRate(kinds), " bit/s"));
            case "bitrate_error" -> withBitRateError(number(name, value, 0, 1));
            case "framerate" -> withFrameRate(FrameRate.of(number(name, value, 1, 240)));
            case "keyframe_interval" -> withKeyFrameInterval(integer(name, value, 0, 1_000_000, " frames"));
            case "threads" -> withThreads(integer(name, value, 0, 64, ""));
            case "preset" -> withPreset(value, kinds);
            default ->
                throw bad("unknown parameter \"" + name + "\"; there are: bitrate, bitrate_error, framerate,"
                        + " keyframe_interval, preset, threads");
        };
    }

    private static int mostBitRate(List<EncoderKind> kinds) {
        return kinds.stream().mapToInt(EncoderKind::mostBitRate).min().orElseThrow();
    }

    /** The rate that is not to be exceeded over {@link #bufferBits}, in bit/s. */
    long mostBitRate() {
        return Math.round(bitRate * (1 + bitRateError));
    }

    /** Size of the buffer that a player at {@link #mostBitRate} would need. */
    int bufferBits() {
        double seconds = Math.max(BUFFER_SECONDS, BUFFER_FRAMES / frameRate.perSecond());
        return (int) Math.min(Integer.MAX_VALUE, mostBitRate() * seconds);
    }

    /** Frames from one key frame to the next; {@link Integer#MAX_VALUE} where they come on demand only. */
    int framesBetweenKeyFrames() {
        int frames =
                keyFrameInterval.orElseGet(() -> (int) Math.ceil(frameRate.perSecond() * SECONDS_BETWEEN_KEY_FRAMES));
        return frames == 0 ? Integer.MAX_VALUE : frames;
    }

    /** The encoder's own name of the preset; blank where it has none. */
    String preset(EncoderKind kind) {
        return preset.flatMap(kind.presets()::resolve).orElse(kind.presets().standard());
    }

    private EncoderSettings withBitRate(int value) {
        return new EncoderSettings(value, bitRateError, frameRate, keyFrameInterval, preset, threads);
    }

    private EncoderSettings withBitRateError(double value) {
        return new EncoderSettings(bitRate, value, frameRate, keyFrameInterval, preset, threads);
    }

    private EncoderSettings withFrameRate(FrameRate value) {
        return new EncoderSettings(bitRate, bitRateError, value, keyFrameInterval, preset, threads);
    }

    private EncoderSettings withKeyFrameInterval(int value) {
        return new EncoderSettings(bitRate, bitRateError, frameRate, Optional.of(value), preset, threads);
    }

    private EncoderSettings withThreads(int value) {
        return new EncoderSettings(bitRate, bitRateError, frameRate, keyFrameInterval, preset, value);
    }

    private EncoderSettings withPreset(String value, List<EncoderKind> kinds) {
        for (EncoderKind kind : kinds) {
            if (kind.presets().resolve(value).isPresent()) {
                return new EncoderSettings(
                        bitRate, bitRateError, frameRate, keyFrameInterval, Optional.of(value), threads);
            }
        }
        EncoderKind first = kinds.getFirst();
        throw bad("\"preset\" of " + first.encoderName() + " must be one of "
                + String.join(", ", first.presets().names()) + ", not \"" + value + "\"");
    }

    private static int integer(String name, String value, int least, int most, String unit) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        throw bad("\"" + name + "\" must be a whole number from " + least + " to " + most + unit + ", not \"" + value
                + "\"");
    }

    private static double number(String name, String value, double least, double most) {
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        throw bad("\"" + name + "\" must be a number from " + (long) least + " to " + (long) most + ", not \"" + value
                + "\"");
    }

    private static VideoException bad(String message) {
        return new VideoException(Reason.BAD_PARAMETER, message);
    }
}
