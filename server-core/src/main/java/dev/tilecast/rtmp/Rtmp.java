package dev.tilecast.rtmp;

import dev.tilecast.net.NettyRtmpServer;

/** Makes any number of independent servers. */
public final class Rtmp {
    private Rtmp() {}

    /** {@return a server with the default limits and the codecs that are on the class path} */
    public static RtmpServer createServer() {
        return createServer(ServerOptions.defaults());
    }

    /**
     * {@return a server that is not started yet}
     *
     * @param options limits and codecs
     */
    public static RtmpServer createServer(ServerOptions options) {
        return new NettyRtmpServer(options);
    }
}
