package dev.tilecast.app.interop;

import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.Property;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.RtmpMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** A player that looks at what it gets and decodes nothing. One thread. */
final class WatchingClient implements AutoCloseable {
    private final RtmpClient client;

    /**
     * A video message.
     *
     * @param bytes of its payload
     */
    record Frame(long timestamp, boolean configuration, boolean keyFrame, int bytes) {}

    private WatchingClient(RtmpClient client) {
        this.client = client;
    }

    static WatchingClient play(InetSocketAddress server, String application, String stream) throws IOException {
        RtmpClient client = RtmpClient.open(server, false, Duration.ofSeconds(20));
        client.connect(new AmfObject("", List.of(new Property("app", AmfValue.of(application)))));
        client.play(client.createStream(), stream);
        return new WatchingClient(client);
    }

    /** Waits for the next video message. */
    Frame next() throws IOException {
        Received received = client.await(each -> each.message() instanceof RtmpMessage.VideoMessage);
        RtmpMessage.VideoMessage video = (RtmpMessage.VideoMessage) received.message();
        try {
            VideoTagHeader header = VideoTagHeader.parse(video.payload());
            return new Frame(
                    received.header().timestamp() & 0xFFFFFFFFL,
                    header.isConfiguration(),
                    header.isKeyFrame(),
                    video.payload().readableBytes());
        } finally {
            video.release();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
