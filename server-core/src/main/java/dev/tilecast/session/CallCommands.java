package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The client's calls of procedures that the program may know (RTMP specification, section 7.2.1.2). */
final class CallCommands {
    private final SessionLimits limits;
    private final Sender sender;
    private final OpenRequest request;
    private final Consumer<String> close;
    private final LongSupplier nowMillis;
    private final CallRate unknownCalls;

    CallCommands(
            SessionLimits limits, Sender sender, OpenRequest request, Consumer<String> close, LongSupplier nowMillis) {
        this.limits = limits;
        this.sender = sender;
        this.request = request;
        this.close = close;
        this.nowMillis = nowMillis;
        unknownCalls = new CallRate(limits.unknownCallsPerSecond());
    }

    void call(Command.Call call) {
        if (limits.isNameTooLong(call.name())) {
            sender.reply(Replies.failed(
                    call.transactionId(), "the procedure's name is longer than " + limits.nameBytes() + " bytes"));
            countUnknown();
        } else {
            request.ask(
                    call.transactionId(),
                    new SessionEvent.CallRequested(call.name(), call.commandObject(), call.userArguments()));
        }
    }

    void answer(SessionEvent.CallRequested call, boolean handled, boolean known, AmfValue response) {
        double transactionId = request.transactionId();
        if (handled) {
            sender.reply(Replies.result(transactionId, AmfValue.NULL, response));
            return;
        }
        if (!(response instanceof AmfValue.AmfNull)) {
            sender.reply(Replies.error(transactionId, response));
        } else if (known) {
            sender.reply(Replies.failed(transactionId, "the call of " + call.procedureName() + " failed"));
        } else {
            sender.reply(Replies.failed(transactionId, "there is no procedure " + call.procedureName()));
        }
        if (!known) {
            countUnknown();
        }
    }

    private void countUnknown() {
        if (!unknownCalls.allow(nowMillis.getAsLong())) {
            close.accept("more than " + limits.unknownCallsPerSecond() + " unknown calls per second");
        }
    }
}
