package dev.tilecast.session;

import dev.tilecast.session.MessageStream.State;
import dev.tilecast.wire.message.UserControlEvent;

/** What a player asks of a stream and is told about it (RTMP specification, section 7.2.2). */
final class PlayCommands {
    private final SessionLimits limits;
    private final MessageStreams streams;
    private final Sender sender;
    private final OpenRequest request;

    PlayCommands(SessionLimits limits, MessageStreams streams, Sender sender, OpenRequest request) {
        this.limits = limits;
        this.streams = streams;
        this.sender = sender;
        this.request = request;
    }

    void play(int messageStreamId, Command.Play play) {
        if (streams.find(messageStreamId).isEmpty()) {
            refusePlay(messageStreamId, "play on message stream " + messageStreamId + ", which was not created");
        } else if (play.streamName().isEmpty()) {
            refusePlay(messageStreamId, "play names no stream");
        } else if (limits.isNameTooLong(play.streamName())) {
            refusePlay(messageStreamId, "the stream's name is longer than " + limits.nameBytes() + " bytes");
        } else {
            request.ask(
                    play.transactionId(),
                    new SessionEvent.PlayRequested(messageStreamId, play.streamName(), play.reset()));
        }
    }

    private void refusePlay(int messageStreamId, String description) {
        sender.onStream(messageStreamId, Replies.onStatus(StatusCode.PLAY_FAILED, description));
    }

    void refusePlay(SessionEvent.PlayRequested refused, String statusCode, String description, boolean playsOn) {
        if (!playsOn) {
            streams.find(refused.messageStreamId()).ifPresent(stream -> stream.state(State.IDLE));
        }
        sender.onStream(refused.messageStreamId(), Replies.onStatus("error", statusCode, description));
    }

    void acceptPlay(SessionEvent.PlayRequested accepted) {
        int id = accepted.messageStreamId();
        String name = accepted.streamName();
        streams.find(id).ifPresent(stream -> {
            stream.state(State.PLAYING);
            stream.name(name);
        });
        sender.userControl(new UserControlEvent.StreamBegin(id));
        if (accepted.reset()) {
            sender.onStream(id, Replies.onStatus(StatusCode.PLAY_RESET, "playing and resetting " + name));
        }
        sender.onStream(id, Replies.onStatus(StatusCode.PLAY_START, "started playing " + name));
        sender.onStream(id, Replies.sampleAccess());
    }

    void stop(int messageStreamId, Command.PlayStop stop) {
        if (streams.find(messageStreamId).filter(MessageStream::isPlaying).isPresent()) {
            request.ask(stop.transactionId(), new SessionEvent.StopRequested(messageStreamId));
        }
    }

    void acceptStop(SessionEvent.StopRequested accepted) {
        stopped(accepted.messageStreamId(), "stopped");
    }

    /** @param how begins the sentence that ends with the stream's name */
    void stopped(int messageStreamId, String how) {
        streams.find(messageStreamId)
                .filter(MessageStream::isPlaying)
                .ifPresent(stream -> stopped(stream, StatusCode.PLAY_STOP, how + " " + stream.name()));
    }

    void stopped(MessageStream stream, StatusCode status, String description) {
        stream.state(State.IDLE);
        sender.onStream(stream.id(), Replies.onStatus(status, description));
        sender.userControl(new UserControlEvent.StreamEof(stream.id()));
    }

    void pause(int messageStreamId, Command.Pause pause) {
        streams.find(messageStreamId)
                .filter(MessageStream::isPlaying)
                .ifPresentOrElse(
                        stream -> request.ask(
                                pause.transactionId(), new SessionEvent.PauseRequested(messageStreamId, pause.pause())),
                        () -> sender.warn("pause on message stream " + messageStreamId + ", which does not play"));
    }

    void acceptPause(SessionEvent.PauseRequested accepted) {
        int id = accepted.messageStreamId();
        streams.find(id).filter(MessageStream::isPlaying).ifPresent(stream -> {
            if (accepted.pause()) {
                stream.state(State.PAUSED);
                sender.userControl(new UserControlEvent.StreamEof(id));
                sender.onStream(id, Replies.onStatus(StatusCode.PAUSE_NOTIFY, "paused " + stream.name()));
            } else {
                stream.state(State.PLAYING);
                sender.userControl(new UserControlEvent.StreamBegin(id));
                sender.onStream(id, Replies.onStatus(StatusCode.UNPAUSE_NOTIFY, "unpaused " + stream.name()));
            }
        });
    }

    /**
     * Tells the player the state that it stays in. Not an error: ffmpeg would take that, and librtmp the code
     * NetStream.Failed, for the end of the stream.
     */
    void refusePause(SessionEvent.PauseRequested refused, String description) {
        streams.find(refused.messageStreamId())
                .filter(MessageStream::isPlaying)
                .ifPresent(stream -> sender.onStream(
                        stream.id(),
                        Replies.onStatus(
                                stream.state() == State.PAUSED ? StatusCode.PAUSE_NOTIFY : StatusCode.UNPAUSE_NOTIFY,
                                description)));
    }

    /** A live stream cannot seek, but ffmpeg drops what it receives until it hears that it did: go on live. */
    void seek(int messageStreamId, Command.Seek seek) {
        streams.find(messageStreamId)
                .filter(MessageStream::isPlaying)
                .ifPresentOrElse(
                        stream -> {
                            sender.onStream(
                                    messageStreamId,
                                    Replies.onStatus(StatusCode.SEEK_NOTIFY, "live: playing goes on at the present"));
                            sender.raise(new SessionEvent.KeyFrameWanted(messageStreamId));
                        },
                        () -> sender.onStream(
                                messageStreamId,
                                Replies.onStatus(
                                        StatusCode.SEEK_FAILED,
                                        "seek to " + (long) seek.milliseconds() + " ms, but nothing plays")));
    }

    void play2(int messageStreamId, Command.Play2 play2) {
        sender.onStream(
                messageStreamId,
                Replies.onStatus(
                        StatusCode.STREAM_FAILED,
                        "a transition (\"" + play2.transition() + "\") to " + play2.streamName()
                                + " is not offered; use play"));
    }

    void receiveVideo(int messageStreamId, Command.ReceiveVideo receive) {
        if (streams.find(messageStreamId).isPresent()) {
            sender.raise(new SessionEvent.ReceiveVideoChanged(messageStreamId, receive.on()));
        }
        acknowledge(messageStreamId, receive.on());
    }

    void receiveAudio(int messageStreamId, Command.ReceiveAudio receive) {
        acknowledge(messageStreamId, receive.on());
    }

    /** Switching on is answered as a seek and a start (RTMP specification, sections 7.2.2.4 and 7.2.2.5). */
    private void acknowledge(int messageStreamId, boolean on) {
        if (on && streams.find(messageStreamId).filter(MessageStream::isPlaying).isPresent()) {
            sender.onStream(messageStreamId, Replies.onStatus(StatusCode.SEEK_NOTIFY, "receiving again"));
            sender.onStream(messageStreamId, Replies.onStatus(StatusCode.PLAY_START, "receiving again"));
        }
    }

    /** Never followed by onFCUnsubscribe, on which librtmp closes. */
    void fcSubscribe(Command.FcSubscribe subscribe) {
        sender.answer(Replies.notice("onFCSubscribe", "NetStream.Play.Start", subscribe.streamName()));
    }
}
