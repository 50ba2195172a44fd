package dev.tilecast.net;

import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.ConnectionPort;
import java.net.InetAddress;
import java.util.Optional;

/** Takes note of clients as they arrive. On the client's event loop. */
interface Reception {

    /** Why no client may come from that address now; empty where it may. */
    Optional<String> refusal(InetAddress address);

    /** A client was let in. */
    ConnectionHost welcome(ConnectionPort port, String peerAddress);

    /** A client was closed at once, for that reason. */
    void turnAway(String peerAddress, String reason);
}
