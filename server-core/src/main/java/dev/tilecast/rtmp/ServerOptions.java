package dev.tilecast.rtmp;

import dev.tilecast.video.VideoCodecs;

/**
 * What a server is made with.
 *
 * @param limits bounds on what a client may ask of the server
 * @param codecs the codecs that streams can use
 */
public record ServerOptions(ServerLimits limits, VideoCodecs codecs) {

    public static ServerOptions defaults() {
        return new ServerOptions(ServerLimits.defaults(), new VideoCodecs());
    }

    public ServerOptions withLimits(ServerLimits newLimits) {
        return new ServerOptions(newLimits, codecs);
    }
}
