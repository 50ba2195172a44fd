package dev.tilecast.net;

import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen in on a connection; it has none of these while nobody does. On the channel's event loop. */
final class ConnectionTaps {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionTaps.class);

    private final List<Listener> listeners = new ArrayList<>();

    /** How to read a connection from between two messages of the server on. */
    record Middle(ChunkState client, ChunkState server, ByteBuf unread) {}

    private static final class Listener {
        final ConnectionTap tap;
        boolean behind;
        long missed;

        Listener(ConnectionTap tap, boolean behind) {
            this.tap = tap;
            this.behind = behind;
        }
    }

    /** Something that a tap is told. */
    private interface Telling {
        boolean tell(Listener listener);
    }

    /** @param fromTheFirstByte whether nothing was received yet */
    void add(ConnectionTap tap, boolean fromTheFirstByte) {
        listeners.add(new Listener(tap, !fromTheFirstByte));
    }

    void remove(ConnectionTap tap) {
        listeners.removeIf(listener -> listener.tap == tap);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    boolean anyBehind() {
        return listeners.stream().anyMatch(listener -> listener.behind);
    }

    /** Lets those that missed something go on from here. */
    void resume(Middle middle) {
        long now = System.nanoTime();
        tell(listener -> {
            if (listener.behind && listener.tap.resume(now, middle.client(), middle.server(), listener.missed)) {
                listener.behind = false;
                listener.missed = 0;
                return !middle.unread().isReadable() || give(listener, now, Side.CLIENT, middle.unread());
            }
            return true;
        });
    }

    void bytes(Side from, ByteBuf bytes) {
        long now = System.nanoTime();
        tell(listener -> give(listener, now, from, bytes));
    }

    private static boolean give(Listener listener, long now, Side from, ByteBuf bytes) {
        if (!listener.behind) {
            for (ByteBuffer part : bytes.nioBuffers()) {
                if (!listener.tap.bytes(now, from, part.asReadOnlyBuffer())) {
                    listener.behind = true;
                    break;
                }
            }
        }
        if (listener.behind) {
            listener.missed += bytes.readableBytes();
        }
        return true;
    }

    void end() {
        long now = System.nanoTime();
        tell(listener -> {
            listener.tap.end(now);
            return false;
        });
    }

    /** Tells all of them; those that are done, or fail, are told no more. */
    private void tell(Telling telling) {
        listeners.removeIf(listener -> {
            try {
                return !telling.tell(listener);
            } catch (RuntimeException failure) {
                LOG.error("a tap failed and is closed", failure);
                return true;
            }
        });
    }
}
