package dev.tilecast.net;

import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.ConnectionPort;

/** Takes note of clients as they arrive. On the client's event loop. */
interface Reception {

    /** A client was let in. */
    ConnectionHost welcome(ConnectionPort port, String peerAddress);

    /** A client was closed at once, for that reason. */
    void turnAway(String peerAddress, String reason);
}
