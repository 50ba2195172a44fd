package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Options that FFmpeg does not know are ignored by it without a word; this holds for machines without NVENC, too. */
class EncoderOptionsTest {

    @ParameterizedTest
    @EnumSource(EncoderKind.class)
    void everyOptionAndValueIsKnownToFfmpeg(EncoderKind kind) {
        FfmpegLibrary.load();
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(kind.encoderName());
        Assumptions.assumeTrue(codec != null, kind.encoderName() + " is not part of this FFmpeg");
        for (String preset : kind.presets().names()) {
            EncoderSettings settings = EncoderSettings.standard()
                    .with("preset", preset, List.of(kind))
                    .with("threads", "2", List.of(kind));
            AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
            for (Map.Entry<String, String> option :
                    EncoderOptions.of(kind, 320, 180, settings).entrySet()) {
                int status =
                        avutil.av_opt_set(context, option.getKey(), option.getValue(), avutil.AV_OPT_SEARCH_CHILDREN);
                assertTrue(status >= 0, option.toString());
            }
            avcodec.avcodec_free_context(context);
        }
    }

    /** H.265's level 5 has none of 16 pixels. */
    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 60, 4000000, ultrafast, true",
        "1920, 1080, 120, 4000000, ultrafast, false",
        "3840, 2160, 30, 4000000, ultrafast, false",
        "1920, 1080, 30, 40000000, ultrafast, false",
        "1920, 1080, 30, 4000000, medium, false"
    })
    void hevcHasSmallBlocksWhereItIsToBeFastUpToLevel41(
            int width, int height, String rate, String bitRate, String preset, boolean small) {
        List<EncoderKind> kinds = List.of(EncoderKind.LIBX265);
        EncoderSettings settings = EncoderSettings.standard()
                .with("framerate", rate, kinds)
                .with("bitrate", bitRate, kinds)
                .with("preset", preset, kinds);
        String parameters =
                EncoderOptions.of(EncoderKind.LIBX265, width, height, settings).get("x265-params");
        assertEquals(small, parameters.contains("ctu=16"), parameters);
    }
}
