package dev.tilecast.session;

/**
 * What the server tells every client when it connects (RTMP specification, sections 5.4.1, 5.4.4 and 5.4.5).
 *
 * @param chunkSize of the chunks that the server sends, in bytes
 * @param windowAcknowledgementSize bytes after which the server expects an acknowledgement; it never insists
 * @param peerBandwidth bytes that the client may send without one
 * @param announceBandwidthDone sends onBWDone after connect, which makes ffmpeg and librtmp call _checkbw
 */
public record SessionSettings(
        int chunkSize, int windowAcknowledgementSize, int peerBandwidth, boolean announceBandwidthDone) {

    /** {@return large chunks and a window that no player waits for} */
    public static SessionSettings defaults() {
        return new SessionSettings(65_536, 2_500_000, 2_500_000, false);
    }
}
