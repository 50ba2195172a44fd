package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real clients and nginx-rtmp said to each other. */
class CapturesTest {
    static Stream<Path> captures() throws IOException {
        return Captures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyByteOfEveryMessageIsKnown(Path capture) throws Exception {
        List<Message> messages = Captures.messages(capture);
        assertTrue(messages.size() > 20, "only " + messages.size());
        assertEquals(
                6,
                messages.stream()
                        .filter(message -> message.kind() == Message.Kind.HANDSHAKE)
                        .count());
        messages.forEach(FieldCheck::check);
        messages.forEach(message -> assertEquals(List.of(), message.problems(), message::asText));
    }

    @Test
    void obsPlaysWithTheseCommands() throws Exception {
        List<String> commands = Captures.messages(Captures.named("obs-29-play")).stream()
                .filter(message -> message.type().equals("Command") && message.from() == Side.CLIENT)
                .map(Message::summary)
                .toList();
        assertEquals(
                List.of(
                        "connect live rtmp://127.0.0.1:19400/live",
                        "createStream()",
                        "getStreamLength(\"src\")",
                        "play(\"src\", -2000)",
                        "deleteStream(1)"),
                commands);
    }

    @Test
    void aMultitrackMessageNamesItsTracks() throws Exception {
        List<String> summaries = Captures.messages(Captures.named("ffmpeg-8.0-publish-multitrack")).stream()
                .map(Message::summary)
                .filter(summary -> summary.contains("track"))
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "Video: key frame, sequence start, track 1 H.264",
                        "Video: key frame, coded frames without composition time, track 1 H.264",
                        "Video: inter frame, coded frames without composition time, track 1 H.264"),
                summaries);
    }
}
