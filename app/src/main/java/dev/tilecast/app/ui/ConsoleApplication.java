package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Runs the console, once in a process since JavaFX starts only once. */
public final class ConsoleApplication implements AutoCloseable {
    private final Wiring wiring;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<ConsoleWindow> window = new AtomicReference<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    public ConsoleApplication(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Opens the window and returns when it was closed; the server is shut down then. */
    public static void run(Wiring wiring) {
        new ConsoleApplication(wiring).run();
    }

    /**
     * Opens the window, starts the server and returns when the window was closed or {@link #close} was called; the
     * server is shut down then and no thread is left. Not on the JavaFX thread.
     *
     * @throws UnsupportedOperationException where there is no display
     */
    public void run() {
        Platform.startup(this::open);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
        Platform.exit();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void open() {
        Platform.setImplicitExit(false);
        Thread.currentThread().setUncaughtExceptionHandler(new WindowFailures());
        try {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            ConsoleWindow console = new ConsoleWindow(wiring, stage);
            window.set(console);
            console.open(wiring.listen());
        } catch (RuntimeException e) {
            failure.set(e);
            closed.countDown();
        }
    }

    private void release() {
        ConsoleWindow console = window.get();
        if (console == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            console.release();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the window from outside, such as when the process is asked to end; {@link #run} returns soon. Any thread. */
    @Override
    public void close() {
        closed.countDown();
    }
}
