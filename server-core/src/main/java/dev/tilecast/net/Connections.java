package dev.tilecast.net;

import dev.tilecast.host.ConnectionHost;
import dev.tilecast.observe.ConnectionSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of a server, those among them whose handlers still end. Any thread. */
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Map<Long, ConnectionHost> hosts = new ConcurrentSkipListMap<>();

    void add(ConnectionHost host) {
        hosts.put(host.id(), host);
    }

    void remove(ConnectionHost host) {
        hosts.remove(host.id());
    }

    boolean close(long id, String reason) {
        ConnectionHost host = hosts.get(id);
        if (host == null) {
            return false;
        }
        host.closeConnection(reason);
        return true;
    }

    void closeAll(String reason) {
        hosts.values().forEach(host -> host.closeConnection(reason));
    }

    /** Waits for the handlers of all connections, within a bound for all of them together. */
    void awaitEnd(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        for (ConnectionHost host : new ArrayList<>(hosts.values())) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
                if (!host.awaitEnd(left)) {
                    LOG.warn("handlers of connection {} did not end in time; their thread was interrupted", host.id());
                    hosts.remove(host.id());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    List<ConnectionSnapshot> snapshot() {
        return hosts.values().stream().map(ConnectionHost::snapshot).toList();
    }
}
