package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;

/** How message streams come and go: createStream, closeStream and deleteStream (RTMP specification, section 7.2). */
final class StreamCommands {
    private final SessionLimits limits;
    private final MessageStreams streams;
    private final Sender sender;
    private final OpenRequest request;
    private final PlayCommands plays;

    StreamCommands(
            SessionLimits limits, MessageStreams streams, Sender sender, OpenRequest request, PlayCommands plays) {
        this.limits = limits;
        this.streams = streams;
        this.sender = sender;
        this.request = request;
        this.plays = plays;
    }

    void create(Command.CreateStream create) {
        streams.freeId()
                .ifPresentOrElse(
                        id -> request.ask(
                                create.transactionId(), new SessionEvent.StreamRequested(id, create.commandObject())),
                        () -> sender.reply(Replies.failed(
                                create.transactionId(),
                                "a connection has at most " + limits.messageStreams() + " streams")));
    }

    void accept(SessionEvent.StreamRequested accepted) {
        streams.add(accepted.messageStreamId());
        sender.reply(Replies.result(request.transactionId(), AmfValue.NULL, AmfValue.of(accepted.messageStreamId())));
    }

    void refuse(String description) {
        sender.reply(Replies.failed(request.transactionId(), description));
    }

    /** Deleting frees the id, closing keeps it. */
    void remove(int messageStreamId, boolean keepsId, double transactionId) {
        if (streams.find(messageStreamId).isPresent()) {
            request.ask(transactionId, new SessionEvent.StreamRemoval(messageStreamId, keepsId));
        }
    }

    void removed(SessionEvent.StreamRemoval removed) {
        if (removed.keepsId()) {
            plays.stopped(removed.messageStreamId(), "closed");
        } else {
            streams.remove(removed.messageStreamId());
        }
    }
}
