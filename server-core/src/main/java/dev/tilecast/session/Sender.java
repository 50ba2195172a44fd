package dev.tilecast.session;

import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.UserControlEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Puts messages on the chunk streams that clients expect them on. */
final class Sender {
    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int COMMAND_CHUNK_STREAM = 3;
    private static final int STREAM_CHUNK_STREAM = 5;
    private static final int WARNINGS_PER_SECOND = 10;

    private final Consumer<SessionAction> actions;
    private final LongSupplier nowMillis;
    private final CallRate warnings = new CallRate(WARNINGS_PER_SECOND);
    private final Set<String> warned = new HashSet<>();

    Sender(Consumer<SessionAction> actions, LongSupplier nowMillis) {
        this.actions = actions;
        this.nowMillis = nowMillis;
    }

    /** Protocol control, on chunk stream 2 and message stream 0. */
    void control(RtmpMessage message) {
        actions.accept(new SessionAction.Send(CONTROL_CHUNK_STREAM, 0, message));
    }

    void userControl(UserControlEvent event) {
        control(new RtmpMessage.UserControl(event));
    }

    /** An answer to a command, on message stream 0. */
    void answer(RtmpMessage message) {
        actions.accept(new SessionAction.Send(COMMAND_CHUNK_STREAM, 0, message));
    }

    /** As {@link #answer}, to a command whose transaction id of 0 wants no answer. */
    void reply(RtmpMessage.CommandMessage message) {
        if (message.transactionId() != 0) {
            answer(message);
        }
    }

    /** Something about one message stream. */
    void onStream(int messageStreamId, RtmpMessage message) {
        actions.accept(new SessionAction.Send(STREAM_CHUNK_STREAM, messageStreamId, message));
    }

    void raise(SessionEvent event) {
        actions.accept(new SessionAction.Raise(event));
    }

    /** Bounded: a client that does nothing but what is not known here shall not flood the log. */
    void warn(String description) {
        if (warnings.allow(nowMillis.getAsLong())) {
            raise(new SessionEvent.Warning(description));
        }
    }

    void warnOnce(String description) {
        if (warned.add(description)) {
            warn(description);
        }
    }
}
