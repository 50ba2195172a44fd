package dev.tilecast.host;

import dev.tilecast.broadcast.DropPolicy;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.host.PacedLoop.End;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.CallEventHandler;
import dev.tilecast.rtmp.ConnectRefusedException;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.session.RtmpSession;
import dev.tilecast.session.SessionEvent;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.wire.amf.AmfValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hosts one connection: takes what the session raises, calls the program's handlers on the connection's mailbox and
 * answers the session.
 */
public final class ConnectionHost {
    private final ServerHost server;
    private final ConnectionPort port;
    private final HostedConnection connection;
    private final HandlerCalls calls;
    private final Mailbox mailbox;
    private final Ownership ownership;
    private final StreamRequests streams;
    private final HostedFaults faults;

    /**
     * Hosts a connection of which nothing has arrived yet.
     *
     * @param server whose handlers are asked, and whose listeners are told
     * @param port the connection's transport
     * @param id unique within the server
     * @param peerAddress {@code ip:port} of the client
     */
    public ConnectionHost(ServerHost server, ConnectionPort port, long id, String peerAddress) {
        this.server = server;
        this.port = port;
        connection = new HostedConnection(this, id, peerAddress);
        calls = new HandlerCalls(id, server::tell);
        mailbox = new Mailbox("tilecast-handlers-" + id);
        ownership = new Ownership(server.connectHandlers(), connection, calls);
        streams = new StreamRequests(this, connection, port, calls);
        faults = new HostedFaults(connection, port);
    }

    /** {@return a number unique within the server} */
    public long id() {
        return connection.id();
    }

    HostedConnection connection() {
        return connection;
    }

    ConnectionPort port() {
        return port;
    }

    VideoCodecs codecs() {
        return server.codecs();
    }

    DropPolicy dropPolicy() {
        return server.dropPolicy();
    }

    Duration handlerPatience() {
        return server.handlerPatience();
    }

    void tell(ServerEvent event) {
        server.tell(event);
    }

    /**
     * Lets that listen in on what goes over the network. Any thread.
     *
     * @param tap hears all bytes from now on
     * @return closes the tap
     */
    public Subscription tap(ConnectionTap tap) {
        return port.tap(tap);
    }

    /** {@return what the connection is doing now} Any thread. */
    public ConnectionSnapshot snapshot() {
        return connection.snapshot();
    }

    /** {@return what goes wrong with the connection on purpose} */
    public HostedFaults faults() {
        return faults;
    }

    /**
     * Lets somebody see what is offered to the player of a stream from now on. Any thread.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param tap sees each frame from now on
     * @return ends it; empty where there is no such stream
     */
    public Optional<Runnable> tap(int messageStreamId, PlayerTap tap) {
        return Optional.ofNullable(connection.streams().get(messageStreamId)).map(stream -> stream.tap(tap));
    }

    /** {@return all that is known of it; has the round trip measured, for the next time} Any thread. */
    public ConnectionDetails details() {
        port.measureRoundTrip();
        return connection.details();
    }

    /**
     * Sends a stream no media, or goes on with it, behind the handlers that run and wait. Any thread.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param hold true stops the media, false goes on
     * @return false where there is no such stream
     */
    public boolean hold(int messageStreamId, boolean hold) {
        HostedStream stream = connection.streams().get(messageStreamId);
        if (stream == null) {
            return false;
        }
        mailbox.submit(() -> {
            if (stream.hold(hold)) {
                tell(new ServerEvent.HoldChanged(id(), messageStreamId, hold));
            }
        });
        return true;
    }

    /**
     * Sets a property of the connection. Any thread.
     *
     * @param name of the program's own choice
     * @param value null removes it
     * @return false where the connection is closed
     */
    public boolean setProperty(String name, String value) {
        return whileValid(() -> connection.setProperty(name, value));
    }

    /**
     * Sets a property of a stream. Any thread.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param name "render_rate", "frame_rate", or a name of the program's own
     * @param value as {@link dev.tilecast.rtmp.RtmpStream#setProperty} takes it
     * @return false where the stream is gone
     */
    public boolean setProperty(int messageStreamId, String name, String value) {
        HostedStream stream = connection.streams().get(messageStreamId);
        return stream != null && whileValid(() -> stream.setProperty(name, value));
    }

    private static boolean whileValid(Runnable use) {
        try {
            use.run();
            return true;
        } catch (IllegalStateException gone) {
            return false;
        }
    }

    /**
     * Ends the connection from the server's side, behind what was sent so far. Any thread.
     *
     * @param reason for the log, the console and the players, whose streams end with these words
     */
    public void closeConnection(String reason) {
        connection.closing();
        port.useSession(session -> session.end(reason));
    }

    /**
     * Ends the connection behind the handlers that run and wait: what plays is stopped with the program's closing data,
     * its player is told, then the connection closes. Any thread.
     *
     * @param reason for the log, the console and the players that are stopped
     */
    public void finish(String reason) {
        connection.closing();
        mailbox.submit(() -> {
            streams.endPlays(reason);
            port.useSession(session -> session.end(reason));
        });
    }

    /**
     * Takes what the session raises, on the session's thread.
     *
     * @param event a request is answered later, others need no answer
     */
    public void raised(SessionEvent event) {
        switch (event) {
            case SessionEvent.ConnectRequested request -> mailbox.submit(() -> connect(request));
            case SessionEvent.StreamRequested request -> mailbox.submit(() -> streams.create(request));
            case SessionEvent.StreamRemoval request -> mailbox.submit(() -> streams.remove(request));
            case SessionEvent.PlayRequested request -> mailbox.submit(() -> streams.play(request));
            case SessionEvent.StopRequested request -> mailbox.submit(() -> streams.stop(request));
            case SessionEvent.PauseRequested request -> mailbox.submit(() -> streams.pause(request));
            case SessionEvent.CallRequested request -> mailbox.submit(() -> call(request));
            case SessionEvent.ReceiveVideoChanged change ->
                onStream(change.messageStreamId(), stream -> stream.wantVideo(change.on()));
            case SessionEvent.KeyFrameWanted wanted ->
                onStream(wanted.messageStreamId(), HostedStream::requestKeyFrame);
            case SessionEvent.Warning warning -> connection.warn(warning.description());
        }
    }

    /** The client has shaken hands. */
    public void handshakeDone() {
        tell(new ServerEvent.HandshakeDone(id()));
    }

    /**
     * The connection is gone: the program is told of everything that ended with it. Once, on the session's thread.
     *
     * @param reason for the log and the console
     */
    public void disconnected(String reason) {
        connection.closing();
        mailbox.end(() -> {
            tell(new ServerEvent.ConnectionEnding(id(), reason));
            streams.removeAll(reason);
            ownership.release();
            connection.closed();
            server.gone(this);
            tell(new ServerEvent.ConnectionClosed(connection.id(), connection.peerAddress(), reason));
        });
    }

    /**
     * Waits until the program was told of the connection's end.
     *
     * @param most the longest wait
     * @return false where handlers still run
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return mailbox.awaitEnd(most);
    }

    /** Interrupts the handler that runs. */
    public void interrupt() {
        mailbox.interrupt();
    }

    private void connect(SessionEvent.ConnectRequested request) {
        connection.connecting(request.info());
        try {
            if (!ownership.claim(request.info().commandObject(), request.userArguments())) {
                throw ConnectRefusedException.rejected(
                        "no program takes the application \"" + request.info().application() + "\"");
            }
            connection.connected();
            tell(new ServerEvent.ConnectionAccepted(
                    connection.id(),
                    request.info().application(),
                    request.info().flashVer()));
            Map<String, Integer> offered = OfferedCodecs.to(request.info().commandObject(), codecs());
            answerConnect(session -> session.acceptConnect(offered));
        } catch (ConnectRefusedException refused) {
            String reason = refused.getMessage();
            tell(new ServerEvent.ConnectionRefused(connection.id(), connection.peerAddress(), reason));
            answerConnect(session -> session.refuseConnect(refused.statusCode(), reason));
        }
    }

    private void answerConnect(Consumer<RtmpSession> answer) {
        port.useSession(session -> {
            answer.accept(session);
            session.connectAnswer().ifPresent(connection::answered);
        });
    }

    private void call(SessionEvent.CallRequested request) {
        AtomicReference<AmfValue> response = new AtomicReference<>(AmfValue.NULL);
        CallEventHandler handler =
                connection.callHandler(request.procedureName()).orElse(null);
        boolean handled = handler != null
                && calls.call(
                        handler,
                        () -> handler.handle(
                                connection,
                                request.procedureName(),
                                request.commandObject(),
                                request.userArguments(),
                                response::set));
        port.useSession(session -> session.answerCall(handled, handler != null, response.get()));
    }

    /** A loop ended by itself, on its own thread. */
    void loopEnded(HostedStream stream, int play, Object handler, End end) {
        mailbox.submit(() -> streams.loopEnded(stream, play, handler, end));
    }

    /** A broadcast ended a play, on any thread. */
    void broadcastEnded(HostedStream stream, int play, BroadcastWatch.End end) {
        mailbox.submit(() -> streams.broadcastEnded(stream, play, end));
    }

    private void onStream(int messageStreamId, Consumer<HostedStream> use) {
        HostedStream stream = connection.streams().get(messageStreamId);
        if (stream != null) {
            use.accept(stream);
        }
    }
}
