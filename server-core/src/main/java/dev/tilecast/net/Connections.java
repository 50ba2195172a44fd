package dev.tilecast.net;

import dev.tilecast.host.ConnectionHost;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.rtmp.Subscription;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    Optional<ConnectionHost> find(long id) {
        return Optional.ofNullable(hosts.get(id));
    }

    Collection<ConnectionHost> all() {
        return hosts.values();
    }

    boolean close(long id, String reason) {
        ConnectionHost host = hosts.get(id);
        if (host == null) {
            return false;
        }
        host.closeConnection(reason);
        return true;
    }

    Optional<Subscription> tap(long id, ConnectionTap tap) {
        return Optional.ofNullable(hosts.get(id)).map(host -> host.tap(tap));
    }

    /** Ends all of them behind their handlers, telling their players. */
    void finishAll(String reason) {
        hosts.values().forEach(host -> host.finish(reason));
    }

    /**
     * Waits for the end of all connections, within a bound for all of them together. Those whose handlers run on are
     * closed and interrupted.
     */
    void awaitEnd(Duration most, String reason) {
        long deadline = System.nanoTime() + most.toNanos();
        for (ConnectionHost host : List.copyOf(hosts.values())) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
                if (!host.awaitEnd(left)) {
                    LOG.warn("a handler of connection {} does not end in time; it is interrupted", host.id());
                    host.closeConnection(reason);
                    host.interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Forgets those that did not end. */
    void forgetAll() {
        hosts.clear();
    }

    List<ConnectionSnapshot> snapshot() {
        return hosts.values().stream().map(ConnectionHost::snapshot).toList();
    }
}
