package dev.tilecast.session;

import dev.tilecast.session.SessionEvent.Request;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What each command does (RTMP specification, section 7.2), and what the program's answers make of it. */
final class Commands {
    private static final int DYNAMIC_LIMIT = 2;

    private final SessionLimits limits;
    private final SessionSettings settings;
    private final MessageStreams streams;
    private final Sender sender;
    private final PlayCommands plays;
    private final PublishCommands publishes;
    private final Consumer<String> close;
    private final CallRate unknownCalls;
    private final CallRate streamCommands;
    private final LongSupplier now;
    private Request request;
    private double requestTransaction;
    private boolean connectArrived;
    private boolean connected;

    Commands(
            SessionLimits limits,
            SessionSettings settings,
            MessageStreams streams,
            Sender sender,
            Consumer<String> close,
            LongSupplier now) {
        this.limits = limits;
        this.settings = settings;
        this.streams = streams;
        this.sender = sender;
        this.close = close;
        this.now = now;
        plays = new PlayCommands(sender, streams);
        publishes = new PublishCommands(sender, close);
        unknownCalls = new CallRate(limits.unknownCallsPerSecond());
        streamCommands = new CallRate(limits.streamCommandsPerSecond());
    }

    boolean connectArrived() {
        return connectArrived;
    }

    boolean hasRequest() {
        return request != null;
    }

    Request takeRequest() {
        Request taken = request;
        request = null;
        return taken;
    }

    private void ask(double transactionId, Request newRequest) {
        request = newRequest;
        requestTransaction = transactionId;
        sender.raise(newRequest);
    }

    void take(int messageStreamId, Command command) {
        if (!connected && !(command instanceof Command.Connect)) {
            sender.warn(command.getClass().getSimpleName() + " before connect ignored");
            return;
        }
        if (tooLong(echoedName(command))) {
            sender.warn(command.getClass().getSimpleName() + " with a name longer than " + limits.nameBytes()
                    + " bytes ignored");
            return;
        }
        if (changesStreams(command) && !streamCommands.allow(now.getAsLong())) {
            close.accept("more than " + limits.streamCommandsPerSecond() + " stream commands per second");
            return;
        }
        switch (command) {
            case Command.Connect connect -> connect(connect);
            case Command.CreateStream create -> createStream(create);
            case Command.DeleteStream delete -> removal(delete.messageStreamId(), false, delete.transactionId());
            case Command.CloseStream close -> removal(messageStreamId, true, close.transactionId());
            case Command.PlayStop stop -> stop(messageStreamId, stop.transactionId());
            case Command.Play play -> play(messageStreamId, play);
            case Command.Play2 play2 -> plays.play2(messageStreamId, play2);
            case Command.Pause pause -> pause(messageStreamId, pause);
            case Command.Seek seek -> plays.seek(messageStreamId, seek);
            case Command.ReceiveVideo receive -> plays.receiveVideo(messageStreamId, receive);
            case Command.ReceiveAudio receive -> plays.receiveAudio(messageStreamId, receive);
            case Command.Publish ignored -> publishes.publish(messageStreamId);
            case Command.PublishStop ignored -> {}
            case Command.ReleaseStream release -> publishes.releaseStream(release);
            case Command.FcPublish publish -> publishes.fcPublish(publish);
            case Command.FcUnpublish unpublish -> publishes.fcUnpublish(unpublish);
            case Command.FcSubscribe subscribe -> plays.fcSubscribe(subscribe);
            case Command.GetStreamLength length ->
                reply(length.transactionId(), Replies.result(length.transactionId(), AmfValue.NULL, AmfValue.of(0)));
            case Command.CheckBandwidth check ->
                reply(check.transactionId(), Replies.result(check.transactionId(), AmfValue.NULL));
            case Command.Answer ignored -> {}
            case Command.Call call -> call(call);
        }
    }

    /** Each of them has the program called, and most are told of in the log. */
    private static boolean changesStreams(Command command) {
        return switch (command) {
            case Command.CreateStream ignored -> true;
            case Command.DeleteStream ignored -> true;
            case Command.CloseStream ignored -> true;
            case Command.Play ignored -> true;
            case Command.PlayStop ignored -> true;
            case Command.Pause ignored -> true;
            default -> false;
        };
    }

    private void connect(Command.Connect connect) {
        if (connectArrived) {
            sender.answer(Replies.connectRefused(connect.transactionId(), "this connection is connected already"));
            return;
        }
        connectArrived = true;
        requestTransaction = connect.transactionId();
        if (connect.info().application().isEmpty()) {
            refuseConnect("connect names no application (\"app\")");
        } else if (tooLong(connect.info().application())) {
            refuseConnect("the application's name is longer than " + limits.nameBytes() + " bytes");
        } else {
            ask(connect.transactionId(), new SessionEvent.ConnectRequested(connect.info(), connect.userArguments()));
        }
    }

    void acceptConnect(SessionEvent.ConnectRequested accepted) {
        connected = true;
        sender.control(new RtmpMessage.WindowAcknowledgementSize(settings.windowAcknowledgementSize()));
        sender.control(new RtmpMessage.SetPeerBandwidth(settings.peerBandwidth(), DYNAMIC_LIMIT));
        sender.control(new RtmpMessage.SetChunkSize(settings.chunkSize()));
        sender.answer(
                Replies.connectAccepted(requestTransaction, accepted.info().objectEncoding()));
        if (settings.announceBandwidthDone()) {
            sender.answer(new RtmpMessage.CommandMessage("onBWDone", 0, List.of(AmfValue.NULL)));
        }
    }

    void refuseConnect(String description) {
        sender.answer(Replies.connectRefused(requestTransaction, description));
        close.accept("connect refused: " + description);
    }

    private void createStream(Command.CreateStream create) {
        streams.freeId()
                .ifPresentOrElse(
                        id -> ask(create.transactionId(), new SessionEvent.StreamRequested(id, create.commandObject())),
                        () -> reply(
                                create.transactionId(),
                                Replies.error(
                                        create.transactionId(),
                                        Replies.info(
                                                StatusCode.CALL_FAILED,
                                                "a connection has at most " + limits.messageStreams() + " streams"))));
    }

    void acceptStream(SessionEvent.StreamRequested accepted) {
        streams.add(accepted.messageStreamId());
        reply(
                requestTransaction,
                Replies.result(requestTransaction, AmfValue.NULL, AmfValue.of(accepted.messageStreamId())));
    }

    void refuseStream(String description) {
        reply(requestTransaction, Replies.error(requestTransaction, Replies.info(StatusCode.CALL_FAILED, description)));
    }

    /** Deleting frees the id, closing keeps it. */
    private void removal(int messageStreamId, boolean keepsId, double transactionId) {
        if (streams.find(messageStreamId).isPresent()) {
            ask(transactionId, new SessionEvent.StreamRemoval(messageStreamId, keepsId));
        }
    }

    void streamRemoved(SessionEvent.StreamRemoval removed) {
        if (removed.keepsId()) {
            stopped(removed.messageStreamId(), "closed");
        } else {
            streams.remove(removed.messageStreamId());
        }
    }

    private void stop(int messageStreamId, double transactionId) {
        if (streams.find(messageStreamId).filter(MessageStream::isPlaying).isPresent()) {
            ask(transactionId, new SessionEvent.StopRequested(messageStreamId));
        }
    }

    void acceptStop(SessionEvent.StopRequested accepted) {
        stopped(accepted.messageStreamId(), "stopped");
    }

    private void stopped(int messageStreamId, String how) {
        streams.find(messageStreamId)
                .filter(MessageStream::isPlaying)
                .ifPresent(stream -> stopped(stream, StatusCode.PLAY_STOP, how + " " + stream.name()));
    }

    void stopped(MessageStream stream, StatusCode status, String description) {
        plays.stopped(stream, status, description);
    }

    private void play(int messageStreamId, Command.Play play) {
        if (streams.find(messageStreamId).isEmpty()) {
            refusePlay(messageStreamId, "play on message stream " + messageStreamId + ", which was not created");
        } else if (play.streamName().isEmpty()) {
            refusePlay(messageStreamId, "play names no stream");
        } else if (tooLong(play.streamName())) {
            refusePlay(messageStreamId, "the stream's name is longer than " + limits.nameBytes() + " bytes");
        } else {
            ask(play.transactionId(), new SessionEvent.PlayRequested(messageStreamId, play.streamName(), play.reset()));
        }
    }

    private void refusePlay(int messageStreamId, String description) {
        sender.onStream(messageStreamId, Replies.onStatus(StatusCode.PLAY_FAILED, description));
    }

    void acceptPlay(SessionEvent.PlayRequested accepted) {
        plays.acceptPlay(accepted);
    }

    void refusePlay(SessionEvent.PlayRequested refused, String statusCode, String description, boolean playsOn) {
        if (!playsOn) {
            streams.find(refused.messageStreamId()).ifPresent(stream -> stream.state(MessageStream.State.IDLE));
        }
        sender.onStream(refused.messageStreamId(), Replies.onStatus("error", statusCode, description));
    }

    private void pause(int messageStreamId, Command.Pause pause) {
        streams.find(messageStreamId)
                .filter(MessageStream::isPlaying)
                .ifPresentOrElse(
                        stream -> ask(
                                pause.transactionId(), new SessionEvent.PauseRequested(messageStreamId, pause.pause())),
                        () -> sender.warn("pause on message stream " + messageStreamId + ", which does not play"));
    }

    void acceptPause(SessionEvent.PauseRequested accepted) {
        plays.acceptPause(accepted);
    }

    void refusePause(SessionEvent.PauseRequested refused, String description) {
        plays.refusePause(refused, description);
    }

    private void call(Command.Call call) {
        if (tooLong(call.name())) {
            reply(
                    call.transactionId(),
                    Replies.error(
                            call.transactionId(),
                            Replies.info(
                                    StatusCode.CALL_FAILED,
                                    "the procedure's name is longer than " + limits.nameBytes() + " bytes")));
            countUnknownCall();
        } else {
            ask(
                    call.transactionId(),
                    new SessionEvent.CallRequested(call.name(), call.commandObject(), call.userArguments()));
        }
    }

    void answerCall(SessionEvent.CallRequested call, boolean handled, boolean known, AmfValue response) {
        if (handled) {
            reply(requestTransaction, Replies.result(requestTransaction, AmfValue.NULL, response));
            return;
        }
        AmfValue info = response instanceof AmfValue.Null
                ? Replies.info(
                        StatusCode.CALL_FAILED,
                        known
                                ? "the call of " + call.procedureName() + " failed"
                                : "there is no procedure " + call.procedureName())
                : response;
        reply(requestTransaction, Replies.error(requestTransaction, info));
        if (!known) {
            countUnknownCall();
        }
    }

    private void countUnknownCall() {
        if (!unknownCalls.allow(now.getAsLong())) {
            close.accept("more than " + limits.unknownCallsPerSecond() + " unknown calls per second");
        }
    }

    /** A transaction id of 0 wants no answer. */
    private void reply(double transactionId, RtmpMessage message) {
        if (transactionId != 0) {
            sender.answer(message);
        }
    }

    /** The name that the answer would repeat, of commands that no program is asked about. */
    private static String echoedName(Command command) {
        return switch (command) {
            case Command.FcPublish publish -> publish.streamName();
            case Command.FcUnpublish unpublish -> unpublish.streamName();
            case Command.FcSubscribe subscribe -> subscribe.streamName();
            case Command.Play2 play2 -> play2.streamName() + play2.transition();
            default -> "";
        };
    }

    private boolean tooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > limits.nameBytes();
    }
}
