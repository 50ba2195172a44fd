package dev.tilecast.app.interop;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;

/** The program's own server with the demo, on a free port. */
final class DemoServer implements AutoCloseable {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));

    DemoServer() {
        wiring.server().start(wiring.listen());
    }

    Wiring wiring() {
        return wiring;
    }

    String url(String streamName) {
        return "rtmp://" + wiring.server().listenAddress() + "/demo/" + streamName;
    }

    @Override
    public void close() {
        wiring.server().shutdown();
    }
}
