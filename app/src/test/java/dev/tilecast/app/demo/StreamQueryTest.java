package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.rtmp.PlayRefusedException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamQueryTest {
    private final StreamQuery query = new StreamQuery(
            new SceneCatalogue(new SharedCamera(), Clock.systemUTC()), StreamDefaults.standard(), () -> DemoCodec.H264);

    @Test
    void aSceneAloneHasTheDefaults() {
        assertEquals(
                new SceneRequest(new SceneOptions("testcard", 640, 360, 30, true), Encoding.of(DemoCodec.H264), false),
                query.parse("testcard"));
        assertEquals(query.parse("testcard"), query.parse("testcard?"));
    }

    @Test
    void optionsComeInAnyOrder() {
        SceneRequest wanted = new SceneRequest(
                new SceneOptions("testcard", 1, 4095, 120, false), Encoding.of(DemoCodec.SCREEN2), false);
        assertEquals(wanted, query.parse("testcard?codec=screen2&size=1x4095&fps=120&clock=off"));
        assertEquals(wanted, query.parse("testcard?clock=off&fps=120&size=1x4095&codec=screen2"));
    }

    @Test
    void scenesWithoutAClockAreTheSameWithTheClockOnAndOff() {
        assertEquals(query.parse("orbit?clock=on"), query.parse("orbit?clock=off"));
    }

    @Test
    void theEncodingIsTheCodecItsRateAndItsPreset() {
        SceneRequest request = query.parse("orbit?codec=libx264&bitrate=1.5M&preset=veryfast&encoder=own");
        assertEquals(
                new Encoding(DemoCodec.LIBX264, true, Optional.of(new BitRate(1_500_000)), Optional.of("veryfast")),
                request.encoding());
        assertTrue(request.ownEncoder());
    }

    @Test
    void whatACodecDoesNotHaveMakesNoOtherEncoding() {
        assertEquals(query.parse("testcard?codec=h264"), query.parse("testcard?codec=h264&diff=off"));
        assertNotEquals(query.parse("testcard?codec=screen2"), query.parse("testcard?codec=screen2&diff=off"));
    }

    @Test
    void theBitRateFollowsFromSizeAndFrameRateUnlessGiven() {
        SceneRequest usual = query.parse("testcard?size=1920x1080&fps=30");
        assertEquals("6220800", usual.encoding().parameters(usual.options()).get("bitrate"));
        SceneRequest given = query.parse("testcard?size=1920x1080&fps=30&bitrate=800k");
        assertEquals("800000", given.encoding().parameters(given.options()).get("bitrate"));
        SceneRequest tiny = query.parse("testcard?size=16x16&fps=1");
        assertEquals("50000", tiny.encoding().parameters(tiny.options()).get("bitrate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nope     | there is no scene \"nope\"; there are: testcard, orbit, mandelbrot",
                "``       | there is no scene \"\"; there are: testcard, orbit, mandelbrot",
                "Testcard | there is no scene \"Testcard\"; there are: testcard, orbit, mandelbrot"
            })
    void anUnknownSceneIsNotFound(String name, String reason) {
        PlayRefusedException refused = assertThrows(PlayRefusedException.class, () -> query.parse(name));
        assertEquals("NetStream.Play.StreamNotFound", refused.statusCode());
        assertEquals(reason, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour=red | there is no option \"colour\"; there are: codec, size, fps, bitrate, preset, clock, diff, encoder",
                "fps=30&    | there is no option \"\"; there are: codec, size, fps, bitrate, preset, clock, diff, encoder",
                "fps        | option fps has no value; write fps=VALUE",
                "fps=1&fps=2 | option fps is given twice; write it once",
                "codec=vp6  | option codec: \"vp6\" is not a codec; there are: h264, screen, screen2, sorenson, hevc, av1, libx264, libopenh264, h264_nvenc",
                "codec=     | option codec: \"\" is not a codec; there are: h264, screen, screen2, sorenson, hevc, av1, libx264, libopenh264, h264_nvenc",
                "size=640   | option size: \"640\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=0x1   | option size: \"0x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=4096x1 | option size: \"4096x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=-1x1  | option size: \"-1x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "fps=0      | option fps: \"0\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=121    | option fps: \"121\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=29.97  | option fps: \"29.97\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=99999999999 | option fps: \"99999999999\" is not a frame rate; write a whole number of frames per second"
                        + " from 1 to 120",
                "bitrate=2m | option bitrate: \"2m\" is not a bit rate; write bits per second from 50k to 200M, such as 800k or 2.5M",
                "bitrate=49k | option bitrate: \"49k\" is not a bit rate; write bits per second from 50k to 200M, such as 800k or 2.5M",
                "codec=screen&bitrate=1M | option bitrate: the codec screen is lossless and has no bit rate; leave it out, or"
                        + " write codec=h264",
                "codec=screen2&preset=fast | option preset: the codec screen2 is lossless and has no preset; leave it out, or"
                        + " write codec=h264",
                "preset=a%20b | option preset: \"a%20b\" is not a preset's name; write one that the encoder knows, such as"
                        + " superfast",
                "encoder=mine | option encoder: \"mine\" is neither own nor shared; write one of these",
                "clock=no   | option clock: \"no\" is neither on nor off; write one of these"
            })
    void aBadOptionFailsWithTheReason(String options, String reason) {
        PlayRefusedException refused =
                assertThrows(PlayRefusedException.class, () -> query.parse("testcard?" + options));
        assertEquals("NetStream.Play.Failed", refused.statusCode());
        assertEquals(reason, refused.getMessage());
    }
}
