package dev.tilecast.observe;

import java.util.List;

/**
 * One connection at one moment.
 *
 * @param id {@link dev.tilecast.rtmp.Connection#id()}
 * @param peerAddress {@code ip:port} of the client
 * @param client what the client calls itself (flashVer); empty before connect
 * @param application as connect named it, without its query; empty before connect
 * @param tcUrl as the client wrote it; empty before connect
 * @param state "handshake", "connecting", "connected" or "closing"
 * @param openedNanoTime {@link System#nanoTime()} of its beginning
 * @param bytesIn since its beginning
 * @param bytesOut handed to the operating system since its beginning
 * @param queuedBytes waiting in the sending queue
 * @param streams all that the connection has
 */
public record ConnectionSnapshot(
        long id,
        String peerAddress,
        String client,
        String application,
        String tcUrl,
        String state,
        long openedNanoTime,
        long bytesIn,
        long bytesOut,
        long queuedBytes,
        List<StreamSnapshot> streams) {
    /** Copies the list. */
    public ConnectionSnapshot {
        streams = List.copyOf(streams);
    }
}
