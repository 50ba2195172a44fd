package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.doctor.Display;
import dev.tilecast.app.ui.ConsoleApplication;
import java.util.Optional;

/** Opens the console's window, or serves without one where there is no display. */
final class ConsoleRun {
    private final Wiring wiring;

    ConsoleRun(Wiring wiring) {
        this.wiring = wiring;
    }

    int run() throws InterruptedException {
        Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
        if (whyNoWindow.isPresent()) {
            System.err.println("tilecast: no window: " + whyNoWindow.get() + "; serving without one (Ctrl-C ends it)");
            return new ServeRun(wiring, System.out).run();
        }
        try (OrderlyEnd _ = OrderlyEnd.on(wiring.server())) {
            ConsoleApplication.run(wiring);
            return 0;
        } finally {
            wiring.server().shutdown();
        }
    }
}
