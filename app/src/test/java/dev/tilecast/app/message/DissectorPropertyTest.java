package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tilecast.observe.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, they are taken apart without a failure, and no byte is left without a field. */
class DissectorPropertyTest {
    private static final List<List<Message>> CONVERSATIONS = conversations();
    private static final List<Integer> TYPES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 18, 19, 20, 22, 200);

    private static List<List<Message>> conversations() {
        try {
            List<List<Message>> conversations = new ArrayList<>();
            for (Path capture : Captures.all()) {
                conversations.add(Captures.messages(capture));
            }
            return conversations;
        } catch (IOException | CaptureException damaged) {
            throw new AssertionError(damaged);
        }
    }

    @Property(tries = 5_000)
    void randomPayloadsAreCovered(
            @ForAll("types") int type, @ForAll("payloads") byte[] payload, @ForAll @IntRange(max = 50) int cut) {
        FieldCheck.check(
                PayloadFields.of(type, payload, payload.length + cut).fields(), payload.length, "type " + type);
    }

    @Provide
    Arbitrary<Integer> types() {
        return Arbitraries.of(TYPES);
    }

    /** Small values more often than not, since most markers, types and lengths are small. */
    @Provide
    Arbitrary<byte[]> payloads() {
        Arbitrary<Byte> small = Arbitraries.bytes().between((byte) 0, (byte) 17);
        Arbitrary<Byte> bytes = Arbitraries.frequencyOf(Tuple.of(3, small), Tuple.of(1, Arbitraries.bytes()));
        return bytes.array(byte[].class).ofMaxSize(80);
    }

    @Property(tries = 500)
    void randomConversationsAreTakenApart(
            @ForAll @Size(max = 200) byte[] client, @ForAll @Size(max = 200) byte[] server) {
        List<Message> messages = new ArrayList<>();
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, messages::add)) {
            byte[] handshake = new byte[1 + 2 * 1536];
            handshake[0] = 3;
            for (Side side : Side.values()) {
                dissector.bytes(0, side, handshake);
                dissector.bytes(1, side, side == Side.CLIENT ? client : server);
            }
        }
        messages.forEach(FieldCheck::check);
        assertEquals(
                6,
                messages.stream()
                        .filter(message -> message.kind() == Message.Kind.HANDSHAKE)
                        .count());
    }

    @Property(tries = 60)
    void aChangedByteOfARealMessageIsNoFailure(
            @ForAll @IntRange(max = 12) int capture, @ForAll @IntRange(max = 120) int position, @ForAll byte value) {
        for (Message message : CONVERSATIONS.get(capture)) {
            byte[] changed = message.payload().clone();
            if (message.kind() == Message.Kind.MESSAGE && changed.length > 0) {
                changed[position % changed.length] = value;
                PayloadFields parts = PayloadFields.of(message.typeId(), changed, message.length());
                assertNotNull(parts.summary());
                FieldCheck.check(parts.fields(), changed.length, message.summary());
            }
        }
    }
}
