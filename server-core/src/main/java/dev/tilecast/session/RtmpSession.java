package dev.tilecast.session;

import dev.tilecast.session.SessionEvent.Request;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.UserControlEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one connection of a server is doing, from the end of its handshake on (RTMP specification, section 7): messages
 * and the time go in, {@link SessionAction}s come out. Knows no socket, thread or clock; one thread at a time.
 *
 * <p>A command that the program decides about is raised as a {@link Request}; commands that arrive before its answer
 * wait, media and control messages do not. After {@link SessionAction.Close} everything is ignored.
 */
public final class RtmpSession {
    private final SessionLimits limits;
    private final Consumer<SessionAction> actions;
    private final Sender sender;
    private final MessageStreams streams;
    private final OpenRequest request;
    private final ConnectCommands connects;
    private final StreamCommands streamCommands;
    private final PlayCommands plays;
    private final CallCommands calls;
    private final Commands commands;
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final Liveness liveness;
    private final long openedMillis;
    private long nowMillis;
    private final Pings pings;
    private boolean closed;

    /**
     * A session whose handshake is done and that waits for connect.
     *
     * @param limits bounds on what the client may ask for
     * @param settings what the client is told when it connects
     * @param nowMillis the clock, in milliseconds from any moment on; the same clock in all calls
     * @param actions is told at once, within the call that causes an action
     */
    public RtmpSession(
            SessionLimits limits, SessionSettings settings, long nowMillis, Consumer<SessionAction> actions) {
        this.limits = limits;
        this.actions = actions;
        this.openedMillis = nowMillis;
        this.nowMillis = nowMillis;
        liveness = new Liveness(limits, nowMillis);
        streams = new MessageStreams(limits.messageStreams());
        sender = new Sender(this::emit, () -> this.nowMillis);
        pings = new Pings(sender);
        request = new OpenRequest(sender);
        connects = new ConnectCommands(limits, settings, sender, request, this::close);
        plays = new PlayCommands(limits, streams, sender, request);
        streamCommands = new StreamCommands(limits, streams, sender, request, plays);
        calls = new CallCommands(limits, sender, request, this::close, () -> this.nowMillis);
        PublishCommands publishes = new PublishCommands(sender, this::close);
        StreamCommandRate rate =
                new StreamCommandRate(limits.streamCommandsPerSecond(), this::close, () -> this.nowMillis);
        commands = new Commands(limits, sender, request, connects, streamCommands, plays, publishes, calls, rate);
    }

    /**
     * Takes one message. The payloads of media messages stay the caller's.
     *
     * @param header type, timestamp and message stream
     * @param message decoded
     * @param now the clock in milliseconds
     */
    public void receive(MessageHeader header, RtmpMessage message, long now) {
        if (closed) {
            return;
        }
        nowMillis = now;
        liveness.heard(now);
        switch (message) {
            case RtmpMessage.CommandMessage command ->
                commands.take(header.messageStreamId(), CommandParser.parse(command));
            case RtmpMessage.WindowAcknowledgementSize window -> acknowledgements.window(window.size());
            case RtmpMessage.UserControl control -> userControl(control.event());
            case RtmpMessage.Unknown unknown ->
                sender.warn("message type " + unknown.typeId() + " ignored: " + unknown.why());
            case RtmpMessage.AudioMessage ignored -> mediaWithoutPublish();
            case RtmpMessage.VideoMessage ignored -> mediaWithoutPublish();
            case RtmpMessage.AggregateMessage ignored -> mediaWithoutPublish();
            case RtmpMessage.SetChunkSize ignored -> {}
            case RtmpMessage.Abort ignored -> {}
            case RtmpMessage.Acknowledgement ignored -> {}
            case RtmpMessage.SetPeerBandwidth ignored -> {}
            case RtmpMessage.DataMessage ignored -> {}
            case RtmpMessage.Timecode ignored -> {}
            case RtmpMessage.SharedObjectMessage ignored -> sender.warnOnce("shared objects are not offered here");
        }
    }

    /**
     * Tells the program of something unusual that was seen below the messages.
     *
     * @param description for people
     */
    public void warn(String description) {
        sender.warn(description);
    }

    /**
     * Notes how much has arrived in all, handshake included.
     *
     * @param totalBytes since the connection's beginning
     * @param now the clock in milliseconds
     */
    public void received(long totalBytes, long now) {
        if (!closed) {
            nowMillis = now;
            liveness.heard(now);
            acknowledgements
                    .received(totalBytes)
                    .ifPresent(number -> sender.control(new RtmpMessage.Acknowledgement(number)));
        }
    }

    /**
     * Lets time pass; to be called about once a second.
     *
     * @param now in milliseconds
     */
    public void tick(long now) {
        if (closed) {
            return;
        }
        nowMillis = now;
        if (!connects.arrived() && now - openedMillis >= limits.firstCommand().toMillis()) {
            close("no connect command within " + limits.firstCommand().toSeconds() + " s");
            return;
        }
        switch (liveness.judge(now)) {
            case NOTHING -> {}
            case ASK -> sender.userControl(new UserControlEvent.PingRequest((int) now));
            case GIVE_UP -> close("nothing heard for " + limits.dead().toSeconds() + " s");
        }
    }

    /**
     * Asks the client for a sign of life, whose time is told as {@link SessionAction.Measured}; nothing before connect.
     *
     * @param now the clock in milliseconds
     */
    public void ping(long now) {
        if (!closed && connects.isConnected()) {
            nowMillis = now;
            pings.ask(now);
        }
    }

    /** {@return what was answered to connect; empty before that} */
    public Optional<ConnectAnswer> connectAnswer() {
        return connects.answer();
    }

    /** {@return how many commands wait for the answer to a request; the caller stops reading above its bound} */
    public int waitingCommands() {
        return commands.waiting();
    }

    /** {@return whether it has ended, after which nothing comes out} */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Ends the session: the streams that play are told, then the connection closes.
     *
     * @param reason for the players that are told, and for the log
     */
    public void end(String reason) {
        if (!closed) {
            for (MessageStream stream : streams.all()) {
                if (stream.isPlaying()) {
                    plays.stopped(stream, StatusCode.PLAY_STOP, reason);
                }
            }
            close(reason);
        }
    }

    /**
     * A stream that plays has ended without the client's doing.
     *
     * @param messageStreamId the stream that played
     * @param failed for an error
     * @param reason for the player
     */
    public void playEnded(int messageStreamId, boolean failed, String reason) {
        if (!closed) {
            streams.find(messageStreamId)
                    .filter(MessageStream::isPlaying)
                    .ifPresent(stream ->
                            plays.stopped(stream, failed ? StatusCode.PLAY_FAILED : StatusCode.PLAY_STOP, reason));
        }
    }

    /** As {@link #acceptConnect(Map)} with no codec to tell of. */
    public void acceptConnect() {
        acceptConnect(Map.of());
    }

    /**
     * Answers a {@link SessionEvent.ConnectRequested}: the client is connected.
     *
     * @param videoFourCcInfo by four-character code a mask of what the server does with that video codec (enhanced RTMP,
     *     "Enhancing NetConnection connect Command")
     */
    public void acceptConnect(Map<String, Integer> videoFourCcInfo) {
        answer(SessionEvent.ConnectRequested.class, accepted -> connects.accept(accepted, videoFourCcInfo));
    }

    /**
     * Answers a {@link SessionEvent.ConnectRequested} with {@code NetConnection.Connect.Rejected}, and closes the
     * connection.
     *
     * @param description for the client
     */
    public void refuseConnect(String description) {
        refuseConnect(StatusCode.CONNECT_REJECTED.code(), description);
    }

    /**
     * Answers a {@link SessionEvent.ConnectRequested} with a code of the caller's choice, and closes the connection.
     *
     * @param statusCode as on the wire, such as {@code NetConnection.Connect.InvalidApp}
     * @param description for the client
     */
    public void refuseConnect(String statusCode, String description) {
        answer(SessionEvent.ConnectRequested.class, refused -> connects.refuse(statusCode, description));
    }

    /** Answers a {@link SessionEvent.StreamRequested}: the client gets the message stream's id. */
    public void acceptStream() {
        answer(SessionEvent.StreamRequested.class, streamCommands::accept);
    }

    /**
     * Answers a {@link SessionEvent.StreamRequested} with {@code _error}.
     *
     * @param description for the client
     */
    public void refuseStream(String description) {
        answer(SessionEvent.StreamRequested.class, refused -> streamCommands.refuse(description));
    }

    /** Answers a {@link SessionEvent.StreamRemoval}: the program was told. */
    public void streamRemoved() {
        answer(SessionEvent.StreamRemoval.class, streamCommands::removed);
    }

    /** Answers a {@link SessionEvent.PlayRequested}: the player is told that the play begins. */
    public void acceptPlay() {
        answer(SessionEvent.PlayRequested.class, plays::acceptPlay);
    }

    /**
     * Answers a {@link SessionEvent.PlayRequested} with a code of the caller's choice.
     *
     * @param statusCode as on the wire, such as {@code NetStream.Play.StreamNotFound}
     * @param description for the player
     * @param playsOn true where the stream goes on with what it played before
     */
    public void refusePlay(String statusCode, String description, boolean playsOn) {
        answer(
                SessionEvent.PlayRequested.class,
                refused -> plays.refusePlay(refused, statusCode, description, playsOn));
    }

    /** Answers a {@link SessionEvent.StopRequested}: the player is told, and no media follows. */
    public void acceptStop() {
        answer(SessionEvent.StopRequested.class, plays::acceptStop);
    }

    /** The stream plays on. */
    public void refuseStop() {
        answer(SessionEvent.StopRequested.class, refused -> {});
    }

    /** Answers a {@link SessionEvent.PauseRequested}: the player is told that the stream stands still or goes on. */
    public void acceptPause() {
        answer(SessionEvent.PauseRequested.class, plays::acceptPause);
    }

    /**
     * Answers a {@link SessionEvent.PauseRequested}: nothing changes, and the player is told.
     *
     * @param description for the player
     */
    public void refusePause(String description) {
        answer(SessionEvent.PauseRequested.class, refused -> plays.refusePause(refused, description));
    }

    /**
     * Answers a {@link SessionEvent.CallRequested}; the client gets it unless it wanted none.
     *
     * @param handled false where the answer is an error
     * @param known false where no handler took the call
     * @param response goes to the client; null where there is none
     */
    public void answerCall(boolean handled, boolean known, AmfValue response) {
        answer(SessionEvent.CallRequested.class, call -> calls.answer(call, handled, known, response));
    }

    private <R extends Request> void answer(Class<R> kind, Consumer<R> answer) {
        if (!closed) {
            answer.accept(request.answered(kind));
            commands.goOn();
        }
    }

    private void userControl(UserControlEvent event) {
        switch (event) {
            case UserControlEvent.PingRequest(int timestamp) ->
                sender.userControl(new UserControlEvent.PingResponse(timestamp));
            case UserControlEvent.UnknownEvent(int id, int length) ->
                sender.warn("user control event " + id + " of " + length + " bytes ignored");
            case UserControlEvent.StreamBegin ignored -> {}
            case UserControlEvent.StreamEof ignored -> {}
            case UserControlEvent.StreamDry ignored -> {}
            case UserControlEvent.SetBufferLength ignored -> {}
            case UserControlEvent.StreamIsRecorded ignored -> {}
            case UserControlEvent.PingResponse(int timestamp) ->
                pings.answered(timestamp, nowMillis).ifPresent(millis -> emit(new SessionAction.Measured(millis)));
            case UserControlEvent.BufferEmpty ignored -> {}
            case UserControlEvent.BufferReady ignored -> {}
        }
    }

    private void mediaWithoutPublish() {
        sender.warnOnce("media before a publish was granted is dropped");
    }

    private void emit(SessionAction action) {
        if (!closed) {
            actions.accept(action);
        }
    }

    private void close(String reason) {
        if (!closed) {
            actions.accept(new SessionAction.Close(reason));
            closed = true;
            commands.forgetWaiting();
        }
    }
}
