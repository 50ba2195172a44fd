package dev.tilecast.net;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoCodecs;
import java.util.function.Consumer;

/** The server over Netty. */
public final class NettyRtmpServer implements RtmpServer {
    private final ServerOptions options;

    public NettyRtmpServer(ServerOptions options) {
        this.options = options;
    }

    @Override
    public void start(String address) {}

    @Override
    public void shutdown() {}

    @Override
    public void install(ConnectEventHandler handler) {}

    @Override
    public void remove(ConnectEventHandler handler) {}

    @Override
    public String listenAddress() {
        throw new IllegalStateException("not started");
    }

    @Override
    public boolean isStarted() {
        return false;
    }

    @Override
    public VideoCodecs codecs() {
        return options.codecs();
    }

    @Override
    public ServerSnapshot snapshot() {
        return null;
    }

    @Override
    public AutoCloseable subscribe(Consumer<ServerEvent> listener) {
        return () -> {};
    }

    @Override
    public boolean disconnect(long id, String reason) {
        return false;
    }
}
