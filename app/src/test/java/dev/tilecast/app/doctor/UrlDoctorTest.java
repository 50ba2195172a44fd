package dev.tilecast.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UrlDoctorTest {
    private final UrlDoctor doctor = new UrlDoctor(Duration.ofMillis(1_500), Duration.ofSeconds(1));
    private final List<Finding> findings = new ArrayList<>();

    private boolean examine(String url) {
        return doctor.examine(url, findings::add);
    }

    private List<String> subjects() {
        return findings.stream().map(Finding::subject).toList();
    }

    private Finding.Broken broken() {
        return assertInstanceOf(Finding.Broken.class, findings.getLast(), findings::toString);
    }

    /** What a port that is no RTMP server answers to the first bytes. */
    private void examineWhatAnswers(byte[] answer) throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> {
                try (Socket socket = other.accept()) {
                    socket.getInputStream().readNBytes(1537);
                    socket.getOutputStream().write(answer);
                    socket.getInputStream().readAllBytes();
                } catch (IOException ended) {
                    // the examination is over
                }
            });
            assertFalse(examine("rtmp://127.0.0.1:" + other.getLocalPort() + "/live/a"));
            server.join();
        }
    }

    @Test
    void aStreamThatPlaysIsFineInEveryStep() {
        Wiring wiring = Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
        try (RtmpServer server = wiring.server()) {
            server.start(wiring.listen());
            assertTrue(examine("rtmp://" + server.listenAddress() + "/demo/testcard?size=64x36"), findings::toString);
        }
        assertEquals(
                List.of(
                        "URL",
                        "name service",
                        "TCP",
                        "handshake",
                        "connect",
                        "play",
                        "media",
                        "codec",
                        "key frame",
                        "timestamps"),
                subjects());
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> !(finding instanceof Finding.Fine))
                        .toList());
    }

    @Test
    void aCodecThatHasToBeAnnouncedIsDoubtful() {
        Wiring wiring = Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
        try (RtmpServer server = wiring.server()) {
            server.start(wiring.listen());
            assertTrue(examine("rtmp://" + server.listenAddress() + "/demo/testcard?size=64x64&codec=av1"));
        }
        Finding.Doubtful codec = findings.stream()
                .filter(finding -> finding.subject().equals("codec"))
                .map(Finding.Doubtful.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(codec.remedy().contains("-rtmp_enhanced_codecs av01"), codec::remedy);
    }

    @Test
    void anUnknownOptionIsNamedAsTheServerNamesIt() {
        Wiring wiring = Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
        try (RtmpServer server = wiring.server()) {
            server.start(wiring.listen());
            assertFalse(examine("rtmp://" + server.listenAddress() + "/demo/testcard?colour=red"));
        }
        assertEquals("play", broken().subject());
        assertTrue(broken().why().contains("there is no option \"colour\""), broken()::why);
        assertTrue(broken().remedy().contains("behind the ?"), broken()::remedy);
    }

    @Test
    void aRefusingServerIsQuoted() {
        try (RtmpServer server = Rtmp.createServer()) {
            server.install((isCreate, connection, command, user) -> false);
            server.start("127.0.0.1:0");
            assertFalse(examine("rtmp://" + server.listenAddress() + "/live/a"));
        }
        assertEquals("connect", broken().subject());
        assertTrue(broken().why().contains("NetConnection.Connect.Rejected"), broken()::why);
    }

    @Test
    void aServerThatPlaysAndSendsNothingIsBrokenAtTheMedia() {
        try (RtmpServer server = Rtmp.createServer()) {
            server.install((isCreate, connection, command, user) -> {
                if (isCreate) {
                    connection.registerStreamEventHandler((created, stream, object) -> {
                        if (created) {
                            stream.registerPlayEventHandler((isPlay, played, arguments) -> true);
                        }
                        return true;
                    });
                }
                return true;
            });
            server.start("127.0.0.1:0");
            assertFalse(examine("rtmp://" + server.listenAddress() + "/live/a"));
        }
        assertEquals("media", broken().subject());
    }

    @Test
    void aClosedPortIsBrokenAtTcp() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertFalse(examine("rtmp://127.0.0.1:" + port + "/live/a"));
        assertEquals("TCP", broken().subject());
        assertTrue(broken().why().contains("refuses"), broken()::why);
    }

    @Test
    void aWebServerIsRecognised() throws IOException, InterruptedException {
        examineWhatAnswers("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("handshake", broken().subject());
        assertTrue(broken().why().contains("HTTP"), broken()::why);
        assertTrue(broken().remedy().contains("web server"), broken()::remedy);
    }

    @Test
    void aTlsServerIsRecognised() throws IOException, InterruptedException {
        examineWhatAnswers(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
        assertTrue(broken().why().contains("TLS"), broken()::why);
    }

    @Test
    void aSilentServerIsBrokenAtTheHandshake() throws IOException, InterruptedException {
        examineWhatAnswers(new byte[0]);
        assertEquals("handshake", broken().subject());
        assertTrue(broken().why().contains("says nothing"), broken()::why);
    }

    @Test
    void aUrlThatCannotBeReadEndsAtOnce() {
        assertFalse(examine("\"rtmp://127.0.0.1/demo/a\""));
        assertFalse(examine("rtmp://127.0.0.1/demo"));
        assertEquals(
                "URL stream",
                findings.stream()
                        .filter(Finding.Broken.class::isInstance)
                        .map(Finding::subject)
                        .collect(Collectors.joining(" ")));
    }
}
