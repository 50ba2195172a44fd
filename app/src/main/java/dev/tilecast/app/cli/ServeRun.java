package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.rtmp.RtmpServer;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Serves until the process is told to end. */
final class ServeRun {
    private final Wiring wiring;
    private final PrintStream out;

    ServeRun(Wiring wiring, PrintStream out) {
        this.wiring = wiring;
        this.out = out;
    }

    /** Starts the server, prints the addresses, waits for a signal and shuts the server down; or what start throws. */
    int run() throws InterruptedException {
        CountDownLatch toldToEnd = new CountDownLatch(1);
        try (OrderlyEnd _ = OrderlyEnd.on(toldToEnd::countDown);
                RtmpServer server = wiring.server()) {
            server.start(wiring.listen());
            wiring.playUrls().forEach(url -> out.println("listening " + url));
            out.flush();
            toldToEnd.await();
            return 0;
        }
    }
}
