package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.Side;
import dev.tilecast.rtmp.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections of a real server and client, into a file, out of it, and against a server again. */
@Timeout(60)
class CaptureRoundTripTest {
    @TempDir
    Path folder;

    private static List<String> commands(List<Message> messages, Side from) {
        return messages.stream()
                .filter(message -> message.from() == from && message.type().equals("Command"))
                .map(Message::summary)
                .toList();
    }

    @Test
    void aCaptureOpensAndPlaysAgainAgainstAServer() throws Exception {
        Path file = folder.resolve("whole.rtmp");
        try (PlayedDemo demo = new PlayedDemo()) {
            record(demo, file);
            List<Message> recorded = Captures.messages(file);
            assertEquals(
                    List.of(
                            "connect demo rtmp://127.0.0.1/demo",
                            "createStream()",
                            "play(\"testcard?size=64x36\", -2000)"),
                    commands(recorded, Side.CLIENT));
            recorded.forEach(FieldCheck::check);
            assertEquals(
                    List.of(),
                    recorded.stream()
                            .flatMap(message -> message.problems().stream())
                            .toList());

            Replay replay = Replay.start(file, demo.url());
            replay.await();
            List<Message> played = replay.log().after(0);
            assertTrue(replay.outcome().endsWith("answered as recorded."), replay.outcome());
            assertEquals(commands(recorded, Side.SERVER), commands(played, Side.SERVER));
            assertTrue(played.stream().anyMatch(message -> message.type().equals("Video")));
        }
    }

    /** All of a second connection, which goes through a tap from its first byte on. */
    private static void record(PlayedDemo demo, Path file) throws Exception {
        try (CaptureWriter writer = new CaptureWriter(file)) {
            TapQueue tap = new TapQueue(writer);
            try (Subscription _ = demo.server().tapArrivals(id -> Optional.of(tap));
                    PlayedDemo.Second second = demo.second()) {
                second.play();
            }
            tap.awaitEnd();
        }
    }

    @Test
    void aCaptureFromTheMiddleIsReadFromThere() throws Exception {
        Path file = folder.resolve("middle.rtmp");
        try (PlayedDemo demo = new PlayedDemo()) {
            demo.connect();
            demo.play();
            try (LiveCapture capture =
                    LiveCapture.start(demo.listeningPoint(), file).orElseThrow()) {
                while (capture.bytes() < 3_000) {
                    demo.awaitVideo();
                }
            }
            List<Message> messages = Captures.messages(file);
            assertEquals("Gap", messages.getFirst().type());
            assertTrue(messages.stream()
                            .filter(message -> message.type().equals("Video"))
                            .count()
                    > 1);
            assertEquals(
                    List.of(),
                    messages.stream()
                            .flatMap(message -> message.problems().stream())
                            .toList());
            CaptureException refused = assertThrows(CaptureException.class, () -> Replay.start(file, demo.url()));
            assertTrue(refused.getMessage().contains("starts in the middle"), refused.getMessage());
        }
    }

    @Test
    void aRecordedPlayerOfAnotherServerPlaysHere() throws Exception {
        try (PlayedDemo demo = new PlayedDemo()) {
            Replay replay = Replay.start(shortened("obs-29-play"), demo.url());
            replay.await();
            List<Message> played = replay.log().after(0);
            assertTrue(commands(played, Side.SERVER).contains("onStatus NetStream.Play.Start"), replay.outcome());
        }
    }

    /** Its first half second, so that nobody has to wait for the rest. */
    private Path shortened(String capture) throws Exception {
        Path file = folder.resolve("short.rtmp");
        Files.write(
                file,
                Files.readAllLines(Captures.named(capture)).stream()
                        .filter(line -> Integer.parseInt(line.split(" ")[0]) < 500)
                        .toList());
        return file;
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        Replay replay = Replay.start(Captures.named("obs-29-play"), "rtmp://127.0.0.1:1/live/a");
        replay.await();
        assertTrue(replay.outcome().contains("127.0.0.1:1"), replay.outcome());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 X 0300|line 2 is damaged: \"X\" is neither C nor S; it reads \"0 X 0300\"",
                "zero C 0300|line 2 is damaged: \"zero\" is no time in milliseconds; it reads \"zero C 0300\"",
                "1 C|line 2 is damaged: a line has the milliseconds, C or S, and the bytes in hex; it reads \"1 C\"",
                "#resume 1 128/0/0 x 0|line 2 is damaged: a chunk state begins with size/current/missing; it reads"
                        + " \"#resume 1 128/0/0 x 0\""
            })
    void aDamagedLineIsNamed(String line, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("damaged.rtmp"), "0 C 03\n" + line + "\n");
        CaptureException damaged = assertThrows(CaptureException.class, () -> Conversation.of(file));
        assertEquals(message, damaged.getMessage());
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("film.flv"), new byte[] {'F', 'L', 'V', 1, (byte) 0xFF, (byte) 0xFE});
        CaptureException refused = assertThrows(CaptureException.class, () -> Conversation.of(file));
        assertEquals("film.flv is no capture: it is not a text file", refused.getMessage());
    }
}
