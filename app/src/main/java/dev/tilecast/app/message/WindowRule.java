package dev.tilecast.app.message;

import dev.tilecast.app.message.Message.Kind;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import java.nio.ByteBuffer;

/**
 * Each side acknowledges what it gets once a window (RTMP specification, sections 5.4.3 and 5.4.4). What was on its way
 * meanwhile is no fault of anybody, so only two windows without an acknowledgement are told, once until the next one.
 */
final class WindowRule implements Rule {
    private static final int ACKNOWLEDGEMENT = 3;
    private static final int WINDOW_SIZE = 5;

    private final Sender client = new Sender();
    private final Sender server = new Sender();

    /** What one side sent and how much of it the other one acknowledged. */
    private static final class Sender {
        long window;
        long unacknowledged;
        boolean told;

        void acknowledged() {
            unacknowledged = 0;
            told = false;
        }
    }

    private Sender sender(Side side) {
        return side == Side.CLIENT ? client : server;
    }

    @Override
    public void resume() {
        client.acknowledged();
        server.acknowledged();
    }

    @Override
    public void bytes(Side from, int count) {
        sender(from).unacknowledged += count;
    }

    @Override
    public void look(Message message, Findings findings) {
        if (message.kind() != Kind.MESSAGE) {
            return;
        }
        if (message.typeId() == WINDOW_SIZE && message.payload().length == Integer.BYTES) {
            Sender sender = sender(message.from());
            sender.window =
                    Integer.toUnsignedLong(ByteBuffer.wrap(message.payload()).getInt());
            sender.acknowledged();
        } else if (message.typeId() == ACKNOWLEDGEMENT) {
            sender(Findings.other(message.from())).acknowledged();
        }
        look(message.from(), findings);
    }

    private void look(Side from, Findings findings) {
        Sender sender = sender(from);
        if (sender.window > 0 && !sender.told && sender.unacknowledged > 2 * sender.window) {
            sender.told = true;
            findings.problem(Sentences.of(
                    "message.window.has.sent.bytes",
                    Findings.name(from),
                    sender.unacknowledged,
                    sender.window,
                    Findings.name(Findings.other(from))));
        }
    }
}
