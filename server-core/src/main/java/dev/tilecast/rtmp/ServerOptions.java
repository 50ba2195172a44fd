package dev.tilecast.rtmp;

import dev.tilecast.video.VideoCodecs;

/**
 * What a server is made with.
 *
 * @param limits bounds on what a client may ask of the server
 * @param codecs the codecs that streams can use
 */
public record ServerOptions(ServerLimits limits, VideoCodecs codecs) {

    /** The default limits, and the codecs that the service loader finds. */
    public static ServerOptions defaults() {
        return new ServerOptions(ServerLimits.defaults(), new VideoCodecs());
    }

    /** The same with other limits. */
    public ServerOptions withLimits(ServerLimits newLimits) {
        return new ServerOptions(newLimits, codecs);
    }

    /** The same with other codecs, such as the ones that are there {@link VideoCodecs#with with} one of the program's own. */
    public ServerOptions withCodecs(VideoCodecs newCodecs) {
        return new ServerOptions(limits, newCodecs);
    }
}
