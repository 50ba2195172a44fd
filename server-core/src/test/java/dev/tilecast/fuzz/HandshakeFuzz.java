package dev.tilecast.fuzz;

import dev.tilecast.wire.handshake.ClientHandshake;
import dev.tilecast.wire.handshake.HandshakeResult.Complete;
import dev.tilecast.wire.handshake.ServerHandshake;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Any bytes as a client's and as a server's half of the handshake. */
public final class HandshakeFuzz {
    private static final int HANDSHAKE = 1 + 2 * 1536;

    private HandshakeFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ByteBuf out = Unpooled.buffer();
        ByteBuf toServer = Unpooled.wrappedBuffer(data);
        Object result = new ServerHandshake(_ -> {}, () -> 0).read(toServer, out);
        check(result, data, toServer, out);

        ClientHandshake client = new ClientHandshake(true, _ -> {}, () -> 0);
        ByteBuf clientOut = Unpooled.buffer();
        client.start(clientOut);
        ByteBuf toClient = Unpooled.wrappedBuffer(data);
        check(client.read(toClient, clientOut), data, toClient, clientOut);
    }

    private static void check(Object result, byte[] data, ByteBuf in, ByteBuf out) {
        if (result instanceof Complete && data.length - in.readableBytes() != HANDSHAKE) {
            throw new AssertionError("took " + (data.length - in.readableBytes()) + " bytes");
        }
        if (out.readableBytes() > HANDSHAKE) {
            throw new AssertionError("answered " + out.readableBytes() + " bytes");
        }
    }
}
