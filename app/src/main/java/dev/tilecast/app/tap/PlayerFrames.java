package dev.tilecast.app.tap;

import dev.tilecast.broadcast.PlayerQueue.Outcome;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.wire.message.MessageType;

/** The frames that one player's queue takes. */
record PlayerFrames(SentFrames listener) implements PlayerTap {
    @Override
    public void described(QueuedFrame header) {
        if (header.typeId() == MessageType.VIDEO) {
            listener.configured(header.payload());
        }
    }

    @Override
    public void offered(long number, QueuedFrame frame, Outcome outcome) {
        switch (outcome) {
            case QUEUED, HOPELESS -> queued(number, frame);
            case DROPPED, AWAITS_KEY_FRAME, UNWANTED -> {}
        }
    }

    private void queued(long number, QueuedFrame frame) {
        SentFrame.Media media = switch (frame.kind()) {
            case KEY_FRAME -> SentFrame.Media.KEY_FRAME;
            case INTER_FRAME -> SentFrame.Media.INTER_FRAME;
            case AUDIO -> SentFrame.Media.AUDIO;
            case METADATA -> null;
        };
        if (media != null) {
            listener.sent(new SentFrame(
                    number,
                    media,
                    frame.timestamp(),
                    System.nanoTime(),
                    frame.payload().duplicate()));
        }
    }

    @Override
    public void dropped(long number) {
        listener.dropped(number);
    }

    @Override
    public void written(long number, long nanoTime) {
        listener.written(number, nanoTime);
    }
}
