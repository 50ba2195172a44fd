package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
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

    /** Starts the server, prints the addresses and waits; the process ends in here, or with what start throws. */
    int run() throws InterruptedException {
        try (OrderlyEnd _ = OrderlyEnd.on(wiring.server())) {
            wiring.server().start(wiring.listen());
            wiring.playUrls().forEach(url -> out.println("listening " + url));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
