package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.rtmp.PlayRefusedException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamQueryTest {
    private final StreamQuery query =
            new StreamQuery(new SceneCatalogue(new SharedCamera(), Clock.systemUTC()), StreamDefaults.standard());

    @Test
    void aSceneAloneHasTheDefaults() {
        assertEquals(
                new SceneRequest(new SceneOptions("testcard", 640, 360, 30, true), DemoCodec.SCREEN, true),
                query.parse("testcard"));
        assertEquals(query.parse("testcard"), query.parse("testcard?"));
    }

    @Test
    void optionsComeInAnyOrder() {
        SceneRequest wanted =
                new SceneRequest(new SceneOptions("testcard", 1, 4095, 120, false), DemoCodec.SCREEN2, true);
        assertEquals(wanted, query.parse("testcard?codec=screen2&size=1x4095&fps=120&clock=off"));
        assertEquals(wanted, query.parse("testcard?clock=off&fps=120&size=1x4095&codec=screen2"));
    }

    @Test
    void scenesWithoutAClockAreTheSameWithTheClockOnAndOff() {
        assertEquals(query.parse("orbit?clock=on"), query.parse("orbit?clock=off"));
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
                "colour=red | there is no option \"colour\"; there are: codec, size, fps, clock, diff",
                "fps=30&    | there is no option \"\"; there are: codec, size, fps, clock, diff",
                "fps        | option fps has no value; write fps=VALUE",
                "fps=1&fps=2 | option fps is given twice; write it once",
                "codec=h264 | option codec: \"h264\" is not a codec; there are: screen, screen2",
                "codec=     | option codec: \"\" is not a codec; there are: screen, screen2",
                "size=640   | option size: \"640\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=0x1   | option size: \"0x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=4096x1 | option size: \"4096x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "size=-1x1  | option size: \"-1x1\" is not a size; write WIDTHxHEIGHT from 1x1 to 4095x4095, such as 640x360",
                "fps=0      | option fps: \"0\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=121    | option fps: \"121\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=29.97  | option fps: \"29.97\" is not a frame rate; write a whole number of frames per second from 1 to 120",
                "fps=99999999999 | option fps: \"99999999999\" is not a frame rate; write a whole number of frames per second"
                        + " from 1 to 120",
                "clock=no   | option clock: \"no\" is neither on nor off; write one of these"
            })
    void aBadOptionFailsWithTheReason(String options, String reason) {
        PlayRefusedException refused =
                assertThrows(PlayRefusedException.class, () -> query.parse("testcard?" + options));
        assertEquals("NetStream.Play.Failed", refused.statusCode());
        assertEquals(reason, refused.getMessage());
    }
}
