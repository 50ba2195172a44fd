package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.video.VideoException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderSettingsTest {
    private static final List<EncoderKind> X264 = List.of(EncoderKind.LIBX264);

    private static EncoderSettings with(String name, String value) {
        return EncoderSettings.standard().with(name, value, X264);
    }

    @Test
    void withoutParametersKeyFramesAreTwoSecondsApart() {
        EncoderSettings settings = EncoderSettings.standard();
        assertEquals(60, settings.framesBetweenKeyFrames());
        assertEquals(50, settings.with("framerate", "25", X264).framesBetweenKeyFrames());
        assertEquals(7, settings.with("keyframe_interval", "7", X264).framesBetweenKeyFrames());
        assertEquals(
                Integer.MAX_VALUE, settings.with("keyframe_interval", "0", X264).framesBetweenKeyFrames());
    }

    @ParameterizedTest
    @CsvSource({"30,30,1", "29.97,30000,1001", "23.976,24000,1001", "12.5,12500,1000", "59.94,60000,1001", "1,1,1"})
    void frameRatesAreFractions(String value, int numerator, int denominator) {
        assertEquals(
                new FrameRate(numerator, denominator), with("framerate", value).frameRate());
    }

    @Test
    void theErrorLiftsTheLimitOfTheRate() {
        EncoderSettings settings = with("bitrate", "1000000").with("bitrate_error", "0.25", X264);
        assertEquals(1_000_000, settings.bitRate());
        assertEquals(1_250_000, settings.mostBitRate());
        assertEquals(625_000, settings.bufferBits());
    }

    @Test
    void theBufferHoldsTwoFramesHoweverFewThereAre() {
        EncoderSettings slow = with("framerate", "1").with("bitrate", "400000000", X264);
        assertEquals(800_000_000, slow.bufferBits());
        assertEquals(
                2_000_000,
                with("bitrate", "1000000").with("framerate", "1", X264).bufferBits());
    }

    @Test
    void theBitRateIsBoundByEachEncoderThatMayComeToBeUsed() {
        List<EncoderKind> both = List.of(EncoderKind.AV1_NVENC, EncoderKind.LIBSVTAV1);
        EncoderSettings settings = EncoderSettings.standard().with("bitrate", "100000000", both);
        assertEquals(100_000_000, settings.bitRate());
        VideoException refusal = assertThrows(VideoException.class, () -> settings.with("bitrate", "200000000", both));
        assertEquals(
                "\"bitrate\" must be a whole number from 10000 to 100000000 bit/s, not \"200000000\"",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "LIBX264,superfast,superfast",
        "LIBX265,slow,slow",
        "H264_NVENC,superfast,p1",
        "H264_NVENC,p7,p7",
        "LIBSVTAV1,superfast,9",
        "LIBSVTAV1,8,8",
        "LIBOPENH264,superfast,''"
    })
    void theNamesOfX264GoForEveryEncoder(EncoderKind kind, String value, String preset) {
        assertEquals(
                preset,
                EncoderSettings.standard().with("preset", value, List.of(kind)).preset(kind));
    }

    @ParameterizedTest
    @CsvSource({"LIBX264,superfast", "LIBX265,ultrafast", "H264_NVENC,p4", "LIBSVTAV1,7", "FLV,''"})
    void everyEncoderHasAStandardPreset(EncoderKind kind, String preset) {
        assertEquals(preset, EncoderSettings.standard().preset(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bitrate|0|\"bitrate\" must be a whole number from 10000 to 400000000 bit/s, not \"0\"",
                "bitrate|fast|\"bitrate\" must be a whole number from 10000 to 400000000 bit/s, not \"fast\"",
                "framerate|0.5|\"framerate\" must be a number from 1 to 240, not \"0.5\"",
                "framerate|NaN|\"framerate\" must be a number from 1 to 240, not \"NaN\"",
                "bitrate_error|-1|\"bitrate_error\" must be a number from 0 to 1, not \"-1\"",
                "keyframe_interval|-1|\"keyframe_interval\" must be a whole number from 0 to 1000000 frames, not \"-1\"",
                "threads|65|\"threads\" must be a whole number from 0 to 64, not \"65\"",
                "preset|p4|\"preset\" of libx264 must be one of ultrafast, superfast, veryfast, faster, fast, medium, slow,"
                        + " slower, veryslow, not \"p4\"",
                "quality|1|unknown parameter \"quality\"; there are: bitrate, bitrate_error, framerate, keyframe_interval,"
                        + " preset, threads"
            })
    void refusedValuesAreExplained(String name, String value, String message) {
        VideoException refusal = assertThrows(VideoException.class, () -> with(name, value));
        assertEquals(VideoException.Reason.BAD_PARAMETER, refusal.reason());
        assertEquals(message, refusal.getMessage());
    }
}
