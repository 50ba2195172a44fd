package dev.tilecast.wire.handshake;

import dev.tilecast.wire.handshake.HandshakeResult.Complete;
import dev.tilecast.wire.handshake.HandshakeResult.Failed;
import dev.tilecast.wire.handshake.HandshakeResult.NeedsMore;
import io.netty.buffer.ByteBuf;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The client's side of the handshake (RTMP specification, section 5.2). With digests it signs C1 as Flash Player does
 * and goes on in the simple form with a server that does not sign S1. For one thread.
 */
public final class ClientHandshake {
    private static final int FLASH_PLAYER_VERSION = 0x0A002D02;

    private final boolean digest;
    private final Consumer<byte[]> random;
    private final IntSupplier clock;
    private State state = State.S0;
    private boolean answeredDigest;
    private HandshakeResult end;

    private enum State {
        S0,
        S1,
        S2,
        ENDED
    }

    /**
     * A handshake of which nothing was sent.
     *
     * @param digest whether to sign
     * @param random fills an array with random bytes
     * @param clock milliseconds since any begin
     */
    public ClientHandshake(boolean digest, Consumer<byte[]> random, IntSupplier clock) {
        this.digest = digest;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Writes C0 and C1, to be called once and first.
     *
     * @param out gets C0 and C1, 1537 bytes
     */
    public void start(ByteBuf out) {
        byte[] c1 = new byte[HandshakePacket.SIZE];
        random.accept(c1);
        HandshakePacket.setInt(c1, 0, clock.getAsInt());
        HandshakePacket.setInt(c1, 4, digest ? FLASH_PLAYER_VERSION : 0);
        if (digest) {
            Digest.sign(c1, Digest.FIRST_BASE, Digest.PLAYER_KEY);
        }
        out.writeByte(HandshakePacket.VERSION).writeBytes(c1);
    }

    /**
     * Takes what {@code in} holds of the handshake and writes the answer to {@code out}.
     *
     * @param in what the server sent
     * @param out gets C2
     * @return whether it is complete; what then is left in {@code in} are chunks
     */
    public HandshakeResult read(ByteBuf in, ByteBuf out) {
        if (state == State.S0 && in.isReadable()) {
            int version = in.readUnsignedByte();
            if (version != HandshakePacket.VERSION) {
                return end(new Failed(ProtocolGuess.answer(version)));
            }
            state = State.S1;
        }
        if (state == State.S1 && in.readableBytes() >= HandshakePacket.SIZE) {
            byte[] s1 = new byte[HandshakePacket.SIZE];
            in.readBytes(s1);
            answer(s1, out);
            state = State.S2;
        }
        if (state == State.S2 && in.readableBytes() >= HandshakePacket.SIZE) {
            in.skipBytes(HandshakePacket.SIZE);
            return end(new Complete(answeredDigest));
        }
        return end == null ? new NeedsMore() : end;
    }

    private HandshakeResult end(HandshakeResult result) {
        state = State.ENDED;
        end = result;
        return result;
    }

    private void answer(byte[] s1, ByteBuf out) {
        byte[] c2 = s1;
        OptionalInt offset = digest ? Digest.find(s1, Digest.SERVER_KEY) : OptionalInt.empty();
        if (offset.isPresent()) {
            answeredDigest = true;
            c2 = new byte[HandshakePacket.SIZE];
            random.accept(c2);
            Digest.signAnswer(c2, s1, offset.getAsInt(), Digest.PLAYER_KEY);
        }
        out.writeBytes(c2);
    }
}
