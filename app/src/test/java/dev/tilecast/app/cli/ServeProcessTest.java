package dev.tilecast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve} and {@code console} as processes of their own. */
@Timeout(60)
class ServeProcessTest {
    @TempDir
    private Path folder;

    private ChildProgram start(String... arguments) throws IOException {
        return new ChildProgram(folder.resolve("err.txt"), arguments);
    }

    private static void assertListening(List<String> lines) {
        int port = port(lines.getFirst());
        assertEquals(
                List.of(
                        "listening rtmp://127.0.0.1:" + port + "/demo/testcard",
                        "listening rtmp://127.0.0.1:" + port + "/demo/orbit",
                        "listening rtmp://127.0.0.1:" + port + "/demo/mandelbrot"),
                lines);
    }

    private static int port(String line) {
        return URI.create(line.substring("listening ".length())).getPort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void printsAnAddressForEachSceneAndEndsWithStatusZeroOnASignal(String signal) throws Exception {
        try (ChildProgram serve = start("serve", "--listen", "127.0.0.1:0")) {
            assertListening(serve.lines(3));
            serve.signal(signal);
            assertEquals(0, serve.awaitEnd());
            assertEquals(List.of(), serve.otherLines());
            assertTrue(serve.errorLines().getLast().contains("stopped listening"), serve.errorLines()::toString);
        }
    }

    @Test
    void aSecondSignalDoesNotDisturbTheOrderlyEnd() throws Exception {
        try (ChildProgram serve = start("serve", "--listen", "127.0.0.1:0")) {
            assertListening(serve.lines(3));
            // As where a terminal's Ctrl-C reaches Maven and the program, and Maven passes its own on.
            serve.signal("INT");
            serve.signal("TERM");
            assertEquals(0, serve.awaitEnd());
            assertTrue(serve.errorLines().getLast().contains("stopped listening"), serve.errorLines()::toString);
        }
    }

    @Test
    void aCutDownJavaThatCannotCatchSignalsEndsInOrderToo() throws Exception {
        List<String> withoutSignals = List.of("--limit-modules", "java.se");
        try (ChildProgram serve =
                new ChildProgram(folder.resolve("err.txt"), withoutSignals, "serve", "--listen", "127.0.0.1:0")) {
            assertListening(serve.lines(3));
            serve.signal("TERM");
            assertEquals(0, serve.awaitEnd());
            assertTrue(serve.errorLines().getLast().contains("stopped listening"), serve.errorLines()::toString);
        }
    }

    @Test
    void theEndTellsPlayersThatTheirStreamEnded() throws Exception {
        try (ChildProgram serve = start("serve", "--listen", "127.0.0.1:0", "--size", "64x36");
                RtmpClient player = RtmpClient.open(
                        new InetSocketAddress("127.0.0.1", port(serve.lines(3).getFirst())),
                        false,
                        Duration.ofSeconds(20))) {
            player.connect(AmfValue.object().put("app", "demo").build());
            player.play(player.createStream(), "testcard");
            while (!player.awaitStatus().equals("NetStream.Play.Start")) {
                // a reset may come first
            }
            serve.signal("TERM");
            assertEquals("NetStream.Play.Stop", player.awaitStatus());
            player.awaitClose();
            assertEquals(0, serve.awaitEnd());
        }
    }

    @Test
    void aPortInUseGivesOneLineThatNamesItAndStatusOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            try (ChildProgram serve = start("serve", "--listen", address)) {
                assertEquals(1, serve.awaitEnd());
                assertEquals(List.of(), serve.otherLines());
                assertEquals(1, serve.errorLines().size(), serve.errorLines()::toString);
                String line = serve.errorLines().getFirst();
                assertTrue(line.startsWith("tilecast: "), line);
                assertTrue(line.contains(address), line);
                assertTrue(line.contains("--listen") || line.contains("another port"), line);
            }
        }
    }

    @Test
    void withoutADisplayTheConsoleSaysSoAndServes() throws Exception {
        try (ChildProgram console = start("--listen", "127.0.0.1:0")) {
            assertListening(console.lines(3));
            assertEquals(
                    "tilecast: no window: DISPLAY is not set; serving without one (Ctrl-C ends it)",
                    console.errorLines().getFirst());
            console.signal("TERM");
            assertEquals(0, console.awaitEnd());
        }
    }
}
