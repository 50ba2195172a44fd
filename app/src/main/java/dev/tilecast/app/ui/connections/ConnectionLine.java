package dev.tilecast.app.ui.connections;

/**
 * What the table shows of one stream of a connection, or of a connection that has none yet.
 *
 * @param codec the encoder's identifier
 * @param megabitsPerSecond over the last second: the stream's frames, or all of a connection without a stream
 * @param framesPerSecond sent in the last second
 * @param seconds since the connection began, or that it lasted
 * @param bytesOut of the whole connection
 * @param endReason why the connection ended; empty while it is there
 */
public record ConnectionLine(
        Key key,
        String peer,
        String client,
        String application,
        String stream,
        String codec,
        PlayerState state,
        double megabitsPerSecond,
        double framesPerSecond,
        long framesSent,
        long framesDropped,
        long queuedBytes,
        long queuedMillis,
        long seconds,
        long bytesIn,
        long bytesOut,
        String tcUrl,
        String endReason) {

    /** The codec without what its encoder says of itself behind it. */
    public String codecName() {
        return codec.split(" \\(|: ", 2)[0];
    }

    /** @param streamId 0 for a connection without a stream */
    public record Key(long connectionId, int streamId) {
        public Key withoutStream() {
            return new Key(connectionId, 0);
        }
    }
}
