package dev.tilecast.wire.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Capture;
import dev.tilecast.wire.Hex;
import dev.tilecast.wire.handshake.HandshakeResult.Complete;
import dev.tilecast.wire.handshake.HandshakeResult.Failed;
import dev.tilecast.wire.handshake.HandshakeResult.NeedsMore;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
    private static final Consumer<byte[]> RANDOM = new Random(7)::nextBytes;
    private final ServerHandshake server = new ServerHandshake(RANDOM, () -> 0x01020304);

    @Test
    void s0S1S2GoOutBeforeC2() {
        ByteBuf out = Unpooled.buffer();

        HandshakeResult result = server.read(packet(3, c1(0)), out);

        assertEquals(new NeedsMore(), result);
        assertEquals(1 + 2 * 1536, out.readableBytes());
        assertEquals("0301020304" + "00000000", Hex.of(out.slice(0, 9)));
    }

    @Test
    void withoutAVersionTheHandshakeIsSimpleAndS2EchoesC1() {
        byte[] c1 = c1(0);
        ByteBuf out = Unpooled.buffer();

        server.read(packet(3, c1), out);

        assertEquals(Unpooled.wrappedBuffer(c1), out.slice(1 + 1536, 1536));
    }

    @Test
    void aVersionWithoutADigestIsStillSimple() {
        byte[] c1 = c1(0x09007C02);
        ByteBuf in = packet(3, c1).writeBytes(new byte[1536]);
        ByteBuf out = Unpooled.buffer();

        assertEquals(new Complete(false), server.read(in, out));
        assertEquals(Unpooled.wrappedBuffer(c1), out.slice(1 + 1536, 1536));
    }

    @ParameterizedTest
    @ValueSource(ints = {Digest.FIRST_BASE, Digest.SECOND_BASE})
    void bothPlacesOfTheDigestAreFoundAndAnsweredAlike(int base) {
        byte[] c1 = c1(0x0A002D02);
        Digest.sign(c1, base, Digest.PLAYER_KEY);
        ByteBuf out = Unpooled.buffer();

        assertEquals(new Complete(true), server.read(packet(3, c1).writeBytes(new byte[1536]), out));

        byte[] s1 = new byte[1536];
        out.getBytes(1, s1);
        assertEquals(base, Digest.baseOf(s1, Digest.find(s1, Digest.SERVER_KEY).orElseThrow()));
    }

    /** ffmpeg signs C1 and nginx-rtmp signs S2 with the same keys as we do: their bytes are the golden ones. */
    @ParameterizedTest
    @ValueSource(strings = {"ffmpeg-5.1-publish", "ffmpeg-8.0-publish-vp9", "obs-29-play", "vlc-3.0-play"})
    void theDigestsOfFfmpegAndNginxAreOurs(String capture) {
        ByteBuf client = Capture.whole(Capture.load(capture).fromClient());
        ByteBuf nginx = Capture.whole(Capture.load(capture).fromServer());
        byte[] c1 = new byte[1536];
        client.getBytes(1, c1);
        byte[] s2 = new byte[1536];
        nginx.getBytes(1 + 1536, s2);

        OptionalInt offset = Digest.find(c1, Digest.PLAYER_KEY);
        byte[] signed = Arrays.copyOf(s2, s2.length);
        Digest.signAnswer(signed, c1, offset.orElseThrow(), Digest.SERVER_KEY);

        assertEquals(Digest.SECOND_BASE, Digest.baseOf(c1, offset.getAsInt()));
        assertEquals(Unpooled.wrappedBuffer(s2), Unpooled.wrappedBuffer(signed));
    }

    @Test
    void c2IsNotLookedAtSinceFfmpegAndFlashGetItWrong() {
        ByteBuf in = packet(3, c1(0)).writeBytes(new byte[1536]);

        assertEquals(new Complete(false), server.read(in, Unpooled.buffer()));
    }

    @Test
    void bytesBehindC2Stay() {
        ByteBuf in = packet(3, c1(0)).writeBytes(new byte[1536]).writeByte(0x42);

        server.read(in, Unpooled.buffer());

        assertEquals("42", Hex.of(in));
    }

    @Test
    void byteByByteIsTheSame() {
        ByteBuf all = packet(3, c1(0)).writeBytes(new byte[1536]).writeByte(0x42);
        ByteBuf in = Unpooled.buffer();
        ByteBuf out = Unpooled.buffer();
        HandshakeResult result = new NeedsMore();
        while (result instanceof NeedsMore) {
            in.writeByte(all.readByte());
            result = server.read(in, out);
        }

        assertEquals(new Complete(false), result);
        assertEquals(1, all.readableBytes());
        assertEquals(1 + 2 * 1536, out.readableBytes());
    }

    @ParameterizedTest
    @CsvSource({"6, RTMPE", "8, RTMPE", "22, TLS", "71, HTTP", "0, no known RTMP", "4, no known RTMP"})
    void otherVersionsAreRefusedWithWhatTheySeemToBe(int version, String guess) {
        ByteBuf out = Unpooled.buffer();

        Failed failed = assertInstanceOf(Failed.class, server.read(packet(version, c1(0)), out));

        assertTrue(failed.reason().contains(guess), failed.reason());
        assertEquals(0, out.readableBytes());
        assertEquals(failed, server.read(packet(3, c1(0)), out), "stays refused");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ourClientAndServerAgree(boolean digest) {
        ClientHandshake client = new ClientHandshake(digest, RANDOM, () -> 5);
        ByteBuf toServer = Unpooled.buffer();
        ByteBuf toClient = Unpooled.buffer();

        client.start(toServer);
        assertEquals(new NeedsMore(), server.read(toServer, toClient));
        assertEquals(new Complete(digest), client.read(toClient, toServer));
        assertEquals(new Complete(digest), server.read(toServer, toClient));

        assertEquals(0, toServer.readableBytes());
        assertEquals(0, toClient.readableBytes());
    }

    @ParameterizedTest
    @CsvSource({"rtmpdump-2.4-play, false", "ffmpeg-5.1-publish, true"})
    void ourClientTakesWhatNginxSends(String capture, boolean nginxSigned) {
        ClientHandshake client = new ClientHandshake(true, RANDOM, () -> 5);
        ByteBuf out = Unpooled.buffer();
        client.start(out);

        HandshakeResult result = client.read(Capture.whole(Capture.load(capture).fromServer()), out);

        assertEquals(new Complete(nginxSigned), result);
        assertEquals(1 + 2 * 1536, out.readableBytes());
    }

    private static byte[] c1(int version) {
        byte[] c1 = new byte[1536];
        RANDOM.accept(c1);
        HandshakePacket.setInt(c1, 4, version);
        return c1;
    }

    private static ByteBuf packet(int version, byte[] c1) {
        return Unpooled.buffer().writeByte(version).writeBytes(c1);
    }
}
