package dev.tilecast.observe;

/** Something that happened in a server, for the log and the console. */
public sealed interface ServerEvent {

    /**
     * The server listens.
     *
     * @param listenAddress {@code host:port} that it really listens at
     * @param transport what carries the bytes: "io_uring", "epoll" or "nio"
     */
    record Started(String listenAddress, String transport) implements ServerEvent {}

    /**
     * The server has ended, and every connection and thread of it.
     *
     * @param listenAddress where it listened
     */
    record Stopped(String listenAddress) implements ServerEvent {}

    /**
     * A client has connected; nothing is known of it but its address.
     *
     * @param connectionId unique within the server, as in every event
     * @param peerAddress {@code ip:port} of the client
     */
    record ConnectionOpened(long connectionId, String peerAddress) implements ServerEvent {}

    /**
     * The client has shaken hands, and may connect.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     */
    record HandshakeDone(long connectionId) implements ServerEvent {}

    /**
     * A handler has claimed the connection.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param application of connect, without its query
     * @param client what the client calls itself (flashVer)
     */
    record ConnectionAccepted(long connectionId, String application, String client) implements ServerEvent {}

    /**
     * No handler claimed the connection, or a limit does not allow it.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param peerAddress {@code ip:port} of the client
     * @param reason what the client was told
     */
    record ConnectionRefused(long connectionId, String peerAddress, String reason) implements ServerEvent {}

    /**
     * The connection has ended; its handlers are told next, and {@code RtmpServer.details} still tells of it.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param reason who ended it and why
     */
    record ConnectionEnding(long connectionId, String reason) implements ServerEvent {}

    /**
     * The connection has ended and its handlers were told.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param peerAddress {@code ip:port} of the client
     * @param reason who ended it and why
     */
    record ConnectionClosed(long connectionId, String peerAddress, String reason) implements ServerEvent {}

    /**
     * The program lets a client have a message stream.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     */
    record StreamCreated(long connectionId, int messageStreamId) implements ServerEvent {}

    /**
     * A message stream is gone, whatever removed it.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param reason what removed it
     */
    record StreamRemoved(long connectionId, int messageStreamId, String reason) implements ServerEvent {}

    /**
     * A player has been allowed to play.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param streamName with its query
     */
    record PlayStarted(long connectionId, int messageStreamId, String streamName) implements ServerEvent {}

    /**
     * A play has ended, whoever wanted that.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param streamName with its query
     * @param reason who ended it and why
     */
    record PlayStopped(long connectionId, int messageStreamId, String streamName, String reason)
            implements ServerEvent {}

    /**
     * A player may not play.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param streamName with its query
     * @param statusCode what it was told, such as {@code NetStream.Play.StreamNotFound}
     * @param reason what the player was told in words
     */
    record PlayRefused(long connectionId, String streamName, String statusCode, String reason) implements ServerEvent {}

    /**
     * A player has paused or resumed.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param paused false where it goes on
     */
    record PauseChanged(long connectionId, int messageStreamId, boolean paused) implements ServerEvent {}

    /**
     * The server sends a stream no media from now on, or sends again; its player is not told.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param held false where it goes on
     */
    record HoldChanged(long connectionId, int messageStreamId, boolean held) implements ServerEvent {}

    /**
     * Something goes wrong with a connection on purpose from now on, or no more.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId 0 for the whole connection
     * @param faults which, for people
     * @param on whether anything is wrong with the connection after that
     */
    record FaultsSet(long connectionId, int messageStreamId, String faults, boolean on) implements ServerEvent {}

    /**
     * Connections from that address are refused for so many seconds.
     *
     * @param address without a port
     * @param seconds from now on
     * @param reason as the program gave it
     */
    record AddressRefused(String address, long seconds, String reason) implements ServerEvent {}

    /**
     * An address that was refused is let in again before its time.
     *
     * @param address without a port
     */
    record AddressAllowed(String address) implements ServerEvent {}

    /**
     * A handler of the program has thrown.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param handler its class
     * @param failure what it threw
     */
    record HandlerFailed(long connectionId, String handler, Throwable failure) implements ServerEvent {}

    /**
     * Something a client did that the specification does not allow, or that this server does not know.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param description what was odd, in words
     */
    record ProtocolWarning(long connectionId, String description) implements ServerEvent {}

    /**
     * A player did not keep up.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param frames since the last event of this kind
     * @param reason why frames were left out
     */
    record FramesDropped(long connectionId, int messageStreamId, int frames, String reason) implements ServerEvent {}
}
