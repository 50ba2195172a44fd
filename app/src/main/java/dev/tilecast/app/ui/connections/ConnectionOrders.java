package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.rtmp.RtmpServer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What the console can order the server to do with connections, off the window's thread. Any thread. */
public final class ConnectionOrders {
    private final RtmpServer server;
    private final Texts texts;

    public ConnectionOrders(RtmpServer server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    private static void order(Runnable what) {
        Thread.ofVirtual().name("connection-order").start(what);
    }

    public void disconnect(long id) {
        order(() -> server.disconnect(id, texts.of("connections.disconnect.reason")));
    }

    /** Closes the connection and lets nobody in from its address for that time. */
    public void refuse(long id, String peerAddress, Duration time) {
        String reason = texts.of("connections.refuse.reason");
        order(() -> {
            server.refuse(address(peerAddress), time, reason);
            server.disconnect(id, reason);
        });
    }

    public void allow(String address) {
        order(() -> server.allow(address));
    }

    public void hold(long id, int messageStreamId, boolean hold) {
        order(() -> server.hold(id, messageStreamId, hold));
    }

    /**
     * Sets a property of a connection, or of one of its streams.
     *
     * @param messageStreamId 0 for the connection
     * @param told of what is wrong, or of nothing, on a thread of this object
     */
    public void setProperty(long id, int messageStreamId, String name, String value, Consumer<Optional<String>> told) {
        order(() -> told.accept(wrong(id, messageStreamId, name, value)));
    }

    private Optional<String> wrong(long id, int messageStreamId, String name, String value) {
        if (name.isBlank()) {
            return Optional.of(texts.of("connection.property.nameless"));
        }
        try {
            boolean done = messageStreamId == 0
                    ? server.setProperty(id, name, value)
                    : server.setProperty(id, messageStreamId, name, value);
            return done ? Optional.empty() : Optional.of(texts.of("connection.property.gone"));
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** An {@code ip:port} without its port. */
    public static String address(String peerAddress) {
        int colon = peerAddress.lastIndexOf(':');
        return colon < 0 ? peerAddress : peerAddress.substring(0, colon);
    }
}
