package dev.tilecast.observe;

/** Something that happened in a server, for the log and the console. */
public sealed interface ServerEvent {

    record Started(String listenAddress, String transport) implements ServerEvent {}

    record Stopped(String listenAddress) implements ServerEvent {}

    record ConnectionOpened(long connectionId, String peerAddress) implements ServerEvent {}

    record ConnectionAccepted(long connectionId, String application, String client) implements ServerEvent {}

    record ConnectionRefused(long connectionId, String peerAddress, String reason) implements ServerEvent {}

    record ConnectionClosed(long connectionId, String peerAddress, String reason) implements ServerEvent {}

    record PlayStarted(long connectionId, int messageStreamId, String streamName) implements ServerEvent {}

    record PlayStopped(long connectionId, int messageStreamId, String streamName, String reason)
            implements ServerEvent {}

    record PlayRefused(long connectionId, String streamName, String statusCode, String reason) implements ServerEvent {}

    record PauseChanged(long connectionId, int messageStreamId, boolean paused) implements ServerEvent {}

    record HandlerFailed(long connectionId, String handler, Throwable failure) implements ServerEvent {}

    /** Something a client did that the specification does not allow, or that this server does not know. */
    record ProtocolWarning(long connectionId, String description) implements ServerEvent {}

    record FramesDropped(long connectionId, int messageStreamId, int frames, String reason) implements ServerEvent {}
}
