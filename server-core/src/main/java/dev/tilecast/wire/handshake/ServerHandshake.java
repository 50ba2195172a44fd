package dev.tilecast.wire.handshake;

import dev.tilecast.wire.handshake.HandshakeResult.Complete;
import dev.tilecast.wire.handshake.HandshakeResult.Failed;
import dev.tilecast.wire.handshake.HandshakeResult.NeedsMore;
import io.netty.buffer.ByteBuf;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The server's side of the handshake (RTMP specification, section 5.2), simple or with digests, as the client begins.
 *
 * <p>S0, S1 and S2 go out as soon as C1 is there. C2 is taken and not looked at: ffmpeg and Flash get it wrong. For one
 * thread.
 */
public final class ServerHandshake {
    private static final int FLASH_MEDIA_SERVER_VERSION = 0x04050001;

    private final Consumer<byte[]> random;
    private final IntSupplier clock;
    private State state = State.C0;
    private boolean digest;
    private HandshakeResult end;

    private enum State {
        C0,
        C1,
        C2,
        ENDED
    }

    /**
     * A handshake of which nothing has arrived.
     *
     * @param random fills an array with random bytes
     * @param clock milliseconds since any begin
     */
    public ServerHandshake(Consumer<byte[]> random, IntSupplier clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * Takes what {@code in} holds of the handshake and writes the answer to {@code out}.
     *
     * @param in what the client sent
     * @param out gets S0, S1 and S2
     * @return whether it is complete; what then is left in {@code in} are chunks
     */
    public HandshakeResult read(ByteBuf in, ByteBuf out) {
        if (state == State.C0 && in.isReadable()) {
            int version = in.readUnsignedByte();
            if (version != HandshakePacket.VERSION) {
                return end(new Failed(ProtocolGuess.refusal(version)));
            }
            state = State.C1;
        }
        if (state == State.C1 && in.readableBytes() >= HandshakePacket.SIZE) {
            byte[] c1 = new byte[HandshakePacket.SIZE];
            in.readBytes(c1);
            answer(c1, out);
            state = State.C2;
        }
        if (state == State.C2 && in.readableBytes() >= HandshakePacket.SIZE) {
            in.skipBytes(HandshakePacket.SIZE);
            return end(new Complete(digest));
        }
        return end == null ? new NeedsMore() : end;
    }

    private HandshakeResult end(HandshakeResult result) {
        state = State.ENDED;
        end = result;
        return result;
    }

    private void answer(byte[] c1, ByteBuf out) {
        byte[] s1 = new byte[HandshakePacket.SIZE];
        random.accept(s1);
        HandshakePacket.setInt(s1, 0, clock.getAsInt());
        HandshakePacket.setInt(s1, 4, 0);
        byte[] s2 = c1;
        // A version that is not zero announces digests, but some clients set one and sign nothing.
        boolean announced = HandshakePacket.getInt(c1, 4) != 0;
        OptionalInt offset = announced ? Digest.find(c1, Digest.PLAYER_KEY) : OptionalInt.empty();
        if (offset.isPresent()) {
            digest = true;
            HandshakePacket.setInt(s1, 4, FLASH_MEDIA_SERVER_VERSION);
            Digest.sign(s1, Digest.baseOf(c1, offset.getAsInt()), Digest.SERVER_KEY);
            s2 = new byte[HandshakePacket.SIZE];
            random.accept(s2);
            Digest.signAnswer(s2, c1, offset.getAsInt(), Digest.SERVER_KEY);
        }
        out.writeByte(HandshakePacket.VERSION).writeBytes(s1).writeBytes(s2);
    }
}
