package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;

/** The console's window. */
public final class ConsoleApplication {
    private ConsoleApplication() {}

    /** Opens the window and returns when it was closed; the server is shut down then. */
    public static void run(Wiring wiring) {}
}
