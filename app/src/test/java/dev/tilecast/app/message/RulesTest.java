package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.message.Message.Kind;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found odd about the order of a conversation's messages. */
class RulesTest {
    private static final int AUDIO = 8;
    private static final int COMMAND = 20;

    private final List<Message> told = new ArrayList<>();
    private final Rules rules = new Rules(new Dissector.Numbers(), told::add);

    private String say(Side from, Kind kind, String type, int typeId, int stream, long time, byte[] payload) {
        rules.accept(new Message(
                1, time * 1_000, from, kind, type, 3, typeId, stream, time, payload.length, payload, type, List.of()));
        return told.stream()
                .flatMap(message -> message.problems().stream())
                .reduce((_, newest) -> newest)
                .orElse("");
    }

    private String command(Side from, String name, double transaction, int stream, long time) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(3 + text.length + 9)
                .put((byte) 2)
                .putShort((short) text.length)
                .put(text)
                .put((byte) 0)
                .putDouble(transaction)
                .array();
        return say(from, Kind.MESSAGE, "Command", COMMAND, stream, time, payload);
    }

    private String audio(Side from, int stream, long time) {
        return say(from, Kind.MESSAGE, "Audio", AUDIO, stream, time, new byte[] {(byte) 0xAF, 1, 0});
    }

    private String end() {
        return say(Side.CLIENT, Kind.BREAK, "End", -1, 0, 20, new byte[0]);
    }

    private void connect() {
        command(Side.CLIENT, "connect", 1, 0, 0);
        command(Side.SERVER, "_result", 1, 0, 0);
    }

    @Test
    void anAnswerNeedsACall() {
        connect();
        assertEquals(
                "The client has no unanswered call with transaction id 5: it cannot tell what this is the answer to"
                        + " (section 7.2.1.2).",
                command(Side.SERVER, "_result", 5, 0, 1));
    }

    @Test
    void aCallThatIsNotAnsweredIsToldAfterTenSecondsAndOnce() {
        connect();
        assertEquals("", command(Side.CLIENT, "createStream", 2, 0, 5));
        assertEquals("", command(Side.CLIENT, "deleteStream", 3, 0, 10_000));
        String late = "The client's createStream (transaction 2) was not answered within 10 s (section 7.2.1.3).";
        assertEquals(late, command(Side.CLIENT, "deleteStream", 4, 0, 10_005));
        assertEquals(Kind.BREAK, told.getLast().kind());
        int before = told.size();
        end();
        assertEquals(before + 1, told.size());
        assertEquals(List.of(), told.getLast().problems());
    }

    @Test
    void aPlayWithoutStatusIsToldAtTheEnd() {
        connect();
        command(Side.CLIENT, "play", 4, 1, 5);
        assertEquals(
                "The client's play (on message stream 1, by onStatus) was never answered (section 7.2.2.1).", end());
    }

    @Test
    void aPlayThatIsAnsweredByItsStatusIsFine() {
        connect();
        command(Side.CLIENT, "play", 4, 1, 5);
        command(Side.SERVER, "onStatus", 0, 1, 6);
        assertEquals("", audio(Side.SERVER, 1, 7));
        assertEquals("", end());
    }

    @Test
    void connectIsFirst() {
        assertTrue(command(Side.CLIENT, "createStream", 2, 0, 0).startsWith("createStream comes before connect:"));
    }

    @Test
    void mediaFollowAPublishOrPlay() {
        connect();
        assertTrue(audio(Side.CLIENT, 1, 0).startsWith("Audio comes on message stream 1 without a publish before it"));
        assertTrue(audio(Side.SERVER, 1, 0).startsWith("Audio comes on message stream 1 without a play before it"));
    }

    @Test
    void timestampsDoNotGoBackwardWithoutACommand() {
        connect();
        command(Side.CLIENT, "publish", 4, 1, 1);
        command(Side.SERVER, "onStatus", 0, 1, 2);
        assertEquals("", audio(Side.CLIENT, 1, 0xFFFF_FFF0L));
        assertEquals("", audio(Side.CLIENT, 1, 16), "the time wraps around");
        assertTrue(audio(Side.CLIENT, 1, 6).startsWith("The timestamp goes back by 10 ms, from 16 to 6,"));
        told.clear();
        command(Side.CLIENT, "seek", 0, 1, 3);
        assertEquals("", audio(Side.CLIENT, 1, 0));
    }

    @Test
    void whatCameBeforeTheRecordingIsNoFinding() {
        rules.resume();
        assertEquals("", command(Side.SERVER, "_result", 5, 0, 0));
        assertEquals("", audio(Side.SERVER, 1, 0));
        assertEquals("", command(Side.CLIENT, "play", 0, 1, 0));
    }

    @Test
    void twoWindowsWithoutAnAcknowledgementAreTold() {
        connect();
        say(Side.SERVER, Kind.MESSAGE, "Window Ack Size", 5, 0, 0, new byte[] {0, 0, 3, (byte) 0xE8});
        rules.bytes(Side.SERVER, 2_000);
        assertEquals("", command(Side.SERVER, "onBWDone", 0, 0, 0));
        rules.bytes(Side.SERVER, 1);
        assertTrue(command(Side.SERVER, "onBWDone", 0, 0, 0)
                .startsWith("The server has sent 2001 bytes without an acknowledgement, twice its window of 1000"));
        told.clear();
        say(Side.CLIENT, Kind.MESSAGE, "Acknowledgement", 3, 0, 0, new byte[4]);
        assertEquals("", command(Side.SERVER, "onBWDone", 0, 0, 0));
    }

    @Test
    void theSecondHandshakePartIsAnEcho() {
        byte[] first = new byte[HandshakeFields.SIZE];
        first[3] = 7;
        first[100] = 9;
        assertEquals("", say(Side.CLIENT, Kind.HANDSHAKE, "C1", -1, 0, 0, first));
        assertEquals("", say(Side.SERVER, Kind.HANDSHAKE, "S2", -1, 0, 0, first.clone()));
        byte[] other = first.clone();
        other[100] = 1;
        assertEquals(
                "S2 is no echo of C1: its random data differ from byte 100 on (section 5.2.4); a strict peer ends the"
                        + " connection here.",
                say(Side.SERVER, Kind.HANDSHAKE, "S2", -1, 0, 0, other));
    }

    @Test
    void aSignedHandshakeIsNotComparedByItsEcho() {
        byte[] first = new byte[HandshakeFields.SIZE];
        first[4] = 9;
        say(Side.CLIENT, Kind.HANDSHAKE, "C1", -1, 0, 0, first);
        assertEquals("", say(Side.SERVER, Kind.HANDSHAKE, "S2", -1, 0, 0, new byte[HandshakeFields.SIZE]));
    }

    @Test
    void anAbortIsExplained() {
        List<Message> messages = new ArrayList<>();
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, messages::add)) {
            ChunkState fresh = new ChunkState(128, List.of(), 0, 0);
            dissector.resume(0, fresh, fresh, 0);
            dissector.bytes(1, Side.CLIENT, new byte[] {2, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 5});
        }
        assertTrue(messages.getLast().problems().getFirst().contains("section 5.4.2"));
    }
}
