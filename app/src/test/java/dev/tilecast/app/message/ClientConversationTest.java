package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client's own conversation, as it is told by its tap. */
@Timeout(60)
class ClientConversationTest {
    private static final Path RECORDED = Captures.named("ffmpeg-8.0-publish-multitrack");

    @TempDir
    Path folder;

    /** What the tap of a client would hear. */
    private static final class Bytes implements ConversationSink {
        final List<Runnable> told = new ArrayList<>();
        private final ClientConversation conversation;

        Bytes(ClientConversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public void resume(long micros, ChunkState client, ChunkState server, long missed) {
            throw new AssertionError("the capture is whole");
        }

        @Override
        public void bytes(long micros, Side from, byte[] bytes) {
            ByteBuffer heard = ByteBuffer.wrap(bytes);
            told.add(() -> {
                if (from == Side.CLIENT) {
                    conversation.sent(System.nanoTime(), heard);
                } else {
                    conversation.received(System.nanoTime(), heard);
                }
            });
        }
    }

    private static List<String> summaries(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.kind() != Message.Kind.BREAK)
                .map(Message::summary)
                .toList();
    }

    /** Talks, and starts a capture when half of it is said. */
    private List<Message> captured(ClientConversation conversation) throws Exception {
        Bytes bytes = new Bytes(conversation);
        CaptureFile.read(RECORDED, bytes);
        Path file = folder.resolve("half.rtmp");
        int half = bytes.told.size() / 2;
        bytes.told.subList(0, half).forEach(Runnable::run);
        try (LiveCapture capture = LiveCapture.start(conversation, file).orElseThrow()) {
            bytes.told.subList(half, bytes.told.size()).forEach(Runnable::run);
            conversation.ended(System.nanoTime());
            while (!capture.isOver()) {
                Thread.onSpinWait();
            }
        }
        return Captures.messages(file);
    }

    @Test
    void allOfItIsThereFromTheHandshakeOn() throws Exception {
        ClientConversation conversation = new ClientConversation();
        List<String> recorded = summaries(Captures.messages(RECORDED));
        assertEquals(recorded, summaries(captured(conversation)));
        assertEquals(recorded, summaries(conversation.messages().log().after(0)));
        assertTrue(conversation.listen(new TapQueue(new Bytes(conversation))).isEmpty(), "it is over");
    }

    @Test
    void aCaptureThatComesAfterTheBeginningGoesOnFromTheMiddle() throws Exception {
        List<String> recorded = summaries(Captures.messages(RECORDED));
        List<Message> captured = captured(new ClientConversation(0));
        List<String> rest = summaries(captured);
        assertEquals("Gap", captured.getFirst().type());
        assertTrue(rest.size() > 10 && rest.size() < recorded.size(), "of " + recorded.size() + ": " + rest.size());
        assertEquals(recorded.subList(recorded.size() - rest.size(), recorded.size()), rest);
        captured.forEach(message -> assertEquals(List.of(), message.problems(), message::asText));
    }
}
