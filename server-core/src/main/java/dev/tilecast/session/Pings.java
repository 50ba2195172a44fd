package dev.tilecast.session;

import dev.tilecast.wire.message.UserControlEvent;
import java.util.OptionalLong;

/** Asks a client for the time of a round trip (RTMP specification, section 7.1.7); one question at a time. */
final class Pings {
    /** An answer that does not come is asked for again after so long. */
    private static final long FORGET_MILLIS = 10_000;

    private final Sender sender;
    private long askedMillis;
    private boolean open;

    Pings(Sender sender) {
        this.sender = sender;
    }

    void ask(long now) {
        if (!open || now - askedMillis >= FORGET_MILLIS) {
            open = true;
            askedMillis = now;
            sender.userControl(new UserControlEvent.PingRequest((int) now));
        }
    }

    /** @return what it took, where that is the answer to what was asked */
    OptionalLong answered(int timestamp, long now) {
        if (!open || timestamp != (int) askedMillis) {
            return OptionalLong.empty();
        }
        open = false;
        return OptionalLong.of(now - askedMillis);
    }
}
