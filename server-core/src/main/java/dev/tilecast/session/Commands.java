package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayDeque;
import java.util.Deque;

/** The client's commands, one after the other: while the program decides about one, those behind it wait. */
final class Commands {
    private final SessionLimits limits;
    private final Sender sender;
    private final OpenRequest request;
    private final ConnectCommands connects;
    private final StreamCommands streams;
    private final PlayCommands plays;
    private final PublishCommands publishes;
    private final CallCommands calls;
    private final StreamCommandRate streamCommandRate;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(int messageStreamId, Command command) {}

    Commands(
            SessionLimits limits,
            Sender sender,
            OpenRequest request,
            ConnectCommands connects,
            StreamCommands streams,
            PlayCommands plays,
            PublishCommands publishes,
            CallCommands calls,
            StreamCommandRate streamCommandRate) {
        this.limits = limits;
        this.sender = sender;
        this.request = request;
        this.connects = connects;
        this.streams = streams;
        this.plays = plays;
        this.publishes = publishes;
        this.calls = calls;
        this.streamCommandRate = streamCommandRate;
    }

    void take(int messageStreamId, Command command) {
        if (request.isOpen()) {
            waiting.addLast(new Waiting(messageStreamId, command));
        } else {
            carryOut(messageStreamId, command);
        }
    }

    /** Takes up those that waited for an answer, as far as the next request. */
    void goOn() {
        while (!request.isOpen() && !waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            carryOut(next.messageStreamId(), next.command());
        }
    }

    int waiting() {
        return waiting.size();
    }

    void forgetWaiting() {
        waiting.clear();
    }

    private void carryOut(int messageStreamId, Command command) {
        if (!connects.isConnected() && !(command instanceof Command.Connect)) {
            sender.warn(command.getClass().getSimpleName() + " before connect ignored");
            return;
        }
        if (limits.isNameTooLong(echoedName(command))) {
            sender.warn(command.getClass().getSimpleName() + " with a name longer than " + limits.nameBytes()
                    + " bytes ignored");
            return;
        }
        if (!streamCommandRate.allow(command)) {
            return;
        }
        switch (command) {
            case Command.Connect connect -> connects.connect(connect);
            case Command.CreateStream create -> streams.create(create);
            case Command.DeleteStream delete -> streams.remove(delete.messageStreamId(), false, delete.transactionId());
            case Command.CloseStream close -> streams.remove(messageStreamId, true, close.transactionId());
            case Command.PlayStop stop -> plays.stop(messageStreamId, stop);
            case Command.Play play -> plays.play(messageStreamId, play);
            case Command.Play2 play2 -> plays.play2(messageStreamId, play2);
            case Command.Pause pause -> plays.pause(messageStreamId, pause);
            case Command.Seek seek -> plays.seek(messageStreamId, seek);
            case Command.ReceiveVideo receive -> plays.receiveVideo(messageStreamId, receive);
            case Command.ReceiveAudio receive -> plays.receiveAudio(messageStreamId, receive);
            case Command.FcSubscribe subscribe -> plays.fcSubscribe(subscribe);
            case Command.Publish ignored -> publishes.publish(messageStreamId);
            case Command.PublishStop ignored -> {}
            case Command.ReleaseStream release -> publishes.releaseStream(release);
            case Command.FcPublish publish -> publishes.fcPublish(publish);
            case Command.FcUnpublish unpublish -> publishes.fcUnpublish(unpublish);
            case Command.GetStreamLength length ->
                sender.reply(Replies.result(length.transactionId(), AmfValue.NULL, AmfValue.of(0)));
            case Command.CheckBandwidth check -> sender.reply(Replies.result(check.transactionId(), AmfValue.NULL));
            case Command.Answer ignored -> {}
            case Command.Call call -> calls.call(call);
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
}
