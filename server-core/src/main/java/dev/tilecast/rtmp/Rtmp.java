package dev.tilecast.rtmp;

import dev.tilecast.net.NettyRtmpServer;

/** Makes any number of independent servers. */
public final class Rtmp {
    private Rtmp() {}

    /** A server with the default limits and the codecs that are on the class path. */
    public static RtmpServer createServer() {
        return createServer(ServerOptions.defaults());
    }

    /** A server that is not started yet. */
    public static RtmpServer createServer(ServerOptions options) {
        return new NettyRtmpServer(options);
    }
}
