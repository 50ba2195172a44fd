package dev.tilecast.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestClientTest {
    private static final Duration MOST = Duration.ofSeconds(15);

    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private final TestClient client = new TestClient(wiring.server().codecs());

    @BeforeEach
    void start() {
        wiring.server().start(wiring.listen());
    }

    @AfterEach
    void end() {
        client.close();
        wiring.server().shutdown();
    }

    private String url(String rest) {
        return "rtmp://" + wiring.server().listenAddress() + "/" + rest;
    }

    private ClientReading await(Predicate<ClientReading> wanted) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (true) {
            ClientReading reading = client.reading();
            if (wanted.test(reading)) {
                return reading;
            }
            assertTrue(System.nanoTime() < deadline, () -> "it stayed " + reading);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private Problem problem() {
        return await(reading -> reading.problem().isPresent()).problem().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "screen", "screen2", "sorenson", "hevc", "av1"})
    void everyCodecOfTheDemoIsDecoded(String codec) {
        client.play(url("demo/testcard?size=160x90&codec=" + codec));
        ClientReading reading =
                await(now -> now.play().width() > 0 && now.play().frames() > 2);
        assertEquals(ClientState.PLAYING, reading.state());
        assertEquals(160, reading.play().width());
        assertEquals("", reading.play().decodingProblem());
        assertTrue(reading.play().bitsPerSecond() > 0);
        Optional<DecodedPicture> picture = client.takePicture();
        assertEquals(160, picture.orElseThrow().width());
        assertTrue(
                reading.play().metadata().contains("\"width\":160"),
                reading.play().metadata());
    }

    @Test
    void aCallIsAnsweredAsJsonAndAsATree() throws JsonProblemException {
        client.connect(url("demo"));
        await(reading -> reading.state() == ClientState.CONNECTED);
        assertTrue(client.call("move_camera", "30, 10, 2"));
        CallAnswer answer =
                await(reading -> reading.answer().isPresent()).answer().orElseThrow();
        assertEquals("move_camera", answer.procedure());
        assertTrue(answer.json().contains("\"zoom\" : 2"), answer::json);
        assertEquals(
                List.of("azimuth", "elevation", "zoom"),
                answer.tree().parts().stream().map(ValueTree::name).toList());
        assertTrue(client.call("no_such_thing", "1, [2]"));
        assertTrue(await(reading -> reading.answer().orElseThrow() != answer)
                .answer()
                .orElseThrow()
                .refused());
        assertTrue(client.reading().said().stream()
                .anyMatch(line -> !line.fromServer() && line.text().equals("no_such_thing #3 null, 1, [2]")));
    }

    @Test
    void aStreamStopsAndPlaysAgainInTheSameConversation() {
        client.play(url("demo/testcard?size=64x36"));
        await(reading -> reading.play().frames() > 2);
        client.stop();
        await(reading -> reading.state() == ClientState.CONNECTED);
        client.play(url("demo/testcard?size=64x36"));
        await(reading ->
                reading.state() == ClientState.PLAYING && reading.play().width() == 64);
        assertEquals(
                1,
                client.reading().said().stream()
                        .filter(line -> line.text().startsWith("connect"))
                        .count());
        client.disconnect();
        assertEquals(ClientState.IDLE, client.reading().state());
    }

    @Test
    void aStreamThatIsNotThereIsNamedWithTheServersReason() {
        client.play(url("demo/nothing"));
        assertTrue(problem().what().contains("NetStream.Play.StreamNotFound"), problem()::line);
        assertTrue(problem().why().contains("there is no scene"), problem()::line);
        assertEquals(ClientState.CONNECTED, client.reading().state());
    }

    @Test
    void anApplicationThatIsNotThereIsNamedWithTheServersReason() {
        client.play(url("other/testcard"));
        assertTrue(problem().what().contains("NetConnection.Connect.Rejected"), problem()::line);
        assertTrue(problem().remedy().contains("\"other\""), problem()::line);
        assertEquals(ClientState.FAILED, client.reading().state());
    }

    @Test
    void aPortWhereNothingListensRefuses() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        client.play("rtmp://127.0.0.1:" + port + "/live/a");
        assertEquals("127.0.0.1:" + port + " refuses connections", problem().what());
    }

    @Test
    void aServerThatEndsIsTold() {
        client.play(url("demo/testcard?size=64x36"));
        await(reading -> reading.play().frames() > 0);
        wiring.server().shutdown();
        assertFalse(problem().remedy().isEmpty());
    }
}
