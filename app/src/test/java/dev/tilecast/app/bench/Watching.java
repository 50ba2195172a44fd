package dev.tilecast.app.bench;

import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfStrictArray;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** A player that reads as fast as it is sent to. */
final class Watching implements AutoCloseable {
    private final RtmpClient client;

    Watching(String address) throws IOException {
        this(address, "live", "bench");
    }

    Watching(String address, String application, String stream) throws IOException {
        client = connect(address, application);
        client.play(client.createStream(), stream);
        Thread.ofPlatform().name("player").daemon().start(this::read);
    }

    /** Connects as a player that takes the codecs of enhanced RTMP. */
    static RtmpClient connect(String address, String application) throws IOException {
        int colon = address.lastIndexOf(':');
        RtmpClient client = RtmpClient.open(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                false,
                Duration.ofMinutes(10));
        client.connect(new AmfObject(
                "",
                List.of(
                        new Property("app", AmfValue.of(application)),
                        new Property(
                                "fourCcList", new AmfStrictArray(List.of(AmfValue.of("hvc1"), AmfValue.of("av01")))))));
        return client;
    }

    private void read() {
        try {
            client.awaitClose();
        } catch (IOException closed) {
            // The comparison is over.
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
