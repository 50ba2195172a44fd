package dev.tilecast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        try {
            return new CommandLineProgram(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serve --size 640  | tilecast: Invalid value for option '--size': \"640\" is not a size; write WIDTHxHEIGHT"
                        + " from 1x1 to 4095x4095, such as 640x360 (see tilecast serve --help)",
                "serve --fps 0     | tilecast: Invalid value for option '--fps': \"0\" is not a frame rate; write a whole"
                        + " number of frames per second from 1 to 120 (see tilecast serve --help)",
                "--codec vp6       | tilecast: Invalid value for option '--codec': \"vp6\" is not a codec; there are: h264, screen,"
                        + " screen2, sorenson, hevc, av1, libx264, libopenh264, h264_nvenc (see tilecast --help)",
                "serve --bitrate 9 | tilecast: Invalid value for option '--bitrate': \"9\" is not a bit rate; write bits per"
                        + " second from 50k to 200M, such as 800k or 2.5M (see tilecast serve --help)",
                "serve --colour x  | tilecast: Unknown option: '--colour' (see tilecast serve --help)",
                "--fps 60 serve    | tilecast: Option '--fps' stands before the command; write tilecast serve --fps"
                        + " (see tilecast --help)",
                "serve --fps       | tilecast: Missing value for option '--fps' (N) (see tilecast serve --help)",
                "--fps 9 --fps 8   | tilecast: Option '--fps' is given more than once (see tilecast --help)",
                "serve here        | tilecast: Unexpected argument: 'here' (see tilecast serve --help)",
                "paint             | tilecast: 'paint' is neither a command nor a file (see tilecast --help)",
                "console serve     | tilecast: 'serve' is neither a command nor a file (see tilecast console --help)",
                "a.rtmp serve      | tilecast: A capture stands before the command; tilecast console opens captures"
                        + " (see tilecast --help)"
            })
    void aWrongCommandLineGivesOneLineAndStatusTwo(String line, String message) {
        assertEquals(2, run(line.split(" +")));
        assertEquals(message + System.lineSeparator(), err.toString());
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "127.0.0.1:99999", "127.0.0.1:port"})
    void anAddressThatCannotBeReadGivesOneLineAndStatusTwo(String address) {
        assertEquals(2, run("serve", "--listen", address));
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains(address), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "console", "serve", "doctor"})
    void everyCommandHasHelpWithExamples(String command) {
        assertEquals(0, command.isEmpty() ? run("--help") : run(command, "--help"));
        assertTrue(out.toString().contains("Examples:"), out::toString);
        assertTrue(out.toString().contains("--listen"), out::toString);
        assertTrue(out.toString().contains("127.0.0.1:1935"), out::toString);
    }

    @Test
    void aUrlThatDoesNotPlayGivesStatusOne() {
        assertEquals(1, run("doctor", "http://127.0.0.1/live/a"));
        assertEquals(1, run("doctor", "rtmp://127.0.0.1:1/live/a"));
    }

    @Test
    void theVersionIsTheBuilds() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("(?s)tilecast \\d+\\.\\d+\\.\\d+\\S*\\R.*"), out::toString);
    }
}
