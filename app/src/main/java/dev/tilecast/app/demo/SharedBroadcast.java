package dev.tilecast.app.demo;

import dev.tilecast.broadcast.Broadcast;

/** A scene's pictures in one encoding, and how many players have it. The count is guarded by {@link SharedBroadcasts}. */
final class SharedBroadcast {
    private final SharedSource source;
    private final Encoding encoding;
    private final Broadcast broadcast;
    int players;

    SharedBroadcast(SharedSource source, Encoding encoding, Broadcast broadcast) {
        this.source = source;
        this.encoding = encoding;
        this.broadcast = broadcast;
    }

    SharedSource source() {
        return source;
    }

    Encoding encoding() {
        return encoding;
    }

    Broadcast broadcast() {
        return broadcast;
    }
}
