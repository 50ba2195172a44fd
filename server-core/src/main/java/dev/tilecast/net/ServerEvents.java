package dev.tilecast.net;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a server's listeners what happens. Any thread. */
final class ServerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ServerEvents.class);

    private final List<Consumer<ServerEvent>> listeners = new CopyOnWriteArrayList<>();

    Subscription subscribe(Consumer<ServerEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(ServerEvent event) {
        LOG.debug("{}", event);
        for (Consumer<ServerEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException failure) {
                LOG.error(
                        "listener {} of server events failed",
                        listener.getClass().getName(),
                        failure);
            }
        }
    }
}
