package dev.tilecast.observe;

import java.util.List;

/**
 * A copy of what a server is doing at one moment; immutable, so any thread may read it.
 *
 * @param listenAddress null while the server is not started
 * @param transport what carries the bytes: "io_uring", "epoll" or "nio"; null while not started
 * @param nanoTime {@link System#nanoTime()} of the copy: rates are differences between two snapshots
 * @param connectionsAccepted since the start
 * @param connectionsRefused since the start
 * @param connections those that are open, in the order of their ids
 */
public record ServerSnapshot(
        String listenAddress,
        String transport,
        long nanoTime,
        long connectionsAccepted,
        long connectionsRefused,
        List<ConnectionSnapshot> connections) {
    /** Copies the list. */
    public ServerSnapshot {
        connections = List.copyOf(connections);
    }
}
