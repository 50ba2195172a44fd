package dev.tilecast.app.ui.header;

import dev.tilecast.rtmp.ListenException;
import dev.tilecast.rtmp.RtmpServer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops off the window's thread, one order after the other. Any thread. */
public final class ServerControl implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);

    private final RtmpServer server;
    private final Consumer<ServerStatus> onChange;
    private final ExecutorService orders = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("server-control").factory());

    /** @param onChange told of every change, on a thread of this object */
    public ServerControl(RtmpServer server, Consumer<ServerStatus> onChange) {
        this.server = server;
        this.onChange = onChange;
    }

    public void start(String address) {
        orders.execute(() -> {
            if (server.isStarted()) {
                return;
            }
            tell(ServerPhase.STARTING, address, "");
            try {
                server.start(address);
                tell(ServerPhase.LISTENING, server.listenAddress(), "");
            } catch (ListenException e) {
                tell(ServerPhase.STOPPED, address, e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("the server did not start at {}", address, e);
                tell(ServerPhase.STOPPED, address, e.toString());
            }
        });
    }

    /** @param nextAddress where the next start is to listen */
    public void stop(String nextAddress) {
        orders.execute(() -> {
            tell(ServerPhase.STOPPING, nextAddress, "");
            server.shutdown();
            tell(ServerPhase.STOPPED, nextAddress, "");
        });
    }

    private void tell(ServerPhase phase, String address, String failure) {
        onChange.accept(new ServerStatus(phase, address, failure));
    }

    /** Waits for what was ordered, then shuts the server down. */
    @Override
    public void close() {
        orders.close();
        server.shutdown();
    }
}
