package dev.tilecast.observe;

import dev.tilecast.wire.chunk.ChunkState;
import java.nio.ByteBuffer;

/**
 * Listens in on one connection: the bytes that go over the network, both ways. It is called by the connection's I/O
 * thread, so it must return at once; one that throws is called no more.
 */
public interface ConnectionTap {

    /**
     * The bytes that follow are not those behind the ones before: it listens from the middle of the conversation on, or
     * had no room. A tap that was there before the first byte gets that one without being asked this.
     *
     * @param nanoTime of {@link System#nanoTime}
     * @param client how the client's next bytes are to be read
     * @param server how the server's next bytes are to be read
     * @param missed bytes that were not told since the tap is there
     * @return false to be asked again later; no bytes are told until then
     */
    boolean resume(long nanoTime, ChunkState client, ChunkState server, long missed);

    /**
     * Bytes that were received or are being sent.
     *
     * @param nanoTime of {@link System#nanoTime}
     * @param from who says them
     * @param bytes to be copied, valid during the call
     * @return false where there is no room for them; they and those behind them are missed, until {@link #resume}
     */
    boolean bytes(long nanoTime, Side from, ByteBuffer bytes);

    /**
     * The connection is closed; the last call.
     *
     * @param nanoTime of {@link System#nanoTime}
     */
    void end(long nanoTime);
}
