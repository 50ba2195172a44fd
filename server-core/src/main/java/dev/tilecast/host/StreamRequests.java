package dev.tilecast.host;

import dev.tilecast.host.PacedLoop.End;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.PlayRefusedException;
import dev.tilecast.rtmp.StreamEventHandler;
import dev.tilecast.session.SessionEvent;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the client asks of its streams, decided by the program's handlers. On the connection's mailbox. */
final class StreamRequests {
    private final ConnectionHost host;
    private final HostedConnection connection;
    private final ConnectionPort port;
    private final HandlerCalls calls;

    StreamRequests(ConnectionHost host, HostedConnection connection, ConnectionPort port, HandlerCalls calls) {
        this.host = host;
        this.connection = connection;
        this.port = port;
        this.calls = calls;
    }

    void create(SessionEvent.StreamRequested request) {
        if (add(request.messageStreamId(), request.commandObject()).isPresent()) {
            port.useSession(session -> session.acceptStream());
        } else {
            port.useSession(session -> session.refuseStream("the program refused the stream"));
        }
    }

    /** A stream that the program lets be; it is told of its removal once, whatever removes it. */
    private Optional<HostedStream> add(int id, AmfValue commandObject) {
        HostedStream stream = new HostedStream(connection, id, host);
        StreamEventHandler handler = connection.streamHandler();
        if (handler == null || calls.call(handler, () -> handler.handle(true, stream, commandObject))) {
            connection.streams().put(id, stream);
            host.tell(new ServerEvent.StreamCreated(connection.id(), id));
            return Optional.of(stream);
        }
        stream.remove();
        return Optional.empty();
    }

    void remove(SessionEvent.StreamRemoval request) {
        String reason = request.keepsId() ? "the player closed the stream" : "the player deleted the stream";
        HostedStream stream = connection.streams().get(request.messageStreamId());
        if (stream != null) {
            remove(stream, reason);
        }
        port.useSession(session -> session.streamRemoved());
    }

    private void remove(HostedStream stream, String reason) {
        boolean played = stream.isPlaying();
        stream.stopAnyway(calls);
        if (played) {
            tellStopped(stream, reason);
        }
        connection.streams().remove(stream.id());
        StreamEventHandler handler = connection.streamHandler();
        if (handler != null) {
            calls.call(handler, () -> handler.handle(false, stream, AmfValue.NULL));
        }
        stream.remove();
        host.tell(new ServerEvent.StreamRemoved(connection.id(), stream.id(), reason));
    }

    void play(SessionEvent.PlayRequested request) {
        try {
            HostedStream stream = streamToPlay(request.messageStreamId());
            List<VideoData> initial = new ArrayList<>();
            if (!stream.mayPlay(request.streamName(), calls, initial::add)) {
                throw PlayRefusedException.failed("the program refused to play " + request.streamName());
            }
            checkPlayable(stream);
            port.useSession(session -> session.acceptPlay());
            stream.begin(initial);
            host.tell(new ServerEvent.PlayStarted(connection.id(), stream.id(), request.streamName()));
        } catch (PlayRefusedException refused) {
            host.tell(new ServerEvent.PlayRefused(
                    connection.id(), request.streamName(), refused.statusCode(), refused.getMessage()));
            HostedStream stream = connection.streams().get(request.messageStreamId());
            boolean playsOn = stream != null && stream.isPlaying();
            port.useSession(session -> session.refusePlay(refused.statusCode(), refused.getMessage(), playsOn));
        }
    }

    private void checkPlayable(HostedStream stream) {
        try {
            stream.checkPlayable();
        } catch (PlayRefusedException refused) {
            stream.playRefused(calls);
            throw refused;
        }
    }

    /** The stream, which does not play any more; made anew where closeStream had ended it. */
    private HostedStream streamToPlay(int id) {
        HostedStream stream = connection.streams().get(id);
        if (stream == null) {
            return add(id, AmfValue.NULL)
                    .orElseThrow(() -> PlayRefusedException.failed("the program refused the stream"));
        }
        if (stream.isPlaying()) {
            if (!stream.stop(calls)) {
                throw PlayRefusedException.failed("the program does not let the stream that plays stop");
            }
            tellStopped(stream, "the player plays something else");
        }
        return stream;
    }

    void stop(SessionEvent.StopRequested request) {
        HostedStream stream = connection.streams().get(request.messageStreamId());
        if (stream == null || !stream.isPlaying()) {
            port.useSession(session -> session.refuseStop());
        } else if (stream.stop(calls)) {
            tellStopped(stream, "the player stopped");
            port.useSession(session -> session.acceptStop());
        } else {
            port.useSession(session -> session.refuseStop());
        }
    }

    void pause(SessionEvent.PauseRequested request) {
        HostedStream stream = connection.streams().get(request.messageStreamId());
        boolean playing = stream != null && stream.isPlaying();
        if (playing && stream.pause(request.pause(), calls)) {
            host.tell(new ServerEvent.PauseChanged(connection.id(), stream.id(), request.pause()));
            port.useSession(session -> session.acceptPause());
        } else {
            port.useSession(session -> session.refusePause("the program refused to pause or resume"));
        }
    }

    /** A loop of one of the stream's plays has ended by itself. */
    void loopEnded(HostedStream stream, int play, Object handler, End end) {
        boolean failed = end.failure() != null;
        if (failed) {
            calls.failed(handler, end.failure());
        }
        if (stream.isPlaying(play)) {
            endPlay(stream, failed, failed ? "the program failed: " + end.failure() : "the program ended the stream");
        }
    }

    /** A broadcast that the stream watched in one of its plays has ended that. */
    void broadcastEnded(HostedStream stream, int play, BroadcastWatch.End end) {
        if (stream.isPlaying(play)) {
            if (end.thrown() != null) {
                // The broadcast has logged it, once for all its players.
                host.tell(new ServerEvent.HandlerFailed(connection.id(), end.handler(), end.thrown()));
            }
            endPlay(stream, end.failed(), end.reason());
        }
    }

    /** Ends all plays without the player's doing. */
    void endPlays(String reason) {
        List.copyOf(connection.streams().values()).forEach(stream -> endPlay(stream, false, reason));
    }

    /** The client is gone and its streams with it. */
    void removeAll(String reason) {
        List.copyOf(connection.streams().values()).forEach(stream -> remove(stream, reason));
    }

    /** Ends a play without the player's doing; does nothing where the stream does not play. */
    private void endPlay(HostedStream stream, boolean failed, String reason) {
        if (stream.isPlaying()) {
            stream.stopAnyway(calls);
            tellStopped(stream, reason);
            port.useSession(session -> session.playEnded(stream.id(), failed, reason));
        }
    }

    private void tellStopped(HostedStream stream, String reason) {
        host.tell(new ServerEvent.PlayStopped(connection.id(), stream.id(), stream.streamName(), reason));
    }
}
