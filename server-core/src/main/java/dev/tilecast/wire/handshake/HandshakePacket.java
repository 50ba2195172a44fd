package dev.tilecast.wire.handshake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The sizes and integer fields of C0 to S2 (RTMP specification, sections 5.2.2 to 5.2.4). */
final class HandshakePacket {
    static final int VERSION = 3;
    static final int SIZE = 1536;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private HandshakePacket() {}

    static int getInt(byte[] packet, int at) {
        return (int) INT.get(packet, at);
    }

    static void setInt(byte[] packet, int at, int value) {
        INT.set(packet, at, value);
    }
}
