package dev.tilecast.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Conversation.Received;
import dev.tilecast.wire.flv.AudioTagHeader;
import dev.tilecast.wire.flv.Track;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.handshake.HandshakeResult;
import dev.tilecast.wire.handshake.HandshakeResult.Complete;
import dev.tilecast.wire.handshake.HandshakeResult.NeedsMore;
import dev.tilecast.wire.handshake.ServerHandshake;
import dev.tilecast.wire.message.MessageType;
import dev.tilecast.wire.message.RtmpMessage.AudioMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.Unknown;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CaptureReplayTest {
    static final List<String> CAPTURES = Capture.NAMES;
    private static final int HANDSHAKE = 1 + 2 * 1536;

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyMessageOfARealClientDecodes(String name) {
        List<Received> messages = messages(clientBytesBehindHandshake(Capture.load(name)));

        assertEquals(List.of(), unknown(messages));
        CommandMessage first = (CommandMessage) messages.stream()
                .map(Received::message)
                .filter(CommandMessage.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("connect", first.name());
        assertTrue(first.argument(0).get("app").isPresent());
        boolean publishes = name.contains("publish");
        assertEquals(publishes, messages.stream().anyMatch(CaptureReplayTest::isMedia), "media from the client");
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyMessageOfTheServerDecodes(String name) {
        List<byte[]> reads = skip(Capture.load(name).fromServer(), HANDSHAKE);
        List<Received> messages = messages(reads);

        assertEquals(List.of(), unknown(messages));
        boolean plays = name.contains("play");
        assertEquals(plays, messages.stream().anyMatch(CaptureReplayTest::isMedia), "media from the server");
    }

    @ParameterizedTest
    @CsvSource({
        "ffmpeg-5.1-publish, Avc Aac",
        "obs-29-publish, Avc Aac",
        "gstreamer-rtmp2sink-1.22-publish, Avc",
        "ffmpeg-8.0-publish-hevc-aac, hvc1 Aac",
        "ffmpeg-8.0-publish-av1-opus, av01 Opus",
        "ffmpeg-8.0-publish-vp9, vp09",
        "ffmpeg-8.0-publish-multitrack, Avc avc1:1 Aac",
    })
    void theTagHeadersOfARealPublisherTellItsCodecs(String name, String codecs) {
        Set<String> found = new LinkedHashSet<>();
        try (Conversation conversation = new Conversation()) {
            clientBytesBehindHandshake(Capture.load(name)).forEach(conversation::read);
            for (Received received : conversation.received) {
                switch (received.header().typeId()) {
                    case MessageType.VIDEO -> found.addAll(codecs(VideoTagHeader.parse(Hex.bytes(received.payload()))));
                    case MessageType.AUDIO -> found.addAll(codecs(AudioTagHeader.parse(Hex.bytes(received.payload()))));
                    default -> {}
                }
            }
        }

        assertEquals(Set.of(codecs.split(" ")), found);
    }

    private static List<String> codecs(VideoTagHeader header) {
        return header instanceof VideoTagHeader.Extended extended
                ? codecs(extended.tracks())
                : List.of(header.getClass().getSimpleName());
    }

    private static List<String> codecs(AudioTagHeader header) {
        return header instanceof AudioTagHeader.Extended extended
                ? codecs(extended.tracks())
                : List.of(header.getClass().getSimpleName());
    }

    private static List<String> codecs(List<Track> tracks) {
        return tracks.stream()
                .map(track -> track.fourCc() + (track.trackId() == 0 ? "" : ":" + track.trackId()))
                .toList();
    }

    @Property(tries = 100)
    void fragmentationChangesNothing(
            @ForAll @IntRange(max = 12) int capture,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 700) Integer> sizes) {
        List<byte[]> reads = mediaDirection(Capture.load(CAPTURES.get(capture)));
        ByteBuf bytes = Capture.whole(reads);
        List<byte[]> cut = new ArrayList<>();
        for (int i = 0; bytes.isReadable(); i++) {
            byte[] part = new byte[Math.min(bytes.readableBytes(), sizes.get(i % sizes.size()))];
            bytes.readBytes(part);
            cut.add(part);
        }

        assertEquals(bytesOf(messages(reads)), bytesOf(messages(cut)));
    }

    private static List<byte[]> mediaDirection(Capture capture) {
        return capture.name().contains("publish")
                ? clientBytesBehindHandshake(capture)
                : skip(capture.fromServer(), HANDSHAKE);
    }

    private static List<String> bytesOf(List<Received> messages) {
        return messages.stream()
                .map(received -> received.header() + " " + received.payload())
                .toList();
    }

    /** Runs our own server's handshake on what the client sent and gives what is left, read by read. */
    private static List<byte[]> clientBytesBehindHandshake(Capture capture) {
        ServerHandshake handshake = new ServerHandshake(_ -> {}, () -> 0);
        ByteBuf pending = Unpooled.buffer();
        List<byte[]> rest = new ArrayList<>();
        boolean done = false;
        for (byte[] read : capture.fromClient()) {
            if (done) {
                rest.add(read);
                continue;
            }
            pending.writeBytes(read);
            HandshakeResult result = handshake.read(pending, Unpooled.buffer());
            if (result instanceof Complete) {
                done = true;
                byte[] left = new byte[pending.readableBytes()];
                pending.readBytes(left);
                rest.add(left);
            } else {
                assertEquals(new NeedsMore(), result);
            }
        }
        assertTrue(done, "handshake of " + capture.name());
        return rest;
    }

    private static List<byte[]> skip(List<byte[]> reads, int bytes) {
        ByteBuf all = Capture.whole(reads).skipBytes(bytes);
        byte[] rest = new byte[all.readableBytes()];
        all.readBytes(rest);
        return List.of(rest);
    }

    private static List<Received> messages(List<byte[]> reads) {
        try (Conversation conversation = new Conversation()) {
            reads.forEach(conversation::read);
            // A player that is killed may leave the server's last chunk cut off, but no bytes are left uninterpreted.
            assertTrue(conversation.unread() < 18);
            return conversation.received;
        }
    }

    private static List<String> unknown(List<Received> messages) {
        return messages.stream()
                .map(Received::message)
                .filter(Unknown.class::isInstance)
                .map(message -> ((Unknown) message).typeId() + ": " + ((Unknown) message).why())
                .toList();
    }

    private static boolean isMedia(Received received) {
        return received.message() instanceof VideoMessage || received.message() instanceof AudioMessage;
    }
}
